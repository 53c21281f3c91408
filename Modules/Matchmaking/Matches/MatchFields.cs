using Headless.Matchmaking.Contracts;
using Headless.Matchmaking.Profiles;
using Headless.Matchmaking.Registrations;
using Headless.Sdk;
using Microsoft.EntityFrameworkCore;

namespace Headless.Matchmaking.Matches;

/// <summary>Fields of one's own side of a match.</summary>
[ObjectType<Match>]
[RequirePermission(MatchmakingPermissions.TakePart)]
internal sealed class MatchFields
{
    private const string Because = "who has matched sees the other, and her contact when both have shared";

    /// <summary>The other person; null when she has left meanwhile.</summary>
    /// <param name="matches">The matches.</param>
    /// <param name="db">The participants.</param>
    /// <param name="cancellationToken">Stops the work.</param>
    public async Task<IReadOnlyDictionary<Match, MatchCandidate?>> GetPartner(
        IReadOnlyList<Match> matches, ModuleDb<MatchmakingModule> db, CancellationToken cancellationToken)
    {
        var ids = matches.Select(m => m.PartnerId).Distinct().ToList();
        var partners = await db.Unscoped<MatchCandidate>(Because).Where(c => ids.Contains(c.Id)).ToDictionaryAsync(c => c.Id, cancellationToken);
        return matches.ToDictionary(m => m, m => partners.GetValueOrDefault(m.PartnerId));
    }

    /// <summary>How to reach the other person; null until both have shared their contact.</summary>
    /// <param name="matches">The matches.</param>
    /// <param name="db">The other sides.</param>
    /// <param name="seal">Opens contacts.</param>
    /// <param name="cancellationToken">Stops the work.</param>
    public async Task<IReadOnlyDictionary<Match, MatchContact?>> GetSharedContact(
        IReadOnlyList<Match> matches, ModuleDb<MatchmakingModule> db, ProfileSeal seal, CancellationToken cancellationToken)
    {
        var pairs = matches.Where(m => m.ContactSharedAt is not null).Select(m => m.PairId).ToList();
        var shared = await db.Unscoped<Match>(Because)
            .Where(m => pairs.Contains(m.PairId) && m.ContactSharedAt != null)
            .Join(db.Unscoped<MatchProfile>(Because), m => m.AccountId, p => p.AccountId, (m, p) => new { m.PairId, m.AccountId, p.Id, p.ContactSealed })
            .ToListAsync(cancellationToken);
        return matches.ToDictionary(
            m => m,
            m => m.ContactSharedAt is not null && shared.Find(s => s.PairId == m.PairId && s.AccountId == m.PartnerAccountId) is { } theirs
                ? seal.OpenContact(theirs.ContactSealed, theirs.Id)
                : null);
    }
}

/// <summary>One's own matches.</summary>
[QueryType]
internal sealed class MatchQueries
{
    /// <summary>The caller's own matches of all rounds.</summary>
    [RequirePermission(MatchmakingPermissions.TakePart)]
    public IQueryable<Match> GetMyMatches(ModuleDb<MatchmakingModule> db) => db.Set<Match>();
}
