using System.Diagnostics;
using System.Globalization;

namespace Headless.Benchmarks;

/// <summary>How long the host takes to be ready, the first time and afterwards, and the memory it idles with.</summary>
internal static class StartupCommand
{
    private static readonly TimeSpan Idling = TimeSpan.FromSeconds(5);

    public static async Task RunAsync(string host, TextWriter output, CancellationToken ct)
    {
        var folder = Directory.CreateTempSubdirectory("headless-startup-");
        try
        {
            var first = await MeasureAsync(host, folder.FullName, ct);
            var second = await MeasureAsync(host, folder.FullName, ct);
            await output.WriteLineAsync(string.Create(CultureInfo.InvariantCulture, $"""
                First start, with migration and demo data: ready after {first.Seconds:0.00} s
                Second start:                              ready after {second.Seconds:0.00} s
                Resident memory after {Idling.TotalSeconds:0} s of idling:       {first.Megabytes:0} MB after the first start, {second.Megabytes:0} MB after the second

                {Machine.Text()}
                """));
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    private static async Task<(double Seconds, double Megabytes)> MeasureAsync(string host, string folder, CancellationToken ct)
    {
        var started = Stopwatch.GetTimestamp();
        await using var process = HostProcess.Start(host, folder);
        await process.UntilReadyAsync(ct);
        var seconds = Stopwatch.GetElapsedTime(started).TotalSeconds;
        await Task.Delay(Idling, ct);
        return (seconds, process.ResidentBytes / 1e6);
    }
}
