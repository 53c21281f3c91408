using Headless.Sdk;
using Microsoft.EntityFrameworkCore;

namespace Headless.Matchmaking.Matches;

/// <summary>Dissolves matches, always both sides at once. The other person learns that the match is gone and not why.</summary>
/// <param name="db">The module's tables.</param>
[Service]
internal sealed class Dissolution(ModuleDb<MatchmakingModule> db)
{
    private const string Because = "the other side of the match goes with it";

    /// <summary>Dissolves all matches of a person, in the current transaction.</summary>
    public Task OfAllAsync(Guid accountId, CancellationToken cancellationToken) =>
        db.Unscoped<Match>(Because).Where(m => m.AccountId == accountId || m.PartnerAccountId == accountId).ExecuteDeleteAsync(cancellationToken);

    /// <summary>Dissolves the match of two people, if there is one, in the current transaction.</summary>
    public Task OfPairAsync(Guid one, Guid other, CancellationToken cancellationToken) => db.Unscoped<Match>(Because)
        .Where(m => (m.AccountId == one && m.PartnerAccountId == other) || (m.AccountId == other && m.PartnerAccountId == one))
        .ExecuteDeleteAsync(cancellationToken);
}
