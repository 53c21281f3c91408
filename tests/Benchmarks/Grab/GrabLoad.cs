using System.Diagnostics;
using System.Globalization;
using System.Net;

namespace Headless.Benchmarks.Grab;

/// <summary>Clients who grab without a pause, each on a connection of her own, each time as another member.</summary>
internal sealed class GrabLoad(IPEndPoint server, int clients, int members, int run = 0)
{
    private readonly int[] _asked = new int[clients];

    /// <summary>Grabs for a while; with <paramref name="untilSoldOut"/> no longer than until she is told that none is left.</summary>
    public async Task<GrabFigures> RunAsync(int first, int campaigns, TimeSpan time, bool untilSoldOut, CancellationToken cancellationToken)
    {
        var since = Stopwatch.GetTimestamp();
        var figures = await Task.WhenAll(Enumerable.Range(0, clients).Select(c => Task.Run(() => ClientAsync(c, first, campaigns, since, time, untilSoldOut, cancellationToken), cancellationToken)));
        return GrabFigures.Of(figures, Stopwatch.GetElapsedTime(since));
    }

    private async Task<ClientFigures> ClientAsync(int client, int first, int campaigns, long since, TimeSpan time, bool untilSoldOut, CancellationToken cancellationToken)
    {
        using var connection = new GrabConnection(server);
        await connection.ConnectAsync(cancellationToken);
        var figures = new ClientFigures();
        var each = members / clients;
        while (Stopwatch.GetElapsedTime(since) < time)
        {
            var k = ++_asked[client];
            var campaign = first + (((k * 17) + client + (k / each)) % campaigns);
            var begun = Stopwatch.GetTimestamp();
            var outcome = await connection.GrabAsync(client + (clients * (k % each)), Population.Code(campaign), string.Create(CultureInfo.InvariantCulture, $"grab-{run}-{client}-{k:D6}"), cancellationToken);
            figures.Ticks.Add(Stopwatch.GetTimestamp() - begun);
            figures.Outcomes[(int)outcome]++;
            if (outcome == GrabOutcome.Other)
            {
                throw new InvalidOperationException($"A grab came to: {connection.Answer}");
            }

            if (untilSoldOut && outcome == GrabOutcome.SoldOut)
            {
                break;
            }
        }

        return figures;
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
