using System.Diagnostics;
using System.Globalization;
using System.Text.RegularExpressions;

namespace Headless.Benchmarks.Grab;

/// <summary>PostgreSQL's own benchmark with the statements of a grab.</summary>
internal static partial class PgBench
{
    private static string Script => Path.Combine(AppContext.BaseDirectory, "Grab", "grab.sql");

    /// <summary>Runs it.</summary>
    /// <returns>Transactions a second, how many there were, and what it printed.</returns>
    public static async Task<(double Rate, int Count, string Output)> RunAsync(DurablePostgres server, GrabOptions options, int members, int first, int campaigns, string period, CancellationToken cancellationToken)
    {
        var start = new ProcessStartInfo(
            Path.Combine(DurablePostgres.Programs!, "pgbench"),
            [
                "-h", "127.0.0.1", "-p", Text(server.Port), "-U", "headless", "-n", "-M", "prepared", "-c", Text(options.Clients), "-j", Text(Environment.ProcessorCount), "-T", Text(options.Seconds), "-f", Script,
                "-D", "k=0", "-D", $"members={members}", "-D", $"clients={options.Clients}", "-D", $"first={first}", "-D", $"campaigns={campaigns}", "-D", $"period={period}", "-D", $"subject={Population.Subject}", "postgres",
            ])
        {
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        using var process = Process.Start(start)!;
        var errors = process.StandardError.ReadToEndAsync(cancellationToken);
        var output = await process.StandardOutput.ReadToEndAsync(cancellationToken);
        await process.WaitForExitAsync(cancellationToken);
        return process.ExitCode == 0 && Rate().Match(output) is { Success: true } rate && Count().Match(output) is { Success: true } count
            ? (double.Parse(rate.Groups[1].ValueSpan, CultureInfo.InvariantCulture), int.Parse(count.Groups[1].ValueSpan, CultureInfo.InvariantCulture), output)
            : throw new InvalidOperationException($"pgbench failed: {(await errors).Split(Environment.NewLine)[0]}");
    }

    private static string Text(int number) => number.ToString(CultureInfo.InvariantCulture);

    [GeneratedRegex(@"tps = ([\d.]+) \(without")]
    private static partial Regex Rate();

    [GeneratedRegex(@"actually processed: (\d+)")]
    private static partial Regex Count();
}
