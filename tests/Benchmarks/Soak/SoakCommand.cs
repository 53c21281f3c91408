using System.Diagnostics;
using System.Globalization;

namespace Headless.Benchmarks.Soak;

/// <summary>Ten million operations of all kinds by the engine in this process, without the transport, and what the process holds after each million.</summary>
/// <param name="operations">How many.</param>
/// <param name="output">Where the table goes.</param>
internal sealed class SoakCommand(long operations, TextWriter output)
{
    /// <summary>How many, unless told otherwise.</summary>
    public const long Usual = 10_000_000;

    private const int Samples = 10;
    private const double MostBytesAnOperation = 0.1;
    private const double MostEach = 1;

    /// <summary>Runs them.</summary>
    /// <returns>The exit code: not 0 when what is held grows in the second half.</returns>
    public async Task<int> RunAsync(CancellationToken stop)
    {
        await using var engine = await SoakEngine.StartAsync(stop);
        var load = new SoakLoad(engine);
        var step = (int)(operations / Samples);
        var seen = new List<Sample>();
        var began = Stopwatch.GetTimestamp();
        await output.WriteLineAsync($"{"operations",12} {"heap, MB",10} {"handles",8} {"threads",8} {"memory, MB",11} {"rate, 1/s",10}");
        for (var i = 0; i < Samples; i++)
        {
            var since = Stopwatch.GetTimestamp();
            await load.RunAsync((long)i * step, step, stop);
            var rate = step / Stopwatch.GetElapsedTime(since).TotalSeconds;
            var sample = await Sample.TakeAsync(stop);
            seen.Add(sample);
            await output.WriteLineAsync(string.Create(
                CultureInfo.InvariantCulture, $"{(i + 1L) * step,12:n0} {sample.Heap / 1e6,10:0.000} {sample.Handles,8} {sample.Threads,8} {sample.Memory / 1e6,11:0.0} {rate,10:n0}"));
        }

        var late = seen[(Samples / 2)..];
        var heap = Slope(late, s => s.Heap) / step;
        var (handles, threads) = (Slope(late, s => s.Handles), Slope(late, s => s.Threads));
        var holds = heap <= MostBytesAnOperation && handles <= MostEach && threads <= MostEach;
        await output.WriteLineAsync(string.Create(CultureInfo.InvariantCulture, $"""

            In the second half: {heap:0.0000} bytes of heap an operation ({MostBytesAnOperation} allowed), {handles:0.00} handles and {threads:0.00} threads from one sample to the next ({MostEach} allowed): {(holds ? "no growth" : "GROWTH")}.
            {step * Samples / Stopwatch.GetElapsedTime(began).TotalSeconds:n0} operations a second by {Environment.ProcessorCount} workers. Of a hundred: {string.Join(", ", SoakLoad.Kinds.Select(k => $"{k.Share} {k.Name}"))}.

            {Machine.Text()}
            """));
        return holds ? 0 : 1;
    }

    // By least squares, a sample being one step wide.
    private static double Slope(IReadOnlyList<Sample> samples, Func<Sample, double> of)
    {
        var (x, y) = ((samples.Count - 1) / 2.0, samples.Average(of));
        return samples.Select((s, i) => (i - x) * (of(s) - y)).Sum() / samples.Select((_, i) => (i - x) * (i - x)).Sum();
    }

    private readonly record struct Sample(double Heap, double Handles, double Threads, double Memory)
    {
        public static async Task<Sample> TakeAsync(CancellationToken stop)
        {
            for (var i = 0; i < 3; i++)
            {
                GC.Collect(GC.MaxGeneration, GCCollectionMode.Aggressive, blocking: true, compacting: true);
                GC.WaitForPendingFinalizers();
                await Task.Delay(TimeSpan.FromMilliseconds(200), stop);
            }

            using var process = Process.GetCurrentProcess();
            return new(GC.GetTotalMemory(forceFullCollection: true), process.HandleCount, process.Threads.Count, process.WorkingSet64);
        }
    }
}
