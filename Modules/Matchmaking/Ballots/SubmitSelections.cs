using System.ComponentModel.DataAnnotations;
using Headless.Limited;
using Headless.Matchmaking.Contracts;
using Headless.Matchmaking.Registrations;
using Headless.Matchmaking.Rounds;
using Headless.Sdk;
using Microsoft.EntityFrameworkCore;

namespace Headless.Matchmaking.Ballots;

/// <summary>Takes choices.</summary>
[MutationType]
internal sealed class SubmitSelectionsMutation
{
    private const string Because = "it is her own place in the round";

    /// <summary>
    /// Sets whom the caller chooses in an open round: the whole set at once, which replaces what she sent before; an empty set takes it all back. Sending the same again changes nothing. Nobody learns of it, the
    /// chosen one included, unless the choice is mutual when the matches are revealed.
    /// </summary>
    /// <param name="input">The choices.</param>
    /// <param name="caller">Who chooses.</param>
    /// <param name="db">The caller's ballots.</param>
    /// <param name="candidates">Knows who sees whom.</param>
    /// <param name="gate">Orders choices and the close.</param>
    /// <param name="seal">Seals the choices.</param>
    /// <param name="time">Tells the time.</param>
    /// <param name="cancellationToken">Stops the work.</param>
    [RequirePermission(MatchmakingPermissions.TakePart)]
    [Error<NotFoundException>]
    [Error<RoundNotOpenException>]
    [Error<RoundClosedException>]
    [Error<MatchNotParticipatingException>]
    [Error<TooManySelectionsException>]
    [Error<CandidateNotAvailableException>]
    public async Task<MatchBallot> SubmitSelections(
        SubmitSelectionsInput input, Caller caller, ModuleDb<MatchmakingModule> db, Candidates candidates, RoundGate gate, ChoiceSeal seal, TimeProvider time,
        CancellationToken cancellationToken)
    {
        var viewer = caller.AccountId ?? throw new MatchNotParticipatingException();
        var round = await db.Set<SelectionRound>().AsNoTracking().SingleOrDefaultAsync(r => r.Id == input.RoundId, cancellationToken)
            ?? throw new NotFoundException("input", "roundId");
        var now = time.UtcNow();
        CheckOpen(round, now);
        var chosen = input.CandidateIds.Distinct().ToList();
        if (chosen.Count > round.MaxSelections)
        {
            throw new TooManySelectionsException(round.MaxSelections);
        }

        var available = await candidates.VisibleTo(viewer).CountAsync(c => c.EventId == round.EventId && chosen.Contains(c.Id), cancellationToken);

        // From here to the commit the round stays open.
        if (!await gate.HoldOpenAsync(round.Id, now, cancellationToken))
        {
            throw new RoundClosedException();
        }

        var self = await candidates.Present().Where(c => c.EventId == round.EventId && c.AccountId == viewer).Select(c => (Guid?)c.Id).SingleOrDefaultAsync(cancellationToken)
            ?? throw new MatchNotParticipatingException();
        if (available < chosen.Count)
        {
            throw new CandidateNotAvailableException();
        }

        return await KeepAsync(db, seal, new(round.Id, viewer, self, now), chosen, cancellationToken);
    }

    private static void CheckOpen(SelectionRound round, DateTime now)
    {
        if (round.Status == RoundStatus.Scheduled)
        {
            throw new RoundNotOpenException();
        }

        if (round.Status != RoundStatus.Open || round.ClosesAt <= now)
        {
            throw new RoundClosedException();
        }
    }

    private static async Task<MatchBallot> KeepAsync(ModuleDb<MatchmakingModule> db, ChoiceSeal seal, BallotPlace place, List<Guid> chosen, CancellationToken cancellationToken)
    {
        var own = db.Set<MatchBallot>().AsNoTracking().Where(b => b.RoundId == place.RoundId && b.CandidateId == place.CandidateId);
        var id = await own.Select(b => b.Id).SingleOrDefaultAsync(cancellationToken);
        if (id != default)
        {
            var choices = seal.Seal(id, chosen);
            await own.ExecuteUpdateAsync(set => set.SetProperty(b => b.ChoicesSealed, choices).SetProperty(b => b.SubmittedAt, place.Now), cancellationToken);
            return await own.SingleAsync(cancellationToken);
        }

        id = Guid.CreateVersion7(place.Now);
        var ballot = new MatchBallot
        {
            Id = id,
            RoundId = place.RoundId,
            AccountId = place.AccountId,
            CandidateId = place.CandidateId,
            ChoicesSealed = seal.Seal(id, chosen),
            SubmittedAt = place.Now,
        };
        return await db.ClaimAsync(ballot, Because, cancellationToken)
            ? ballot
            : throw new InvalidOperationException("The round is held, so nobody else writes this ballot.");
    }
}

/// <summary>Choices to keep.</summary>
/// <param name="RoundId">The round.</param>
/// <param name="CandidateIds">The chosen participants, in no order; empty to take all choices back.</param>
internal sealed record SubmitSelectionsInput(
    [property: ID<SelectionRound>] Guid RoundId,
    [property: Required, ID<MatchCandidate>] IReadOnlyList<Guid> CandidateIds)
{
    /// <summary>Says nothing of the choices, so that no log does.</summary>
    public override string ToString() => nameof(SubmitSelectionsInput);
}
