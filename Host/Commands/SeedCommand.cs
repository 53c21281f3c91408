using System.CommandLine;
using Headless.Host.Demo;
using Headless.Host.Startup;

namespace Headless.Host.Commands;

/// <summary>Fills a developer's database with demo data and ends.</summary>
internal static class SeedCommand
{
    /// <summary>Makes the command.</summary>
    /// <param name="start">What the start is given.</param>
    /// <returns>The command.</returns>
    public static Command Create(HostStart start)
    {
        var command = new Command("seed", "Brings the database up to date, fills it with synthetic demo data unless that is done, and ends. In Development only.");
        command.SetAction(async (_, cancellationToken) =>
        {
            var quiet = start with { LogToStandardError = true };
            var blueprint = await HostFactory.DrawAsync(quiet, cancellationToken);
            if (!blueprint.Settings.IsDevelopment)
            {
                throw new StartRefusedException("There is no demo data here:", ["The demo and its sign-ins exist in Development only; use --environment Development on a developer's machine."]);
            }

            await using var app = HostFactory.Build(quiet, blueprint);
            var failed = await ProgressDisplay.RunAsync(
                Console.Out, Console.IsOutputRedirected, steps => app.Services.GetRequiredService<Preparation>().RunAsync(steps, cancellationToken));
            return failed.Count == 0
                ? 0
                : throw new StartRefusedException("A plugin's tables could not be migrated:", [.. failed.Select(f => $"{f.Id}: {f.Problem}")]);
        });
        return command;
    }
}
