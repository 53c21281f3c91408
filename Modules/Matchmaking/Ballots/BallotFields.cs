using Headless.Matchmaking.Contracts;
using Headless.Matchmaking.Registrations;
using Headless.Sdk;
using Microsoft.EntityFrameworkCore;

namespace Headless.Matchmaking.Ballots;

/// <summary>Fields of one's own ballot.</summary>
[ObjectType<MatchBallot>]
[RequirePermission(MatchmakingPermissions.TakePart)]
internal sealed class BallotFields
{
    /// <summary>Whom she chose, those who are not there any more left out.</summary>
    /// <param name="ballot">The ballot.</param>
    /// <param name="caller">Who chose.</param>
    /// <param name="candidates">Knows who sees whom.</param>
    /// <param name="seal">Opens the choices.</param>
    /// <param name="cancellationToken">Stops the work.</param>
    [NaturallySmall("a round allows 20 choices at most")]
    public async Task<IReadOnlyList<MatchCandidate>> GetSelections(
        MatchBallot ballot, Caller caller, Candidates candidates, ChoiceSeal seal, CancellationToken cancellationToken)
    {
        if (caller.AccountId != ballot.AccountId)
        {
            return [];
        }

        var chosen = seal.Open(ballot.Id, ballot.ChoicesSealed).ToList();
        return await candidates.VisibleTo(ballot.AccountId).Where(c => chosen.Contains(c.Id)).OrderBy(c => c.Id).ToListAsync(cancellationToken);
    }
}
