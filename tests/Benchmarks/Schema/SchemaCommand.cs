using System.Diagnostics;
using System.Globalization;
using GraphQL.Types;
using Headless.Data;
using Headless.Engine;
using Headless.Engine.Composition;
using Headless.Engine.Model;
using Headless.Sdk;
using Microsoft.Extensions.DependencyInjection;

namespace Headless.Benchmarks.Schema;

/// <summary>How long a new process takes to build the schema of very many lists, beside how long the built host takes to be ready.</summary>
/// <param name="host">The host's assembly.</param>
/// <param name="output">Where the table goes.</param>
internal sealed class SchemaCommand(string host, TextWriter output)
{
    private const int Entities = 200;
    private const int Rounds = 5;
    private const double MostOfAStart = 1 / 3.0;

    /// <summary>Measures both in turn.</summary>
    /// <returns>The exit code: not 0 when the schema takes more than its share.</returns>
    public async Task<int> RunAsync(CancellationToken stop)
    {
        var folder = Directory.CreateTempSubdirectory("headless-schema-").FullName;
        try
        {
            var module = Path.Combine(folder, "Many.dll");
            ManyLists.Write(module, Entities);
            var program = Beside(folder);
            var (starts, builds) = (new List<double>(), new List<double>());
            await ReadyAsync(folder, stop);   // migrates, and makes the demo data
            await BuildAsync(program, module, stop);
            for (var round = 0; round < Rounds; round++)
            {
                starts.Add(await ReadyAsync(folder, stop));
                builds.Add(await BuildAsync(program, module, stop));
            }

            var share = Median(builds) / Median(starts);
            await output.WriteLineAsync(string.Create(CultureInfo.InvariantCulture, $"""
                The host, from its start to ready:                    median {Median(starts):0} ms ({starts.Min():0} to {starts.Max():0})
                A schema of {Entities} listed entities, in a new process:    median {Median(builds):0} ms ({builds.Min():0} to {builds.Max():0})
                That is {share:0.00} of a start; {MostOfAStart:0.00} is allowed.

                {Rounds} rounds, one after the other.
                {Machine.Text()}
                """));
            return share <= MostOfAStart ? 0 : 1;
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    /// <summary>Builds the schema of a module, once, and writes how many milliseconds it took.</summary>
    /// <param name="path">The module's assembly.</param>
    public static async Task BuildAsync(string path)
    {
        var assembly = ManyLists.Load(path);
        var module = (IModule)Activator.CreateInstance(assembly.GetType("Many.ManyModule", throwOnError: true)!)!;
        var services = new ServiceCollection().AddLogging().AddSingleton(TimeProvider.System);
        services.AddHeadlessData(new DatabaseOptions { ConnectionString = "Data Source=:memory:" }, [module]);
        var began = Stopwatch.GetTimestamp();
        services.AddHeadlessEngine([new PartAssembly(new Owner(module.Name, OwnerKind.Module), assembly)]);
        await using var provider = services.BuildServiceProvider();
        var schema = provider.GetRequiredService<ISchema>();
        var milliseconds = Stopwatch.GetElapsedTime(began).TotalMilliseconds;
        if (schema.Query.Fields.Count < Entities)
        {
            throw new InvalidOperationException($"The schema has {schema.Query.Fields.Count} root fields.");
        }

        await Console.Out.WriteLineAsync(milliseconds.ToString(CultureInfo.InvariantCulture));
    }

    // This program with the host's libraries, of which some were compiled ahead of time.
    private string Beside(string folder)
    {
        var program = Directory.CreateDirectory(Path.Combine(folder, "program")).FullName;
        foreach (var file in Directory.EnumerateFiles(AppContext.BaseDirectory))
        {
            var twin = Path.Combine(Path.GetDirectoryName(host)!, Path.GetFileName(file));
            File.Copy(file.EndsWith(".dll", StringComparison.Ordinal) && File.Exists(twin) ? twin : file, Path.Combine(program, Path.GetFileName(file)));
        }

        return Path.Combine(program, Path.GetFileName(typeof(SchemaCommand).Assembly.Location));
    }

    private async Task<double> ReadyAsync(string folder, CancellationToken stop)
    {
        var began = Stopwatch.GetTimestamp();
        await using var process = HostProcess.Start(host, folder);
        await process.UntilReadyAsync(stop);
        return Stopwatch.GetElapsedTime(began).TotalMilliseconds;
    }

    private static async Task<double> BuildAsync(string program, string module, CancellationToken stop)
    {
        using var process = Process.Start(new ProcessStartInfo("dotnet", [program, "schema-build", module]) { RedirectStandardOutput = true })!;
        var text = await process.StandardOutput.ReadToEndAsync(stop);
        await process.WaitForExitAsync(stop);
        return double.Parse(text, CultureInfo.InvariantCulture);
    }

    private static double Median(List<double> values) => values.Order().ElementAt(values.Count / 2);
}
