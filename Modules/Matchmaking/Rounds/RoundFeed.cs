using System.Runtime.CompilerServices;
using Headless.Matchmaking.Contracts;
using Headless.Sdk;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Headless.Matchmaking.Rounds;

/// <summary>Watching rounds.</summary>
[SubscriptionType]
internal sealed class RoundSubscriptions
{
    /// <summary>What happens to a published round, in order and each once, on whatever host it is opened, closed or revealed. It says the same to everybody, and ends with the reveal.</summary>
    /// <param name="roundId">The round.</param>
    /// <param name="feed">Follows it.</param>
    /// <param name="cancellationToken">The subscriber leaves.</param>
    /// <param name="after">Begin behind this change, so that nothing is missed after a broken connection: the value of its field <c>cursor</c>. Left out: begin with the state that it has now.</param>
    [Public]
    public async IAsyncEnumerable<SelectionRoundChange> SelectionRoundChanged(
        [ID<SelectionRound>] Guid roundId, RoundFeed feed, [EnumeratorCancellation] CancellationToken cancellationToken, string? after = null)
    {
        await foreach (var change in feed.FollowAsync(roundId, RoundCursor.Parse(after, roundId), cancellationToken))
        {
            yield return change;
        }
    }
}

/// <summary>Polling rounds.</summary>
[QueryType]
internal sealed class RoundChangeQueries
{
    /// <summary>What has happened to a published round, in order: what <c>selectionRoundChanged</c> says, for who asks again. Empty where no such round is published.</summary>
    /// <param name="roundId">The round.</param>
    /// <param name="db">The published rounds.</param>
    /// <param name="cancellationToken">Stops the work.</param>
    /// <param name="after">Only what came behind this change: the value of its field <c>cursor</c>.</param>
    [Public]
    [NaturallySmall("a round has four states and comes to each once", Size = 4)]
    public async Task<IReadOnlyList<SelectionRoundChange>> GetSelectionRoundChanges(
        [ID<SelectionRound>] Guid roundId, ModuleDb<MatchmakingModule> db, CancellationToken cancellationToken, string? after = null)
    {
        var seen = RoundCursor.Parse(after, roundId);
        var round = await db.Set<SelectionRound>().AsNoTracking().SingleOrDefaultAsync(r => r.Id == roundId, cancellationToken);
        return round is null ? [] : SelectionRoundChange.Of(round, seen);
    }
}

/// <summary>Follows one round until it is revealed.</summary>
/// <param name="db">The published rounds.</param>
/// <param name="signal">Wakes at once for this host's commits.</param>
[Service]
internal sealed class RoundFeed(ModuleDb<MatchmakingModule> db, RoundSignal signal)
{
    /// <summary>Follows.</summary>
    /// <param name="roundId">The round.</param>
    /// <param name="seen">The state that the subscriber has seen last; null: she begins with the one it has now.</param>
    /// <param name="cancellationToken">The subscriber leaves.</param>
    /// <returns>What happens to the round.</returns>
    /// <exception cref="NotFoundException">No such round is published.</exception>
    public async IAsyncEnumerable<SelectionRoundChange> FollowAsync(Guid roundId, RoundStatus? seen, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        while (seen != RoundStatus.Revealed)
        {
            var next = signal.Next;
            var round = await db.BrieflyAsync(() => db.Set<SelectionRound>().AsNoTracking().SingleOrDefaultAsync(r => r.Id == roundId, cancellationToken))
                ?? throw new NotFoundException("roundId");
            foreach (var change in SelectionRoundChange.Of(round, seen ?? round.Status - 1))
            {
                yield return change;
            }

            if (seen == round.Status)
            {
                await signal.WaitAsync(next, cancellationToken);
            }

            seen = round.Status;
        }
    }
}

/// <summary>Wakes this host's subscribers when a round moved.</summary>
/// <param name="clock">The clock.</param>
/// <param name="scopes">Makes a scope for each look at the published rounds.</param>
[Service(ServiceLifetime.Singleton)]
internal sealed class RoundSignal(TimeProvider clock, IServiceScopeFactory scopes) : Signal(clock, TimeSpan.FromSeconds(5), async cancellationToken =>
{
    // A round comes to each state once, so the number of states that were come to says whether one has moved.
    await using var scope = scopes.CreateAsyncScope();
    return await scope.ServiceProvider.GetRequiredService<ModuleDb<MatchmakingModule>>().Set<SelectionRound>()
        .SumAsync(r => 1L + (r.OpenedAt != null ? 1 : 0) + (r.ClosedAt != null ? 1 : 0) + (r.RevealedAt != null ? 1 : 0), cancellationToken);
});

/// <summary>Passes commits on to the signal.</summary>
/// <param name="signal">The signal.</param>
internal sealed class SignalRoundChanges(RoundSignal signal) : ICommitListener<SelectionRoundChanged>
{
    /// <inheritdoc/>
    public void Committed(SelectionRoundChanged domainEvent) => signal.Pulse();
}
