using Headless.Matchmaking.Contracts;
using Headless.Sdk;

namespace Headless.Matchmaking.Series;

/// <summary>Lists of series and events.</summary>
[QueryType]
internal sealed class SeriesQueries
{
    /// <summary>Published series of all unions (H33).</summary>
    [Public]
    public IQueryable<MatchEventSeries> GetMatchEventSeries(ModuleDb<MatchmakingModule> db) => db.Set<MatchEventSeries>();

    /// <summary>Published events of all unions.</summary>
    [Public]
    public IQueryable<MatchEvent> GetMatchEvents(ModuleDb<MatchmakingModule> db) => db.Set<MatchEvent>();

    /// <summary>Events of the unions in the officer's subtree and the published ones of others; her own also when they are not published.</summary>
    [RequirePermission(MatchmakingPermissions.Organize)]
    public IQueryable<MatchEvent> GetManagedMatchEvents(ModuleDb<MatchmakingModule> db) => db.Set<MatchEvent>();
}

/// <summary>Fields of a series beyond its columns.</summary>
[ObjectType<MatchEventSeries>]
[Public]
internal sealed class SeriesFields
{
    /// <summary>Its published events.</summary>
    public Children<MatchEventSeries, MatchEvent> GetEvents(ModuleDb<MatchmakingModule> db) => new(db.Set<MatchEvent>(), e => e.SeriesId);
}
