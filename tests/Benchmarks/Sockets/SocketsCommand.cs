using System.Globalization;
using System.Net.Http.Json;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace Headless.Benchmarks.Sockets;

/// <summary>What an idle subscription over a WebSocket costs the built host: memory, and the processor time of waiting.</summary>
/// <param name="host">The host's assembly.</param>
/// <param name="output">Where the table goes.</param>
internal sealed class SocketsCommand(string host, TextWriter output)
{
    private const double MostBytes = 30_000;
    private const int OpeningAtOnce = 20;

    private static readonly int[] s_steps = [1_000, 5_000];
    private static readonly TimeSpan s_idling = TimeSpan.FromSeconds(10);

    /// <summary>Opens so many subscriptions, then so many more, and lets all go.</summary>
    /// <returns>The exit code: not 0 when one takes more of the heap than it may.</returns>
    public async Task<int> RunAsync(CancellationToken stop)
    {
        if (!OperatingSystem.IsLinux())
        {
            await output.WriteLineAsync("It needs Linux, which tells what memory a process holds.");
            return 1;
        }

        await output.WriteLineAsync($"{"subscription",-24} {"open",6} {"heap, B each",14} {"memory, B each",16} {"heap, MB",10} {"memory, MB",12} {"idle, % of a core",18}");
        var most = 0.0;
        foreach (var signedIn in new[] { true, false })
        {
            most = Math.Max(most, await MeasureAsync(signedIn, stop));
        }

        await output.WriteLineAsync(string.Create(CultureInfo.InvariantCulture, $"\nThe largest takes {most:n0} bytes of the heap; {MostBytes:n0} are allowed.\n\n{Machine.Text()}"));
        return most <= MostBytes ? 0 : 1;
    }

    private async Task<double> MeasureAsync(bool signedIn, CancellationToken stop)
    {
        var folder = Directory.CreateTempSubdirectory("headless-sockets-");
        try
        {
            await using var process = HostProcess.Start(host, folder.FullName);
            await process.UntilReadyAsync(stop);
            var subscription = signedIn
                ? new Subscription("of a signed-in officer", "subscription { membershipEventOccurred { cursor } }", "demo:province-admin", false)
                : new Subscription("of somebody unknown", $"subscription {{ selectionRoundChanged(roundId: \"{await RoundAsync(process, stop)}\") {{ cursor }} }}", null, true);
            return await MeasureAsync(process, subscription, stop);
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    private async Task<double> MeasureAsync(HostProcess process, Subscription subscription, CancellationToken stop)
    {
        var meter = new HeapMeter(process.Id);
        var sockets = new List<IdleSocket>();
        using var end = CancellationTokenSource.CreateLinkedTokenSource(stop);
        var waiting = new List<Task>();
        var most = 0.0;
        try
        {
            // Code that is compiled and caches that fill with the first of them are no one's.
            await OpenAsync(OpeningAtOnce);
            var before = await ReadAsync(process, meter, stop);
            foreach (var step in s_steps)
            {
                await OpenAsync(step);
                var after = await ReadAsync(process, meter, stop);
                var (heap, memory) = ((after.Held.Heap - before.Held.Heap) / (double)step, (after.Held.Memory - before.Held.Memory) / (double)step);
                most = Math.Max(most, heap);
                await ReportAsync(subscription.Name, sockets.Count, heap, memory, after);
            }
        }
        finally
        {
            await end.CancelAsync();
            await Task.WhenAll(waiting);
            sockets.ForEach(s => s.Dispose());
        }

        await ReportAsync("when all have left", 0, null, null, await ReadAsync(process, meter, stop));
        return most;

        async Task OpenAsync(int count)
        {
            while (sockets.Count < count)
            {
                var opened = await Task.WhenAll(Enumerable.Range(0, OpeningAtOnce).Select(_ => IdleSocket.OpenAsync(process.Address, subscription, stop)));
                sockets.AddRange(opened);
                waiting.AddRange(opened.Select(s => s.WaitAsync(end.Token)));
            }
        }
    }

    // The time of idling counts, not that of opening or collecting.
    private static async Task<(Held Held, double Idle)> ReadAsync(HostProcess process, HeapMeter meter, CancellationToken stop)
    {
        await Task.Delay(TimeSpan.FromSeconds(2), stop);
        var used = process.ProcessorTime;
        await Task.Delay(s_idling, stop);
        var idle = (process.ProcessorTime - used) / s_idling;
        return (await meter.ReadAsync(stop), idle);
    }

    private Task ReportAsync(string name, int open, double? heap, double? memory, (Held Held, double Idle) seen) => output.WriteLineAsync(string.Create(
        CultureInfo.InvariantCulture,
        $"{name,-24} {open,6:n0} {heap,14:n0} {memory,16:n0} {seen.Held.Heap / 1e6,10:0.0} {seen.Held.Memory / 1e6,12:0.0} {100 * seen.Idle,18:0.0}"));

    private static async Task<string> RoundAsync(HostProcess process, CancellationToken stop)
    {
        using var http = new HttpClient();
        using var response = await http.PostAsJsonAsync(new Uri($"http://{process.Address}/graphql"), new { query = "{ matchEvents(first: 100) { nodes { rounds(first: 1) { nodes { id } } } } }" }, stop);
        var answer = JsonNode.Parse(await response.Content.ReadAsStringAsync(stop))!;
        return answer["data"]?["matchEvents"]?["nodes"]?.AsArray().SelectMany(e => e!["rounds"]!["nodes"]!.AsArray()).Select(r => (string?)r!["id"]).FirstOrDefault() ?? throw new JsonException($"No round is published: {answer.ToJsonString()}");
    }
}
