using Headless.Matchmaking.Contracts;
using Headless.Matchmaking.Registrations;
using Headless.Matchmaking.Rounds;
using Headless.Sdk;
using Microsoft.EntityFrameworkCore;

namespace Headless.Matchmaking.Series;

/// <summary>Fields of an event beyond its columns.</summary>
[ObjectType<MatchEvent>]
[Public]
internal sealed class EventFields
{
    /// <summary>Whom it is for (H34, HS06).</summary>
    public MatchEligibility GetEligibility(MatchEvent matchEvent) => MatchEligibility.Read(matchEvent.EligibleForms);

    /// <summary>Its rounds of mutual selection.</summary>
    public Children<MatchEvent, SelectionRound> GetRounds(ModuleDb<MatchmakingModule> db) => new(db.Set<SelectionRound>(), r => r.EventId);

    /// <summary>The caller's own registration; null when she has none. There is no list of others'.</summary>
    /// <param name="events">The events.</param>
    /// <param name="db">The caller's registrations.</param>
    /// <param name="cancellationToken">Stops the work.</param>
    [RequirePermission(MatchmakingPermissions.TakePart)]
    public async Task<IReadOnlyDictionary<MatchEvent, MatchRegistration?>> GetMyRegistration(
        IReadOnlyList<MatchEvent> events, ModuleDb<MatchmakingModule> db, CancellationToken cancellationToken)
    {
        var ids = events.Select(e => e.Id).ToList();
        var own = await db.Set<MatchRegistration>().Where(r => ids.Contains(r.EventId)).ToDictionaryAsync(r => r.EventId, cancellationToken);
        return events.ToDictionary(e => e, e => own.GetValueOrDefault(e.Id));
    }
}
