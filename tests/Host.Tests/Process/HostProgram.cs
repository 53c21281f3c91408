using System.Diagnostics;
using System.Net;
using System.Text;

namespace Headless.Host.Tests.Process;

/// <summary>The program as a second process, in a folder of its own.</summary>
internal sealed class HostProgram : IDisposable
{
    private static readonly string Program = typeof(Startup.SettingsReaderTests).Assembly.Location is var tests
        ? Path.Combine(Path.GetDirectoryName(tests)!, "Headless.Host.dll") : "";

    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(120);

    /// <summary>The working directory.</summary>
    public string Folder { get; } = Directory.CreateTempSubdirectory("headless-process-").FullName;

    /// <summary>Runs a command to its end.</summary>
    /// <param name="environment">The environment's name; empty for none.</param>
    /// <param name="args">The command line.</param>
    /// <returns>The exit code and what it wrote.</returns>
    public async Task<(int ExitCode, string Output, string Error)> RunAsync(string environment, params string[] args)
    {
        using var process = Start(environment, args);
        var output = process.StandardOutput.ReadToEndAsync();
        var error = process.StandardError.ReadToEndAsync();
        using var patience = new CancellationTokenSource(Patience);
        await process.WaitForExitAsync(patience.Token);
        return (process.ExitCode, await output, await error);
    }

    /// <summary>Serves until it is disposed of.</summary>
    /// <param name="environment">The environment's name.</param>
    /// <param name="args">The command line.</param>
    /// <returns>The host, ready.</returns>
    public async Task<RunningHost> StartAsync(string environment, params string[] args)
    {
        var process = Start(environment, ["--urls=http://127.0.0.1:0", .. args]);
        using var patience = new CancellationTokenSource(Patience);
        var errors = process.StandardError.ReadToEndAsync(CancellationToken.None);
        var lines = new StringBuilder();
        while (await process.StandardOutput.ReadLineAsync(patience.Token) is { } line)
        {
            lines.AppendLine(line);
            if (line.StartsWith("Headless is ready", StringComparison.Ordinal))
            {
                var drain = process.StandardOutput.ReadToEndAsync(CancellationToken.None);
                return new(process, new Uri(line[line.IndexOf("http://", StringComparison.Ordinal)..]), drain);
            }
        }

        throw new InvalidOperationException($"The host ended before it was ready: {lines}{await errors}");
    }

    /// <summary>Serves until the text stands on standard output, then asks for an address, then stops.</summary>
    /// <param name="environment">The environment's name.</param>
    /// <param name="until">The text.</param>
    /// <param name="path">The address below the host's own.</param>
    /// <param name="args">The command line.</param>
    /// <returns>All lines up to the text, and the status of the answer.</returns>
    public async Task<(string Output, HttpStatusCode Status)> ServeAsync(string environment, string until, string path, params string[] args)
    {
        using var process = Start(environment, ["--urls=http://127.0.0.1:0", .. args]);
        try
        {
            using var patience = new CancellationTokenSource(Patience);
            var errors = process.StandardError.ReadToEndAsync(patience.Token);
            var lines = new StringBuilder();
            while (await process.StandardOutput.ReadLineAsync(patience.Token) is { } line)
            {
                lines.AppendLine(line);
                if (line.Contains(until, StringComparison.Ordinal))
                {
                    using var client = new HttpClient();
                    var address = line[line.IndexOf("http://", StringComparison.Ordinal)..].Replace("/graphql", path, StringComparison.Ordinal);
                    using var answer = await client.GetAsync(new Uri(address), patience.Token);
                    return (lines.ToString(), answer.StatusCode);
                }
            }

            throw new InvalidOperationException($"The host ended before it said \"{until}\": {lines}{await errors}");
        }
        finally
        {
            process.Kill();
            await process.WaitForExitAsync();
        }
    }

    /// <summary>Serves until the text stands on standard output, then asks the program to end, as a service manager does.</summary>
    /// <param name="until">The text.</param>
    /// <param name="args">The command line.</param>
    /// <returns>The exit code and what stands on standard error.</returns>
    public async Task<(int ExitCode, string Error)> TerminateAsync(string until, params string[] args)
    {
        Skip.If(OperatingSystem.IsWindows(), "Windows has no SIGTERM.");
        using var process = Start("Development", ["--urls=http://127.0.0.1:0", .. args]);
        using var patience = new CancellationTokenSource(Patience);
        var error = process.StandardError.ReadToEndAsync(patience.Token);
        while (await process.StandardOutput.ReadLineAsync(patience.Token) is { } line && !line.Contains(until, StringComparison.Ordinal))
        {
        }

        var output = process.StandardOutput.ReadToEndAsync(patience.Token);
        using var kill = System.Diagnostics.Process.Start("kill", ["-s", "TERM", $"{process.Id}"]);
        await process.WaitForExitAsync(patience.Token);
        await output;
        return (process.ExitCode, await error);
    }

    /// <inheritdoc/>
    public void Dispose() => Directory.Delete(Folder, recursive: true);

    private System.Diagnostics.Process Start(string environment, IEnumerable<string> args)
    {
        var start = new ProcessStartInfo("dotnet", [Program, .. args])
        {
            WorkingDirectory = Folder,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            StandardOutputEncoding = Encoding.UTF8,
        };
        start.Environment.Remove("DOTNET_ENVIRONMENT");
        start.Environment["ASPNETCORE_ENVIRONMENT"] = environment;
        return System.Diagnostics.Process.Start(start)!;
    }
}
