using Headless.Limited;
using Headless.Matchmaking.Contracts;
using Headless.Matchmaking.Matches;
using Headless.Sdk;
using Microsoft.EntityFrameworkCore;

namespace Headless.Matchmaking.Rounds;

/// <summary>Moves rounds from state to state, each step by one conditional statement.</summary>
/// <param name="db">The module's tables.</param>
/// <param name="revelation">Makes the matches.</param>
/// <param name="time">Tells the time.</param>
[Service]
internal sealed class RoundSteps(ModuleDb<MatchmakingModule> db, Revelation revelation, TimeProvider time)
{
    private const string Because = "the right to the round is checked before";

    /// <summary>Does what an organizer asks with a round of her subtree.</summary>
    /// <param name="roundId">The round.</param>
    /// <param name="action">The action.</param>
    /// <param name="caller">The organizer.</param>
    /// <param name="cancellationToken">Stops the work.</param>
    /// <returns>The round as it stands then.</returns>
    public async Task<SelectionRound> DoAsync(Guid roundId, RoundAction action, Caller caller, CancellationToken cancellationToken)
    {
        var row = db.Set<SelectionRound>().AsNoTracking().Where(r => r.Id == roundId);
        var found = await row.Select(r => new { Round = r, r.Event!.Organization!.Path }).SingleOrDefaultAsync(cancellationToken);
        if (found is null || !caller.ScopeOf([MatchmakingPermissions.Organize]).Contains(found.Path))
        {
            throw new NotFoundException("input", "roundId");
        }

        var round = found.Round;
        switch (RoundLifecycle.Decide(round.Status, action))
        {
            case RoundOutcome.AlreadyDone:
                return round;
            case RoundOutcome.Refused:
                throw new RoundStateException(round.Status);
        }

        var now = time.UtcNow();
        if (action == RoundAction.Open && round.ClosesAt <= now)
        {
            throw new RoundTimesException();
        }

        if (!await MoveAsync(round, action, now, cancellationToken))
        {
            throw new ConcurrencyException();
        }

        return await row.SingleAsync(cancellationToken);
    }

    /// <summary>Takes a step, and does what follows from it, if the round stands where the step begins.</summary>
    /// <param name="round">The round.</param>
    /// <param name="action">The action.</param>
    /// <param name="now">The time, UTC.</param>
    /// <param name="cancellationToken">Stops the work.</param>
    /// <returns>False when it stands elsewhere.</returns>
    public async Task<bool> MoveAsync(SelectionRound round, RoundAction action, DateTime now, CancellationToken cancellationToken)
    {
        var (from, to) = (RoundLifecycle.Origin(action), RoundLifecycle.Target(action));
        var moved = await db.Unscoped<SelectionRound>(Because).Where(r => r.Id == round.Id && r.Status == from).StepAsync(
            set => _ = action switch
            {
                RoundAction.Open => set.SetProperty(r => r.Status, to).SetProperty(r => r.OpenedAt, now),
                RoundAction.Close => set.SetProperty(r => r.Status, to).SetProperty(r => r.ClosedAt, now),
                _ => set.SetProperty(r => r.Status, to).SetProperty(r => r.RevealedAt, now),
            },
            cancellationToken);
        if (!moved)
        {
            return false;
        }

        if (action == RoundAction.Reveal)
        {
            await revelation.RevealAsync(round, now, cancellationToken);
        }

        db.Raise(new SelectionRoundChanged(round.Id, round.EventId, to));
        return true;
    }
}
