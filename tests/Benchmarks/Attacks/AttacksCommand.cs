using System.Diagnostics;
using System.Globalization;
using System.Text;

namespace Headless.Benchmarks.Attacks;

/// <summary>What attacks on the built host do to the next caller: her latency while each is under way and after it, and how long the host is busy for nobody.</summary>
/// <param name="host">The host's assembly.</param>
/// <param name="part">A part of the names of the attacks to run.</param>
/// <param name="output">Where the table goes.</param>
internal sealed class AttacksCommand(string host, string part, TextWriter output)
{
    private const double MostMilliseconds = 250;
    private const int MostCharacters = 100_000;
    private const string Next = """{"query":"{ unionOrganization(code: \"33\") { name } }"}""";
    private const string Answer = """{"data":{"unionOrganization":{"name":"浙江省总工会"}}}""";

    private static readonly TimeSpan s_tick = TimeSpan.FromMilliseconds(250);
    private static readonly TimeSpan s_patience = TimeSpan.FromSeconds(20);

    /// <summary>Runs all attacks, one after the other.</summary>
    /// <returns>The exit code: not 0 when a next caller waited too long, or was answered wrongly, or the host did not come to rest.</returns>
    public async Task<int> RunAsync(CancellationToken stop)
    {
        var folder = Directory.CreateTempSubdirectory("headless-attacks-");
        try
        {
            await using var process = HostProcess.Start(host, folder.FullName);
            await process.UntilReadyAsync(stop);
            using var caller = new HttpClient { BaseAddress = new Uri($"http://{process.Address}") };
            for (var i = 0; i < 200; i++)
            {
                await AskAsync(caller, stop);
            }

            await output.WriteLineAsync($"{"attack",-42} {"at first, ms",12} {"again, ms",12} {"after, ms",12} {"quiet, s",10} {"largest error",14}");
            var failures = 0;
            var attacks = AttackList.All.Where(a => a.Name.Contains(part, StringComparison.Ordinal)).ToList();
            foreach (var attack in attacks)
            {
                failures += await MeasureAsync(attack, process, caller, stop) ? 0 : 1;
            }

            await output.WriteLineAsync($"\n{failures} of {attacks.Count} attacks did harm: a next caller waited more than {MostMilliseconds} ms, the host did not come to rest, or it answered what it must not.\n\n{Machine.Text()}");
            return failures == 0 ? 0 : 1;
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    private async Task<bool> MeasureAsync(Attack attack, HostProcess process, HttpClient caller, CancellationToken stop)
    {
        using var client = new AttackClient(process.Address);
        var (first, wrong) = await AttackAsync(attack, client, caller, stop);
        var (again, alsoWrong) = await AttackAsync(attack, client, caller, stop);
        wrong ??= alsoWrong;
        var after = await AskAsync(caller, stop);
        var quiet = await QuietAsync(process, stop);
        await output.WriteLineAsync(string.Create(CultureInfo.InvariantCulture, $"{attack.Name,-42} {first,12:0.0} {again,12:0.0} {after,12:0.0} {quiet?.TotalSeconds,10:0.0} {client.Largest,14:0}{(wrong is null ? "" : " " + wrong)}"));
        return wrong is null && Math.Max(Math.Max(first, again), after) <= MostMilliseconds && quiet is not null && client.Largest <= MostCharacters;
    }

    // The longest that the next caller waited while the attack was under way.
    private static async Task<(double Milliseconds, string? Wrong)> AttackAsync(Attack attack, AttackClient client, HttpClient caller, CancellationToken stop)
    {
        var during = 0.0;
        var attacking = Task.Run(() => attack.RunAsync(client, stop), stop);
        do
        {
            during = Math.Max(during, await AskAsync(caller, stop));
            await Task.WhenAny(attacking, Task.Delay(10, stop));
        }
        while (!attacking.IsCompleted);
        try
        {
            await attacking;
            return (during, null);
        }
        catch (Exception failed) when (failed is InvalidOperationException or HttpRequestException or IOException)
        {
            return (during, failed.Message);
        }
    }

    // At rest: for one tick the host takes less than a twentieth of a core.
    private static async Task<TimeSpan?> QuietAsync(HostProcess process, CancellationToken stop)
    {
        var began = Stopwatch.GetTimestamp();
        while (Stopwatch.GetElapsedTime(began) < s_patience)
        {
            var before = process.ProcessorTime;
            await Task.Delay(s_tick, stop);
            if (process.ProcessorTime - before < s_tick / 20)
            {
                return Stopwatch.GetElapsedTime(began);
            }
        }

        return null;
    }

    private static async Task<double> AskAsync(HttpClient caller, CancellationToken stop)
    {
        var began = Stopwatch.GetTimestamp();
        using var content = new StringContent(Next, Encoding.UTF8, "application/json");
        using var response = await caller.PostAsync(new Uri("/graphql", UriKind.Relative), content, stop);
        var text = await response.Content.ReadAsStringAsync(stop);
        return text == Answer ? Stopwatch.GetElapsedTime(began).TotalMilliseconds : throw new InvalidOperationException($"The next caller was answered: {text}");
    }
}
