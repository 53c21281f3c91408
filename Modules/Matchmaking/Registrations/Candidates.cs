using Headless.Matchmaking.Matches;
using Headless.Matchmaking.Safety;
using Headless.Sdk;
using Microsoft.EntityFrameworkCore;

namespace Headless.Matchmaking.Registrations;

/// <summary>
/// The one place where a person's rows are read for somebody else. Who sees whom is mutual: both take part in the same event, neither has paused or is excluded, neither has blocked the other,
/// and they are no colleagues of whom one hides from hers. Nothing here depends on what anybody has chosen.
/// </summary>
/// <param name="db">The module's tables.</param>
[Service]
internal sealed class Candidates(ModuleDb<MatchmakingModule> db)
{
    private const string Because = "participants of one event see each other, as far as both allow";

    /// <summary>The participants whom a person sees, of all her events.</summary>
    /// <param name="viewer">The person.</param>
    public IQueryable<MatchCandidate> VisibleTo(Guid viewer)
    {
        var own = Present().Where(me => me.AccountId == viewer);
        var blocks = db.Unscoped<MatchBlock>(Because);
        return Present().Where(c => c.AccountId != viewer
            && own.Any(me => me.EventId == c.EventId
                && (me.Profile!.EmployerFingerprint != c.Profile!.EmployerFingerprint || (!me.Profile.HidesFromColleagues && !c.Profile.HidesFromColleagues)))
            && !blocks.Any(b => (b.AccountId == viewer && b.BlockedAccountId == c.AccountId) || (b.AccountId == c.AccountId && b.BlockedAccountId == viewer)));
    }

    /// <summary>Participants who have neither paused nor been excluded.</summary>
    public IQueryable<MatchCandidate> Present() =>
        db.Unscoped<MatchCandidate>(Because).AsNoTracking().Where(c => !c.Profile!.IsPaused && c.Profile.SuspendedAt == null);

    /// <summary>A participant whom a person may act on: one whom she sees, or with whom she has matched.</summary>
    /// <param name="viewer">The person.</param>
    /// <param name="candidateId">The participant.</param>
    /// <param name="cancellationToken">Stops the work.</param>
    /// <returns>The participant; null when there is none, and the same when it is hidden from her for whatever reason.</returns>
    public async Task<MatchCandidate?> FindAsync(Guid viewer, Guid candidateId, CancellationToken cancellationToken)
    {
        var matched = db.Unscoped<Match>(Because).Where(m => m.AccountId == viewer && m.PartnerId == candidateId);
        return await VisibleTo(viewer).SingleOrDefaultAsync(c => c.Id == candidateId, cancellationToken)
            ?? await db.Unscoped<MatchCandidate>(Because).AsNoTracking().SingleOrDefaultAsync(c => c.Id == candidateId && matched.Any(), cancellationToken);
    }
}
