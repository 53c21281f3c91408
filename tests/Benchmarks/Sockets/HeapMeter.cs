using System.Diagnostics.Tracing;
using System.Globalization;
using Microsoft.Diagnostics.NETCore.Client;
using Microsoft.Diagnostics.Runtime;
using Microsoft.Diagnostics.Tracing;
using Microsoft.Diagnostics.Tracing.Parsers;

namespace Headless.Benchmarks.Sockets;

/// <summary>What another .NET process holds, after a collection that it is told to make.</summary>
/// <param name="pid">The process.</param>
internal sealed class HeapMeter(int pid)
{
    private const long Collect = 0x800000;
    private static readonly TimeSpan s_patience = TimeSpan.FromSeconds(60);

    /// <summary>Has garbage collected twice, so that what was finalized in between is gone too, and reads.</summary>
    public async Task<Held> ReadAsync(CancellationToken stop)
    {
        await CollectAsync(stop);
        await Task.Delay(TimeSpan.FromSeconds(1), stop);
        await CollectAsync(stop);
        var memory = ProportionalBytes();
        return new(ObjectBytes(), memory);
    }

    private long ObjectBytes()
    {
        using var target = DataTarget.CreateSnapshotAndAttach(pid);   // to suspend it hangs where a thread ends meanwhile
        using var runtime = target.ClrVersions[0].CreateRuntime();
        return runtime.Heap.EnumerateObjects().Where(o => !o.IsFree).Sum(o => (long)o.Size);
    }

    // What it shares with other processes is divided among them.
    private long ProportionalBytes()
    {
        var line = File.ReadLines($"/proc/{pid}/smaps_rollup").First(l => l.StartsWith("Pss:", StringComparison.Ordinal));
        return 1024 * long.Parse(line.Split(' ', StringSplitOptions.RemoveEmptyEntries)[1], CultureInfo.InvariantCulture);
    }

    private async Task CollectAsync(CancellationToken stop)
    {
        using var session = await new DiagnosticsClient(pid).StartEventPipeSessionAsync(
            [new EventPipeProvider("Microsoft-Windows-DotNETRuntime", EventLevel.Informational, (long)ClrTraceEventParser.Keywords.GC | Collect)], requestRundown: false, token: stop);
        var collected = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        var reading = Task.Run(
            () =>
            {
                using var source = new EventPipeEventSource(session.EventStream);
                var isFull = false;
                source.Clr.GCStart += e => isFull = e.Depth == 2;
                source.Clr.GCHeapStats += _ =>
                {
                    if (isFull)
                    {
                        collected.TrySetResult();
                    }
                };
                source.Process();
            },
            stop);
        await collected.Task.WaitAsync(s_patience, stop);
        await session.StopAsync(stop);
        await reading;
    }
}

/// <summary>What a process holds.</summary>
/// <param name="Heap">Bytes of objects that are in use.</param>
/// <param name="Memory">Bytes of memory.</param>
internal readonly record struct Held(long Heap, long Memory);
