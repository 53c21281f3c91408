using Headless.Data;
using Headless.Sdk;
using Headless.Testing;
using Microsoft.Extensions.DependencyInjection;

namespace Headless.Limited.Tests.Toys;

/// <summary>Hosts of the toy over one database, and what many takers do there at once.</summary>
internal sealed class Stall : IAsyncDisposable
{
    public const string Because = "a test";

    private readonly TestDatabase _database;
    private readonly ServiceProvider[] _hosts;
    private int _next;

    private Stall(TestDatabase database, ServiceProvider[] hosts) => (_database, _hosts) = (database, hosts);

    public static async Task<Stall> OpenAsync(DatabaseProvider provider, int hosts = 2)
    {
        var database = await TestDatabase.CopyAsync(provider, "stall", async options =>
        {
            await using var services = Host(options);
            using var scope = services.CreateScope();
            await scope.ServiceProvider.GetRequiredService<DataSession>().Context.Database.CreateAsync(options);
        });
        return new(database, [.. Enumerable.Range(0, hosts).Select(_ => Host(database.Options))]);
    }

    /// <summary>One mutation, on the next of the hosts. False or an exception undoes it.</summary>
    public async Task<bool> MutateAsync(Func<ModuleDb<StallModule>, Task<bool>> work)
    {
        await using var scope = _hosts[Interlocked.Increment(ref _next) % _hosts.Length].CreateAsyncScope();
        var session = scope.ServiceProvider.GetRequiredService<DataSession>();
        session.Open(Caller.Anonymous, Scope.Everything, writes: true);
        var done = await work(scope.ServiceProvider.GetRequiredService<ModuleDb<StallModule>>());
        if (done)
        {
            await session.CommitAsync(CancellationToken.None);
        }
        else
        {
            await session.RollbackAsync(CancellationToken.None);
        }

        return done;
    }

    /// <summary>So many mutations at once.</summary>
    /// <returns>How many were done.</returns>
    public async Task<int> RaceAsync(int takers, Func<int, ModuleDb<StallModule>, Task<bool>> work)
    {
        var start = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        var racing = Enumerable.Range(0, takers).Select(i => Task.Run(async () =>
        {
            await start.Task;
            return await MutateAsync(db => work(i, db));
        })).ToList();
        start.SetResult();
        return (await Task.WhenAll(racing)).Count(done => done);
    }

    public Task AddAsync(params object[] rows) => MutateAsync(db =>
    {
        foreach (var row in rows)
        {
            db.Add(row);
        }

        return Task.FromResult(true);
    });

    public async Task<T> ReadAsync<T>(Func<ModuleDb<StallModule>, Task<T>> read)
    {
        await using var scope = _hosts[0].CreateAsyncScope();
        return await read(scope.ServiceProvider.GetRequiredService<ModuleDb<StallModule>>());
    }

    public async ValueTask DisposeAsync()
    {
        foreach (var host in _hosts)
        {
            await host.DisposeAsync();
        }

        await _database.DisposeAsync();
    }

    private static ServiceProvider Host(DatabaseOptions database)
    {
        var services = new ServiceCollection();
        services.AddLogging();
        services.AddHeadlessData(database, [new StallModule()]);
        return services.BuildServiceProvider();
    }
}
