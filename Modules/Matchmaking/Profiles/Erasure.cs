using Headless.Limited;
using Headless.Matchmaking.Ballots;
using Headless.Matchmaking.Matches;
using Headless.Matchmaking.Registrations;
using Headless.Matchmaking.Rounds;
using Headless.Matchmaking.Series;
using Headless.Sdk;
using Microsoft.EntityFrameworkCore;

namespace Headless.Matchmaking.Profiles;

/// <summary>Deletes all that a person's profile has left in match-making.</summary>
/// <param name="db">The module's tables.</param>
/// <param name="rounds">Keeps rounds from being revealed meanwhile.</param>
/// <param name="dissolution">Dissolves matches.</param>
[Service]
internal sealed class Erasure(ModuleDb<MatchmakingModule> db, RoundGate rounds, Dissolution dissolution)
{
    private const string Because = "what hangs on her profile goes with it";

    /// <summary>Deletes, in the current transaction.</summary>
    /// <param name="accountId">The person.</param>
    /// <param name="now">The time, UTC.</param>
    /// <param name="cancellationToken">Stops the work.</param>
    /// <returns>A task.</returns>
    public async Task EraseAsync(Guid accountId, DateTime now, CancellationToken cancellationToken)
    {
        await rounds.HoldAsync(accountId, cancellationToken);

        // Writing the profile holds it: no registration comes in between.
        var profile = db.Unscoped<MatchProfile>(Because).Where(p => p.AccountId == accountId);
        await profile.ExecuteUpdateAsync(s => s.SetProperty(p => p.IsPaused, true), cancellationToken);
        await db.Unscoped<MatchBallot>(Because).Where(b => b.AccountId == accountId).ExecuteDeleteAsync(cancellationToken);
        await dissolution.OfAllAsync(accountId, cancellationToken);
        await db.Unscoped<MatchCandidate>(Because).Where(c => c.AccountId == accountId).ExecuteDeleteAsync(cancellationToken);
        var places = await db.Unscoped<MatchRegistration>(Because).AsNoTracking()
            .Where(r => r.AccountId == accountId)
            .OrderBy(r => r.EventId)
            .Select(r => new { r.Id, r.EventId, IsFuture = r.Event!.StartsAt > now })
            .ToListAsync(cancellationToken);
        foreach (var place in places)
        {
            // Whoever removes the row gives its place back; events are touched in the order of their ids.
            if (await db.Unscoped<MatchRegistration>(Because).Where(r => r.Id == place.Id).ExecuteDeleteAsync(cancellationToken) == 1 && place.IsFuture)
            {
                await db.Unscoped<MatchEvent>(Because).Where(e => e.Id == place.EventId).GiveBackAsync(e => e.PlacesLeft, 1, cancellationToken);
            }
        }

        await profile.ExecuteDeleteAsync(cancellationToken);
    }
}
