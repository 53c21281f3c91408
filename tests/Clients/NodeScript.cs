using System.ComponentModel;
using System.Diagnostics;

namespace Headless.Clients.Tests;

/// <summary>A script of <c>scripts/</c>, run by Node with the packages that the build installed.</summary>
internal static class NodeScript
{
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(2);

    /// <summary>The folder of the scripts' project.</summary>
    public static string Folder { get; } = RepositoryFile.Find("tests/Clients");

    private static string Packages => Path.Combine(Folder, "node_modules", ".package-lock.json");

    /// <summary>Runs a script. What it throws or exits with fails the test, with what it wrote.</summary>
    /// <param name="name">The script's file.</param>
    /// <param name="arguments">Its arguments.</param>
    /// <returns>What it wrote, line by line.</returns>
    public static async Task<IReadOnlyList<string>> RunAsync(string name, params string[] arguments)
    {
        Skip.IfNot(await HasNodeAsync(), "Node.js 20 or newer is not installed.");
        Skip.IfNot(File.Exists(Packages), "The clients' packages are not installed: the build could not fetch them from the npm registry.");
        var (exitCode, output, error) = await StartAsync(Path.Combine("scripts", name), arguments);
        Assert.True(exitCode == 0, $"{name} ended with {exitCode}:\n{output}\n{error}");
        return [.. output.Split('\n', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries)];
    }

    private static async Task<bool> HasNodeAsync()
    {
        try
        {
            var (_, version, _) = await StartAsync("--version");
            return Version.TryParse(version.Trim().TrimStart('v'), out var parsed) && parsed.Major >= 20;
        }
        catch (Win32Exception)
        {
            return false;
        }
    }

    private static async Task<(int ExitCode, string Output, string Error)> StartAsync(string first, params string[] rest)
    {
        using var process = Process.Start(new ProcessStartInfo("node", [first, .. rest])
        {
            WorkingDirectory = Folder,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        })!;
        using var stop = new CancellationTokenSource(Patience);
        try
        {
            var output = process.StandardOutput.ReadToEndAsync(stop.Token);
            var error = process.StandardError.ReadToEndAsync(stop.Token);
            await process.WaitForExitAsync(stop.Token);
            return (process.ExitCode, await output, await error);
        }
        finally
        {
            if (!process.HasExited)
            {
                process.Kill(entireProcessTree: true);
            }
        }
    }
}
