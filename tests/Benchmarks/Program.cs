using Headless.Benchmarks;

if (args is not ["startup", .. var rest] || rest.Length > 1)
{
    await Console.Error.WriteLineAsync("""
        Usage: dotnet run -c Release --project tests/Benchmarks -- startup [path of Headless.Host.dll]

        startup   Runs the built host twice on a fresh folder and prints the seconds to ready and the memory of the idle host.
                  Without a path it takes the host that was built in this configuration.
        """);
    return 1;
}

var host = rest is [var path] ? Path.GetFullPath(path) : BuiltHost.Find();
if (!File.Exists(host))
{
    await Console.Error.WriteLineAsync($"There is no {host}: build the host first, or name the one to measure.");
    return 1;
}

using var stop = new CancellationTokenSource();
Console.CancelKeyPress += (_, pressed) =>
{
    pressed.Cancel = true;
    stop.Cancel();
};
await StartupCommand.RunAsync(host, Console.Out, stop.Token);
return 0;
