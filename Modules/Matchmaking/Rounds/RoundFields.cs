using Headless.Matchmaking.Ballots;
using Headless.Matchmaking.Contracts;
using Headless.Matchmaking.Matches;
using Headless.Matchmaking.Registrations;
using Headless.Sdk;
using Microsoft.EntityFrameworkCore;

namespace Headless.Matchmaking.Rounds;

/// <summary>Fields of a round beyond its columns. There is deliberately none that says or counts who chose whom, how many have chosen, or how many matches there are.</summary>
[ObjectType<SelectionRound>]
[Public]
internal sealed class RoundFields
{
    /// <summary>Whom the caller may choose; the list ends when the matches are revealed. Empty for who does not take part.</summary>
    /// <param name="round">The round.</param>
    /// <param name="caller">The viewer.</param>
    /// <param name="candidates">Knows who sees whom.</param>
    [RequirePermission(MatchmakingPermissions.TakePart)]
    public IQueryable<MatchCandidate> GetCandidates(SelectionRound round, Caller caller, Candidates candidates)
    {
        // Nobody has the account of all ones.
        var viewer = caller.AccountId ?? Guid.AllBitsSet;
        var (eventId, isOver) = (round.EventId, round.Status == RoundStatus.Revealed);
        return candidates.VisibleTo(viewer).Where(c => c.EventId == eventId && !isOver);
    }

    /// <summary>What the caller herself has chosen; null when she has not, and after the reveal, when all choices are deleted.</summary>
    /// <param name="rounds">The rounds.</param>
    /// <param name="db">The caller's ballots.</param>
    /// <param name="cancellationToken">Stops the work.</param>
    [RequirePermission(MatchmakingPermissions.TakePart)]
    public async Task<IReadOnlyDictionary<SelectionRound, MatchBallot?>> GetMyBallot(
        IReadOnlyList<SelectionRound> rounds, ModuleDb<MatchmakingModule> db, CancellationToken cancellationToken)
    {
        var ids = rounds.Select(r => r.Id).ToList();
        var own = await db.Set<MatchBallot>().Where(b => ids.Contains(b.RoundId)).ToDictionaryAsync(b => b.RoundId, cancellationToken);
        return rounds.ToDictionary(r => r, r => own.GetValueOrDefault(r.Id));
    }

    /// <summary>Who chose the caller and was chosen by her, once the matches are revealed.</summary>
    [RequirePermission(MatchmakingPermissions.TakePart)]
    public Children<SelectionRound, Match> GetMyMatches(ModuleDb<MatchmakingModule> db) => new(db.Set<Match>(), m => m.RoundId);
}

/// <summary>Rounds.</summary>
[QueryType]
internal sealed class RoundQueries
{
    /// <summary>A published round.</summary>
    /// <param name="id">The round.</param>
    /// <param name="db">The published rounds.</param>
    [Public]
    public One<SelectionRound> GetSelectionRound([ID<SelectionRound>] Guid id, ModuleDb<MatchmakingModule> db) => One.Of(db.Set<SelectionRound>().Where(r => r.Id == id));
}
