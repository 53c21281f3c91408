using System.Collections.Concurrent;
using Headless.Data;
using Headless.Matchmaking.Tests.Endpoint;
using Headless.Testing;

namespace Headless.Matchmaking.Tests.Races;

/// <summary>A database with an event and two hundred and twenty people, made once for each kind of database; it goes with the process.</summary>
internal static class Crowd
{
    public const int People = 220;

    private static readonly ConcurrentDictionary<(DatabaseProvider, bool), Lazy<Task<(TestDatabase Database, EventSetup Setup)>>> s_made = new();

    /// <summary>A copy of it.</summary>
    /// <param name="provider">The kind of database.</param>
    /// <param name="registered">Whether they have registered for the event, whose round is open; otherwise there are fifty places.</param>
    public static async Task<(TestDatabase Database, EventSetup Setup)> CopyAsync(DatabaseProvider provider, bool registered)
    {
        var (database, setup) = await s_made.GetOrAdd((provider, registered), _ => new(() => MakeAsync(provider, registered))).Value;
        return (await database.CopyAsync(), setup);
    }

    private static async Task<(TestDatabase Database, EventSetup Setup)> MakeAsync(DatabaseProvider provider, bool registered)
    {
        var database = await HeadlessServer.CopyDemoAsync(provider);
        await using var server = await MatchServer.StartOnAsync(database);
        return (database, await EventSetup.MakeAsync(server, People, registered, registered ? 1_000 : 50));
    }
}
