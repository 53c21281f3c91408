using System.Text.Json;
using Headless.Data;
using Headless.Engine;
using Headless.Membership.Contracts;
using Headless.Sdk;
using Headless.Testing;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Time.Testing;

namespace Headless.Matchmaking.Tests.Endpoint;

/// <summary>The real server with a clock and a membership directory of the test's.</summary>
internal sealed class MatchServer : IAsyncDisposable
{
    private readonly TestDatabase? _owned;

    private MatchServer(HeadlessServer server, FakeTimeProvider time, FakeMembers members, TestDatabase? owned) =>
        (Server, Time, Members, _owned) = (server, time, members, owned);

    /// <summary>When the clock of every test begins; the events of tests are on that day.</summary>
    public static DateTimeOffset Start { get; } = new(2030, 10, 1, 1, 0, 0, TimeSpan.Zero);

    public HeadlessServer Server { get; }

    public FakeTimeProvider Time { get; }

    public FakeMembers Members { get; }

    public GraphQLClient GraphQL => Server.GraphQL;

    /// <summary>A server on a copy of the demo.</summary>
    public static async Task<MatchServer> StartAsync(DatabaseProvider provider, Action<HeadlessServerOptions>? configure = null)
    {
        var database = await HeadlessServer.CopyDemoAsync(provider);
        return await StartAsync(database, configure, database);
    }

    /// <summary>A server on a database of the test's.</summary>
    public static Task<MatchServer> StartOnAsync(TestDatabase database, Action<HeadlessServerOptions>? configure = null) => StartAsync(database, configure, null);

    public Task<JsonElement> DataAsync(string query, string? token = null, object? variables = null) => Server.DataAsync(query, token, variables);

    /// <summary>Runs the platform's own work.</summary>
    public Task PlatformAsync(Func<IServiceProvider, Task> work) =>
        Server.Services.GetRequiredService<IPlatformWork>().RunAsync((services, _) => work(services), CancellationToken.None);

    /// <summary>All rows of a table.</summary>
    public async Task<IReadOnlyList<T>> RowsAsync<T>()
        where T : class
    {
        IReadOnlyList<T> rows = [];
        await PlatformAsync(async s => rows = await s.GetRequiredService<ModuleDb<MatchmakingModule>>().Set<T>().AsNoTracking().ToListAsync());
        return rows;
    }

    public async ValueTask DisposeAsync()
    {
        await Server.DisposeAsync();
        if (_owned is not null)
        {
            await _owned.DisposeAsync();
        }
    }

    private static async Task<MatchServer> StartAsync(TestDatabase database, Action<HeadlessServerOptions>? configure, TestDatabase? owned)
    {
        var (time, members) = (new FakeTimeProvider(Start), new FakeMembers());
        try
        {
            var server = await HeadlessServer.StartOnAsync(database, options =>
            {
                options.Time = time;

                // Who looks for a trace asks for everything at once, which nobody else may.
                options.Services = services => services
                    .Replace(ServiceDescriptor.Singleton<IMembershipDirectory>(members))
                    .PostConfigure<EngineOptions>(engine => engine.Limits = engine.Limits with { Cost = int.MaxValue, AnonymousCost = int.MaxValue });
                configure?.Invoke(options);
            });
            return new(server, time, members, owned);
        }
        catch when (owned is not null)
        {
            await owned.DisposeAsync();
            throw;
        }
    }
}
