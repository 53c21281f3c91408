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
    /// <summary>A published round as it stands now, and again whenever it is opened, closed or revealed, on whatever host. It says the same to everybody.</summary>
    /// <param name="roundId">The round.</param>
    /// <param name="feed">Follows it.</param>
    /// <param name="cancellationToken">The subscriber leaves.</param>
    [Public]
    public async IAsyncEnumerable<SelectionRound> SelectionRoundChanged(
        [ID<SelectionRound>] Guid roundId, RoundFeed feed, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        await foreach (var round in feed.FollowAsync(roundId, cancellationToken))
        {
            yield return round;
        }
    }
}

/// <summary>Follows one round until it is revealed.</summary>
/// <param name="db">The published rounds.</param>
/// <param name="signal">Wakes at once for this host's commits.</param>
[Service]
internal sealed class RoundFeed(ModuleDb<MatchmakingModule> db, RoundSignal signal)
{
    private static readonly TimeSpan PollEvery = TimeSpan.FromSeconds(5);

    /// <summary>Follows.</summary>
    /// <param name="roundId">The round.</param>
    /// <param name="cancellationToken">The subscriber leaves.</param>
    /// <returns>The round at each of its states.</returns>
    /// <exception cref="NotFoundException">No such round is published.</exception>
    public async IAsyncEnumerable<SelectionRound> FollowAsync(Guid roundId, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        RoundStatus? seen = null;
        while (seen != RoundStatus.Revealed)
        {
            var next = signal.Next;
            var round = await db.Set<SelectionRound>().AsNoTracking().SingleOrDefaultAsync(r => r.Id == roundId, cancellationToken)
                ?? throw new NotFoundException("roundId");
            if (round.Status != seen)
            {
                seen = round.Status;
                yield return round;
                continue;
            }

            await signal.WaitAsync(next, PollEvery, cancellationToken);
        }
    }
}

/// <summary>Wakes this host's subscribers when a round moved here; what other hosts do, they find by polling.</summary>
/// <param name="clock">The clock.</param>
[Service(ServiceLifetime.Singleton)]
internal sealed class RoundSignal(TimeProvider clock)
{
    private TaskCompletionSource _next = New();

    /// <summary>The next signal. Take it before looking, or a commit between the two goes unnoticed.</summary>
    public Task Next => Volatile.Read(ref _next).Task;

    /// <summary>Wakes everybody who waits.</summary>
    public void Pulse() => Interlocked.Exchange(ref _next, New()).TrySetResult();

    /// <summary>Waits for a signal, or until it is time to look anyway.</summary>
    /// <param name="next">The signal.</param>
    /// <param name="atMost">How long to wait.</param>
    /// <param name="cancellationToken">Stops the wait.</param>
    /// <returns>A task.</returns>
    public async Task WaitAsync(Task next, TimeSpan atMost, CancellationToken cancellationToken)
    {
        using var stop = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        await Task.WhenAny(next, Task.Delay(atMost, clock, stop.Token));
        await stop.CancelAsync();
        cancellationToken.ThrowIfCancellationRequested();
    }

    private static TaskCompletionSource New() => new(TaskCreationOptions.RunContinuationsAsynchronously);
}

/// <summary>Passes commits on to the signal.</summary>
/// <param name="signal">The signal.</param>
internal sealed class SignalRoundChanges(RoundSignal signal) : IEventHandler<SelectionRoundChanged>
{
    /// <inheritdoc/>
    public Task HandleAsync(SelectionRoundChanged domainEvent, CancellationToken cancellationToken)
    {
        signal.Pulse();
        return Task.CompletedTask;
    }
}
