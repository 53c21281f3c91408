using System.Globalization;
using Headless.Data;

namespace Headless.Benchmarks.Grab;

/// <summary>
/// The rush for coupons through HTTP and GraphQL: the built host in a process of its own on a database that keeps what it commits, beside what the database does by itself with the same statements.
/// </summary>
internal sealed class GrabCommand(string host, GrabOptions options, TextWriter output)
{
    private const int Members = 64_000;
    private const int Plenty = 10_000_000;
    private const int Few = 500;

    // Both sides in turn: the machine is not as fast at one time as at another.
    private const int Rounds = 5;

    private string _folder = "";

    public async Task RunAsync(CancellationToken cancellationToken)
    {
        foreach (var provider in options.Providers)
        {
            _folder = Directory.CreateTempSubdirectory("headless-grab-").FullName;
            try
            {
                await (provider == DatabaseProvider.Sqlite ? SqliteAsync(cancellationToken) : PostgresAsync(cancellationToken));
            }
            finally
            {
                Directory.Delete(_folder, recursive: true);
            }
        }

        await output.WriteLineAsync(Machine.Text());
    }

    private async Task PostgresAsync(CancellationToken cancellationToken)
    {
        await using var server = await DurablePostgres.StartAsync(cancellationToken);
        var population = new Population(server.Options);
        await using var process = await StartAsync(server.Options, cancellationToken);
        await population.AddMembersAsync(Members, cancellationToken);
        var load = new GrabLoad(process.Address, options.Clients, Members);
        var (next, period) = (0, await population.PeriodAsync(cancellationToken));
        foreach (var campaigns in options.Campaigns)
        {
            var name = $"PostgreSQL, {campaigns} campaign(s), {options.Clients} clients";
            await WarmAsync(population, load, next, campaigns, cancellationToken);
            var ours = await MeasureAsync(name, population, load, new(process, server), next, campaigns, TimeSpan.FromSeconds(options.Seconds), cancellationToken);
            next += campaigns;
            await population.AddCampaignsAsync(next, campaigns, Plenty, cancellationToken);
            var before = server.Processor;
            var (rate, grabs, printed) = await PgBench.RunAsync(server, options, Members, next, campaigns, period, cancellationToken);
            next += campaigns;
            await output.WriteLineAsync(string.Create(CultureInfo.InvariantCulture, $"{name}, pgbench: {rate:n0}/s, processor time a grab: database {((server.Processor - before) / grabs).TotalMilliseconds:0.00} ms; the host's share of it: {ours.Rate / rate:0.00}\n{printed}"));
        }

        await LastCouponAsync("PostgreSQL", population, load, next, cancellationToken);
    }

    private async Task SqliteAsync(CancellationToken cancellationToken)
    {
        var shared = new DatabaseOptions { Provider = DatabaseProvider.Sqlite, ConnectionString = $"Data Source={Path.Combine(_folder, "shared.db")}" };
        var plain = shared with { ConnectionString = $"Data Source={Path.Combine(_folder, "plain.db")}", Writes = SqliteWrites.Plain };
        foreach (var campaigns in options.Campaigns)
        {
            await using var ours = await SideAsync("shared commits", shared, campaigns, cancellationToken);
            await using var theirs = await SideAsync("the driver's defaults", plain, campaigns, cancellationToken);
            var ratios = new List<double>();
            for (var round = 0; round < Rounds; round++)
            {
                var (one, other) = (await RoundAsync(ours), await RoundAsync(theirs));
                ratios.Add(one.Rate / other.Rate);
            }

            foreach (var side in new[] { ours, theirs })
            {
                await LastCouponAsync($"SQLite, {side.Name}", side.Population, side.Load, side.First + campaigns, cancellationToken);
            }

            ratios.Sort();
            await output.WriteLineAsync(string.Create(CultureInfo.InvariantCulture, $"SQLite, {campaigns} campaign(s): {ratios[Rounds / 2]:0.0} times the rate with the driver's defaults ({ratios[0]:0.0} to {ratios[^1]:0.0} in {Rounds} interleaved rounds)"));

            Task<GrabFigures> RoundAsync(Side side) => MeasureAsync(
                $"SQLite, {side.Name}, {campaigns} campaign(s), {options.Clients} clients", side.Population, side.Load, new(side.Process, null), side.First, campaigns, TimeSpan.FromSeconds(options.Seconds) / 2, cancellationToken);
        }
    }

