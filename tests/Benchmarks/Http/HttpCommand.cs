using System.Buffers.Text;
using System.Diagnostics;
using System.Globalization;
using System.Net;
using System.Text;

namespace Headless.Benchmarks.Http;

/// <summary>What an answer over HTTP costs the server, beside the same objects by a minimal API that was written by hand. The server has one core to itself and the load another.</summary>
/// <param name="part">What the names of the ways to be measured have in common; empty for all. Those that they are compared with are measured too.</param>
/// <param name="output">Where figures are written.</param>
internal sealed class HttpCommand(string part, TextWriter output)
{
    private const int Rounds = 9;

    // As many as keep the server busy: one that waits for the next question turns round in idle loops, which is processor time too.
    private const int Connections = 4;

    private static readonly TimeSpan s_round = TimeSpan.FromSeconds(1);
    private static readonly TimeSpan s_warmup = TimeSpan.FromSeconds(6);
    private static readonly byte[] s_cpu = AskingConnection.Get(ItemServer.Cpu);

    private readonly List<Way> _ways = [.. Way.All.Where(w => Way.All.Any(a => a.Name.Contains(part, StringComparison.OrdinalIgnoreCase) && (w == a || a.Against == w.Name)))];

    public async Task RunAsync(CancellationToken cancellationToken)
    {
        if (!OperatingSystem.IsLinux() || Environment.ProcessorCount < 2)
        {
            await output.WriteLineAsync("It needs Linux and two cores: one for the server, one for the load.");
            return;
        }

        using var server = Start();
        try
        {
            var address = await server.StandardOutput.ReadLineAsync(cancellationToken) ?? throw new InvalidOperationException(await server.StandardError.ReadToEndAsync(cancellationToken));
            var uri = new Uri(address);
            var connections = Enumerable.Range(0, Connections).Select(_ => new AskingConnection(new IPEndPoint(IPAddress.Loopback, uri.Port))).ToList();
            using (var self = Process.GetCurrentProcess())
            {
                self.ProcessorAffinity = 0b10;
            }

            Check(connections[0]);
            var seen = _ways.ToDictionary(w => w.Name, _ => new List<double>(), StringComparer.Ordinal);
            foreach (var way in _ways)
            {
                Measure(connections, way, s_warmup);
            }

            for (var round = 0; round < Rounds; round++)
            {
                foreach (var way in _ways)
                {
                    cancellationToken.ThrowIfCancellationRequested();
                    seen[way.Name].Add(Measure(connections, way, s_round));
                }
            }

            await ReportAsync(seen);
        }
        finally
        {
            server.Kill();
        }
    }

    private static Process Start() => Process.Start(new ProcessStartInfo("taskset", ["-c", "0", "dotnet", typeof(HttpCommand).Assembly.Location, "http-server"])
    {
        RedirectStandardOutput = true,
        RedirectStandardError = true,
    }) ?? throw new InvalidOperationException("The server's process did not start.");

    // Whoever is asked must answer with all objects, or the figures mean nothing.
    private void Check(AskingConnection connection)
    {
        foreach (var way in _ways)
        {
            var answer = Encoding.UTF8.GetString(connection.Ask(way.Requests[0]));
            if (!answer.StartsWith("HTTP/1.1 200", StringComparison.Ordinal) || !answer.Contains("\"职工之家 49\"", StringComparison.Ordinal) || answer.Contains("\"errors\"", StringComparison.Ordinal))
            {
                throw new InvalidOperationException($"{way.Name}: {answer[..Math.Min(answer.Length, 1_000)]}");
            }
        }
    }

    /// <summary>Asks for a while.</summary>
    /// <returns>The server's processor time for a request, in microseconds.</returns>
    private static double Measure(List<AskingConnection> connections, Way way, TimeSpan time)
    {
        var (before, asked, answered) = (Cpu(connections[0]), 0, 0);
        foreach (var connection in connections)
        {
            connection.Send(way.Requests[asked++ % way.Requests.Count]);
        }

        for (var since = Stopwatch.GetTimestamp(); answered < asked; answered++)
        {
            var connection = connections[answered % connections.Count];
            connection.Receive();
            if (Stopwatch.GetElapsedTime(since) < time)
            {
                connection.Send(way.Requests[asked++ % way.Requests.Count]);
            }
        }

        return (double)(Cpu(connections[0]) - before) / answered;
    }

    private static long Cpu(AskingConnection connection)
    {
        var answer = connection.Ask(s_cpu);
        var body = answer[(answer.IndexOf("\r\n\r\n"u8) + 4)..];

        // In pieces, the length of the first stands before it.
        if (answer.IndexOf("Transfer-Encoding: chunked"u8) >= 0)
        {
            body = body[(body.IndexOf("\r\n"u8) + 2)..];
        }

        return Utf8Parser.TryParse(body, out long microseconds, out _) ? microseconds : throw new InvalidOperationException(Encoding.UTF8.GetString(answer));
    }

    private async Task ReportAsync(Dictionary<string, List<double>> seen)
    {
        await output.WriteLineAsync("Server's processor time for a request, µs: median of the rounds (lowest to highest); ratio: median of the rounds' ratios (lowest to highest)");
        foreach (var way in _ways)
        {
            var figures = seen[way.Name];
            var line = string.Create(CultureInfo.InvariantCulture, $"{way.Name,-38}{Median(figures),8:0.0} ({figures.Min():0.0} to {figures.Max():0.0})");
            if (way.Against is { } other)
            {
                var ratios = figures.Zip(seen[other], (a, b) => a / b).ToList();
                line += string.Create(CultureInfo.InvariantCulture, $"   {Median(ratios):0.00} times {other} ({ratios.Min():0.00} to {ratios.Max():0.00})");
                line += way.Wanted is { } wanted ? string.Create(CultureInfo.InvariantCulture, $", wanted {wanted:0.0}") : "";
            }

            await output.WriteLineAsync(line);
        }

        await output.WriteLineAsync(string.Create(CultureInfo.InvariantCulture, $"{Environment.NewLine}{Items.Count} objects of 10 fields; {Rounds} interleaved rounds of {s_round.TotalSeconds:0} s each, {Connections} connections.{Environment.NewLine}{Machine.Text()}"));
    }

    private static double Median(IEnumerable<double> figures)
    {
        var sorted = figures.Order().ToList();
        return sorted[sorted.Count / 2];
    }
}
