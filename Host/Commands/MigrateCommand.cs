using System.CommandLine;
using Headless.Host.Demo;
using Headless.Host.Startup;

namespace Headless.Host.Commands;

/// <summary>Brings the database up to date and ends.</summary>
internal static class MigrateCommand
{
    /// <summary>Makes the command.</summary>
    /// <param name="start">What the start is given.</param>
    /// <returns>The command.</returns>
    public static Command Create(HostStart start)
    {
        var command = new Command("migrate", "Brings the database up to date and ends. Safe to run on several machines at once.");
        command.SetAction(async (_, cancellationToken) =>
        {
            var quiet = start with { LogToStandardError = true };
            await using var app = HostFactory.Build(quiet, await HostFactory.DrawAsync(quiet, cancellationToken));
            var failed = await ProgressDisplay.RunAsync(
                Console.Out, Console.IsOutputRedirected, steps => app.Services.GetRequiredService<Preparation>().MigrateAsync(steps, cancellationToken));
            return failed.Count == 0
                ? 0
                : throw new StartRefusedException("A plugin's tables could not be migrated:", [.. failed.Select(f => $"{f.Id}: {f.Problem}")]);
        });
        return command;
    }
}
