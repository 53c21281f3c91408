using System.Diagnostics;
using System.Globalization;
using System.Net;
using System.Text;
using Headless.Benchmarks.Http;

namespace Headless.Benchmarks.Members;

/// <summary>A page of members with their organization's name from SQLite: from the built host, and from an endpoint written by hand on the same file. Each server has one core to itself while it is asked, the load has another.</summary>
internal sealed class MembersCommand(string host, TextWriter output)
{
    private const int Rounds = 9;
    private const int Connections = 4;
    private const string Officer = "Bearer demo:hangzhou-officer";

    private static readonly TimeSpan s_round = TimeSpan.FromSeconds(1);
    // Until what a server runs is compiled for good: on one core that is busy it takes its time.
    private static readonly TimeSpan s_warmup = TimeSpan.FromSeconds(30);

    public async Task RunAsync(CancellationToken cancellationToken)
    {
        if (!OperatingSystem.IsLinux() || Environment.ProcessorCount < 2)
        {
            await output.WriteLineAsync("It needs Linux and two cores: one for the server, one for the load.");
            return;
        }

        var folder = Directory.CreateTempSubdirectory("headless-members-").FullName;
        try
        {
            var database = Path.Combine(folder, "members.db");
            await using var process = HostProcess.Start(host, folder, new Dictionary<string, string?> { ["Database__Provider"] = "Sqlite", ["ConnectionStrings__Headless"] = $"Data Source={database}" });
            await process.UntilReadyAsync(cancellationToken);
            using var byHand = Process.Start(new ProcessStartInfo("dotnet", [typeof(MembersCommand).Assembly.Location, "members-server", database]) { RedirectStandardOutput = true })!;
            try
            {
                var address = new Uri((await byHand.StandardOutput.ReadLineAsync(cancellationToken))!);
                await MeasureAsync(process, byHand, new IPEndPoint(IPAddress.Loopback, address.Port), cancellationToken);
            }
            finally
            {
                byHand.Kill();
            }
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    private async Task MeasureAsync(HostProcess process, Process byHand, IPEndPoint address, CancellationToken cancellationToken)
    {
        await PinAsync(process.Id, "0", cancellationToken);
        await PinAsync(byHand.Id, "0", cancellationToken);
        await PinAsync(Environment.ProcessId, "1", cancellationToken);
        const string Query = "{ members(first: 50) { nodes { id displayName organization { name } } pageInfo { hasNextPage } } }";
        var ours = new Side(Connect(process.Address), Signed(AskingConnection.Post("/graphql", Query)), () => process.ProcessorTime);
        var theirs = new Side(Connect(address), Signed(AskingConnection.Get("/members")), () =>
        {
            byHand.Refresh();
            return byHand.TotalProcessorTime;
        });
        Check(ours);
        Check(theirs);
        ours.Measure(s_warmup);
        theirs.Measure(s_warmup);
        var seen = new List<(double Ours, double Theirs)>();
        for (var round = 0; round < Rounds; round++)
        {
            cancellationToken.ThrowIfCancellationRequested();
            seen.Add((ours.Measure(s_round), theirs.Measure(s_round)));
        }

        await output.WriteLineAsync("Processor time for a request, µs: median of the rounds (lowest to highest)");
        await output.WriteLineAsync($"by hand, EF Core compiled queries  {Figures(seen.Select(s => s.Theirs), "0")}");
        await output.WriteLineAsync($"members(first: 50)                 {Figures(seen.Select(s => s.Ours), "0")}, {Figures(seen.Select(s => s.Ours / s.Theirs), "0.00")} times, wanted 1.3");
        await output.WriteLineAsync($"{Environment.NewLine}{Rounds} interleaved rounds of {s_round.TotalSeconds:0} s each, {Connections} connections.{Environment.NewLine}{Machine.Text()}");
    }

    private static List<AskingConnection> Connect(IPEndPoint address) => [.. Enumerable.Range(0, Connections).Select(_ => new AskingConnection(address))];

    private static byte[] Signed(byte[] request) => Encoding.UTF8.GetBytes(Encoding.UTF8.GetString(request).Replace("Host: localhost\r\n", $"Host: localhost\r\nAuthorization: {Officer}\r\n", StringComparison.Ordinal));

    private static void Check(Side side)
    {
        var answer = Encoding.UTF8.GetString(side.Connections[0].Ask(side.Request));
        if (!answer.StartsWith("HTTP/1.1 200", StringComparison.Ordinal) || answer.Split("\"displayName\"").Length != 51 || answer.Contains("\"errors\"", StringComparison.Ordinal))
        {
            throw new InvalidOperationException(answer[..Math.Min(answer.Length, 1_000)]);
        }
    }

    // All threads of a process that runs already.
    private static async Task PinAsync(int process, string core, CancellationToken cancellationToken)
    {
        using var pinning = Process.Start(new ProcessStartInfo("taskset", ["-a", "-c", "-p", core, process.ToString(CultureInfo.InvariantCulture)]) { RedirectStandardOutput = true })!;
        await pinning.StandardOutput.ReadToEndAsync(cancellationToken);
        await pinning.WaitForExitAsync(cancellationToken);
    }

    private static string Figures(IEnumerable<double> figures, string format)
    {
        var sorted = figures.Order().Select(f => f.ToString(format, CultureInfo.InvariantCulture)).ToList();
        return $"{sorted[sorted.Count / 2]} ({sorted[0]} to {sorted[^1]})";
    }

    private sealed record Side(List<AskingConnection> Connections, byte[] Request, Func<TimeSpan> Processor)
    {
        public double Measure(TimeSpan time)
        {
            var (before, asked, answered) = (Processor(), 0, 0);
            foreach (var connection in Connections)
            {
                connection.Send(Request);
                asked++;
            }

            for (var since = Stopwatch.GetTimestamp(); answered < asked; answered++)
            {
                var connection = Connections[answered % Connections.Count];
                connection.Receive();
                if (Stopwatch.GetElapsedTime(since) < time)
                {
                    connection.Send(Request);
                    asked++;
                }
            }

            return (Processor() - before).TotalMicroseconds / answered;
        }
    }
}