    // A host on a database of its own, warm.
    private async Task<Side> SideAsync(string name, DatabaseOptions database, int campaigns, CancellationToken cancellationToken)
    {
        var population = new Population(database);
        var process = await StartAsync(database, cancellationToken);
        var first = await population.NextAsync(Members, cancellationToken);
        var load = new GrabLoad(process.Address, options.Clients, Members, first);
        await WarmAsync(population, load, first, campaigns, cancellationToken);
        return new(name, population, process, load, first);
    }

    private async Task<HostProcess> StartAsync(DatabaseOptions database, CancellationToken cancellationToken)
    {
        var process = HostProcess.Start(host, _folder, new Dictionary<string, string?>
        {
            ["Database__Provider"] = database.Provider.ToString(),
            ["ConnectionStrings__Headless"] = database.ConnectionString,
            ["Database__Writes"] = database.Writes.ToString(),
        });
        await process.UntilReadyAsync(cancellationToken);
        return process;
    }

    private async Task WarmAsync(Population population, GrabLoad load, int first, int campaigns, CancellationToken cancellationToken)
    {
        await population.AddCampaignsAsync(first, campaigns, Plenty, cancellationToken);
        await load.RunAsync(first, campaigns, TimeSpan.FromSeconds(options.Warmup), false, cancellationToken);
    }

    private async Task<GrabFigures> MeasureAsync(string name, Population population, GrabLoad load, Meter meter, int first, int campaigns, TimeSpan time, CancellationToken cancellationToken)
    {
        var before = await population.CountAsync(first, campaigns, cancellationToken);
        var used = meter.Read();
        var figures = await load.RunAsync(first, campaigns, time, false, cancellationToken);
        used = meter.Read() - used;
        var given = await population.CountAsync(first, campaigns, cancellationToken) - before;
        await output.WriteLineAsync(string.Create(
            CultureInfo.InvariantCulture,
            $"{name}: {figures.Rate:n0}/s, median {figures.Median:0.0} ms, p99 {figures.P99:0.0} ms ({figures.P99 / figures.Median:0.0} medians), longest {figures.Longest:0} ms; {used.Each(figures.Given)}"));
        Require(given == new Given(figures.Given, figures.Given, figures.Given, figures.Given, figures.Given, 0), $"{figures.Given} coupons were answered with, and the tables say {given}.");
        return figures;
    }

    private async Task LastCouponAsync(string name, Population population, GrabLoad load, int campaign, CancellationToken cancellationToken)
    {
        await population.AddCampaignsAsync(campaign, 1, Few, cancellationToken);
        var before = await population.CountAsync(campaign, 1, cancellationToken);
        var figures = await load.RunAsync(campaign, 1, TimeSpan.FromSeconds(30), true, cancellationToken);
        var given = await population.CountAsync(campaign, 1, cancellationToken) - before;
        Require(figures.Given == Few && given == new Given(Few, Few, Few, Few, Few, 0), $"Of {Few} coupons {figures.Given} were given out, and the tables say {given}.");
        await output.WriteLineAsync($"{name}: of {Few} coupons of one campaign exactly {figures.Given} were given out, the last one too; {figures.SoldOut} were told that none is left.");
    }

    private static void Require(bool holds, string otherwise)
    {
        if (!holds)
        {
            throw new InvalidOperationException(otherwise);
        }
    }

    private sealed record Side(string Name, Population Population, HostProcess Process, GrabLoad Load, int First) : IAsyncDisposable
    {
        public ValueTask DisposeAsync() => Process.DisposeAsync();
    }
}
