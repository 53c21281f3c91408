using System.Diagnostics;
using System.Globalization;
using System.Net;
using System.Net.Sockets;

namespace Headless.Benchmarks.Grab;

/// <summary>Clients who grab without a pause, each on a connection of her own, each time as another member. As in pgbench, a thread for each processor looks after its share of them and sleeps while none has an answer.</summary>
internal sealed class GrabLoad(IPEndPoint server, int clients, int members, int run = 0)
{
    private static readonly TimeSpan s_patience = TimeSpan.FromSeconds(30);

    private readonly int[] _asked = new int[clients];

    /// <summary>Grabs for a while; with <paramref name="untilSoldOut"/> no longer than until she is told that none is left.</summary>
    public async Task<GrabFigures> RunAsync(int first, int campaigns, TimeSpan time, bool untilSoldOut, CancellationToken cancellationToken)
    {
        var since = Stopwatch.GetTimestamp();
        var threads = Enumerable.Range(0, clients).GroupBy(c => c % Environment.ProcessorCount).Select(share => Task.Factory.StartNew(
            () => Share([.. share.Select(c => new Client(server, c))], first, campaigns, since, time, untilSoldOut, cancellationToken),
            cancellationToken, TaskCreationOptions.LongRunning, TaskScheduler.Default));
        var figures = await Task.WhenAll(threads);
        return GrabFigures.Of([.. figures.SelectMany(f => f)], Stopwatch.GetElapsedTime(since));
    }

    private List<ClientFigures> Share(List<Client> clients, int first, int campaigns, long since, TimeSpan time, bool untilSoldOut, CancellationToken cancellationToken)
    {
        try
        {
            var busy = clients.ToDictionary(c => c.Connection.Socket);
            foreach (var client in clients)
            {
                client.Connection.Connect();
                Ask(client, first, campaigns);
            }

            while (busy.Count > 0)
            {
                cancellationToken.ThrowIfCancellationRequested();
                var answered = busy.Keys.ToList();
                Socket.Select(answered, null, null, s_patience);
                if (answered.Count == 0)
                {
                    throw new TimeoutException($"{busy.Count} grabs were not answered for {s_patience.TotalSeconds} seconds.");
                }

                foreach (var client in answered.Select(s => busy[s]))
                {
                    if (client.Read() is not { } outcome)
                    {
                        continue;
                    }

                    if (Stopwatch.GetElapsedTime(since) >= time || (untilSoldOut && outcome == GrabOutcome.SoldOut))
                    {
                        busy.Remove(client.Connection.Socket);
                    }
                    else
                    {
                        Ask(client, first, campaigns);
                    }
                }
            }

            return [.. clients.Select(c => c.Figures)];
        }
        finally
        {
            clients.ForEach(c => c.Connection.Dispose());
        }
    }

    private void Ask(Client client, int first, int campaigns)
    {
        var (number, each, k) = (client.Number, members / clients, ++_asked[client.Number]);
        var campaign = first + (((k * 17) + number + (k / each)) % campaigns);
        client.Ask(number + (clients * (k % each)), campaign, string.Create(CultureInfo.InvariantCulture, $"grab-{run}-{number}-{k:D6}"));
    }

    private sealed class Client(IPEndPoint server, int number)
    {
        private long _askedAt;

        public int Number => number;

        public GrabConnection Connection { get; } = new(server);

        public ClientFigures Figures { get; } = new();

        public void Ask(int member, int campaign, string key)
        {
            _askedAt = Stopwatch.GetTimestamp();
            Connection.Ask(member, campaign, key);
        }

        public GrabOutcome? Read()
        {
            if (Connection.Read() is not { } outcome)
            {
                return null;
            }

            Figures.Ticks.Add(Stopwatch.GetTimestamp() - _askedAt);
            Figures.Outcomes[(int)outcome]++;
            return outcome == GrabOutcome.Other ? throw new InvalidOperationException($"A grab came to: {Connection.Answer}") : outcome;
        }
    }
}

/// <summary>What one client saw.</summary>
internal sealed class ClientFigures
{
    /// <summary>How long each grab took.</summary>
    public List<long> Ticks { get; } = [];

    /// <summary>How many came to what.</summary>
    public int[] Outcomes { get; } = new int[Enum.GetValues<GrabOutcome>().Length];
}

/// <summary>What all clients saw.</summary>
/// <param name="Given">How many got a coupon.</param>
/// <param name="SoldOut">How many were told that none is left.</param>
/// <param name="Rate">Coupons a second.</param>
/// <param name="Median">How long a grab took in the median, in milliseconds.</param>
/// <param name="P99">How long the slowest of a hundred took.</param>
/// <param name="Longest">How long the slowest took.</param>
internal sealed record GrabFigures(int Given, int SoldOut, double Rate, double Median, double P99, double Longest)
{
    public static GrabFigures Of(IReadOnlyList<ClientFigures> clients, TimeSpan time)
    {
        var ticks = clients.SelectMany(c => c.Ticks).Order().ToList();
        var given = clients.Sum(c => c.Outcomes[(int)GrabOutcome.Given]);
        return new(given, clients.Sum(c => c.Outcomes[(int)GrabOutcome.SoldOut]), given / time.TotalSeconds, At(0.5), At(0.99), At(1));

        double At(double share) => Stopwatch.GetElapsedTime(0, ticks[(int)((ticks.Count - 1) * share)]).TotalMilliseconds;
    }
}
