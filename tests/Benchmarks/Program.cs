using System.Globalization;
using Headless.Benchmarks;
using Headless.Benchmarks.Attacks;
using Headless.Benchmarks.Executors;
using Headless.Benchmarks.Grab;
using Headless.Benchmarks.Http;
using Headless.Benchmarks.Members;
using Headless.Benchmarks.Schema;
using Headless.Benchmarks.Soak;
using Headless.Benchmarks.Sockets;

using var stop = new CancellationTokenSource();
Console.CancelKeyPress += (_, pressed) =>
{
    pressed.Cancel = true;
    stop.Cancel();
};
switch (args)
{
    case ["startup", .. var rest] when rest.Length <= 1:
        var host = rest is [var path] ? Path.GetFullPath(path) : BuiltHost.Find();
        if (!File.Exists(host))
        {
            await Console.Error.WriteLineAsync($"There is no {host}: build the host first, or name the one to measure.");
            return 1;
        }

        await StartupCommand.RunAsync(host, Console.Out, stop.Token);
        return 0;
    case ["grab", .. var rest] when GrabOptions.Read(rest) is { } options && File.Exists(BuiltHost.Find()):
        await new GrabCommand(BuiltHost.Find(), options, Console.Out).RunAsync(stop.Token);
        return 0;
    case ["executors"]:
        await new ExecutorsCommand().RunAsync(Console.Out);
        return 0;
    case ["http", .. var rest] when rest.Length <= 1:
        await new HttpCommand(rest is [var ways] ? ways : "", Console.Out).RunAsync(stop.Token);
        return 0;
    case ["http-server"]:
        await ItemServer.RunAsync(stop.Token);
        return 0;
    case ["members"] when File.Exists(BuiltHost.Find()):
        await new MembersCommand(BuiltHost.Find(), Console.Out).RunAsync(stop.Token);
        return 0;
    case ["members-server", var database]:
        await ByHand.RunAsync(database, stop.Token);
        return 0;
    case ["attacks", .. var rest] when rest.Length <= 1 && File.Exists(BuiltHost.Find()):
        return await new AttacksCommand(BuiltHost.Find(), rest is [var part] ? part : "", Console.Out).RunAsync(stop.Token);
    case ["sockets"] when File.Exists(BuiltHost.Find()):
        return await new SocketsCommand(BuiltHost.Find(), Console.Out).RunAsync(stop.Token);
    case ["soak"]:
        return await new SoakCommand(SoakCommand.Usual, Console.Out).RunAsync(stop.Token);
    case ["soak", var number] when long.TryParse(number, CultureInfo.InvariantCulture, out var operations) && operations >= 1_000:
        return await new SoakCommand(operations, Console.Out).RunAsync(stop.Token);
    case ["schema"] when File.Exists(BuiltHost.Find()):
        return await new SchemaCommand(BuiltHost.Find(), Console.Out).RunAsync(stop.Token);
    case ["schema-build", var module]:
        await SchemaCommand.BuildAsync(module);
        return 0;
    default:
        await Console.Error.WriteLineAsync($"""
            Usage: dotnet run -c Release --project tests/Benchmarks -- startup [path of Headless.Host.dll]
                   dotnet run -c Release --project tests/Benchmarks -- grab {GrabOptions.Usage}
                   dotnet run -c Release --project tests/Benchmarks -- executors
                   dotnet run -c Release --project tests/Benchmarks -- attacks [part of a name]
                   dotnet run -c Release --project tests/Benchmarks -- http [part of a name]
                   dotnet run -c Release --project tests/Benchmarks -- members
                   dotnet run -c Release --project tests/Benchmarks -- sockets
                   dotnet run -c Release --project tests/Benchmarks -- schema
                   dotnet run -c Release --project tests/Benchmarks -- soak [10000000]

            startup   Runs the built host twice on a fresh folder and prints the seconds to ready and the memory of the idle host.
                      Without a path it takes the host that was built in this configuration.
            grab      Lets members grab coupons from the host that was built in this configuration: on PostgreSQL beside pgbench with the same statements, on SQLite beside the same with the driver's defaults.
                      Needs the programs of PostgreSQL under /usr/lib/postgresql.
            executors Answers a document of 50 objects with 10 fields each by plan and by the GraphQL library, and prints what one answer costs.
            attacks   Attacks the host that was built in this configuration and measures how long the next caller waits; fails above 250 ms.
            http      Asks for 50 objects with 10 fields each over HTTP, from the engine, from a minimal API written by hand and from the GraphQL library as it comes, and prints the server's processor time for each.
            sockets   Opens 1,000 and then 5,000 idle subscriptions over WebSocket on the host that was built in this configuration and prints what each holds; fails above 30,000 bytes of the heap.
            schema    Builds the schema of 200 listed entities in a new process and prints what that takes beside the start of the host that was built in this configuration; fails above a third of it.
            soak      Runs ten million operations of all kinds by the engine, without the transport, and fails when the heap, the handles or the threads of the process grow in the second half.
            """);
        return 1;
}
