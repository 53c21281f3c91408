using System.CommandLine;
using Headless.Engine.Export;
using Headless.Engine.Model;
using Headless.Host.Startup;

namespace Headless.Host.Commands;

/// <summary>The published contract. Neither command touches the database.</summary>
internal static class SchemaCommands
{
    /// <summary>Makes the commands.</summary>
    /// <param name="start">What the start is given.</param>
    /// <returns>The commands.</returns>
    public static Command Create(HostStart start)
    {
        var quiet = start with { LogToStandardError = true };
        return new Command("schema", "The published schema.") { Export(quiet), Explain(quiet) };
    }

    private static Command Export(HostStart start)
    {
        var folder = new Option<string>("--out") { Description = "The folder to write to.", DefaultValueFactory = _ => "schema/" };
        var command = new Command("export", "Writes the schema: whole, by owner, and the list of errors.") { folder };
        command.SetAction(async (result, cancellationToken) =>
        {
            var blueprint = await HostFactory.DrawAsync(start, cancellationToken);
            await using var app = HostFactory.Build(start, blueprint);
            var files = SchemaExport.Files(app.Services.GetRequiredService<SchemaModel>(), blueprint.Parts);
            var path = Path.GetFullPath(result.GetRequiredValue(folder), start.WorkingDirectory);
            await SchemaExport.WriteAsync(path, files, cancellationToken);
            await Console.Out.WriteLineAsync($"{files.Count} files written to {path}");
            return 0;
        });
        return command;
    }

    private static Command Explain(HostStart start)
    {
        var coordinate = new Argument<string>("Type.field") { Description = "The field, such as Member.phone." };
        var command = new Command("explain", "Prints all that is declared about a field: who may read it, its filters, its sensitivity, its owner.") { coordinate };
        command.SetAction(async (result, cancellationToken) =>
        {
            await using var app = HostFactory.Build(start, await HostFactory.DrawAsync(start, cancellationToken));
            try
            {
                await Console.Out.WriteAsync(SchemaExplain.Explain(app.Services.GetRequiredService<SchemaModel>(), result.GetRequiredValue(coordinate)));
                return 0;
            }
            catch (ArgumentException e)
            {
                // The parameter's name behind the sentence is of no use to the reader.
                throw new StartRefusedException("Nothing to explain:", [e.Message.Split(" (Parameter", 2)[0]]);
            }
        });
        return command;
    }
}
