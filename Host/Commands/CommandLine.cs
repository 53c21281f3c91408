using System.CommandLine;
using Headless.Host.Startup;

namespace Headless.Host.Commands;

/// <summary>The program's commands. Settings may stand anywhere among them, as <c>--Section:Key value</c>.</summary>
internal static class CommandLine
{
    private const int BadInput = 1;
    private const int Interrupted = 130;

    // Requests that are under way may end before the host does; after that the program is ended.
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(35);

    /// <summary>Runs a command.</summary>
    /// <param name="args">The command line.</param>
    /// <returns>The exit code; not 0 when it failed.</returns>
    public static async Task<int> RunAsync(string[] args)
    {
        var split = SettingArguments.Split(args);
        if (split.Problem is { } problem)
        {
            await Console.Error.WriteLineAsync(problem);
            return BadInput;
        }

        try
        {
            return await Root(split.Start).Parse(split.Rest).InvokeAsync(
                new InvocationConfiguration { EnableDefaultExceptionHandler = false, ProcessTerminationTimeout = Patience });
        }
        catch (StartRefusedException e)
        {
            await Console.Error.WriteLineAsync(e.Message);
            return BadInput;
        }
        catch (OperationCanceledException)
        {
            await Console.Error.WriteLineAsync("Stopped before it was done. Start it again; it goes on where it stood.");
            return Interrupted;
        }
    }

    private static RootCommand Root(HostStart start)
    {
        var root = new RootCommand(
            "Headless, a GraphQL platform for trade unions. Without a command it serves. Settings of appsettings.json can be given as --Section:Key value, such as --Database:Provider PostgreSql.")
        {
            MigrateCommand.Create(start),
            SeedCommand.Create(start),
            SchemaCommands.Create(start),
            KeysCommands.Create(start),
        };
        root.SetAction((_, cancellationToken) => ServeCommand.RunAsync(start, cancellationToken));
        return root;
    }
}
