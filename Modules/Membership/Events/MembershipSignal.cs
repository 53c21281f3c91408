using Headless.Membership.Contracts;
using Headless.Sdk;
using Microsoft.Extensions.DependencyInjection;

namespace Headless.Membership.Events;

/// <summary>Wakes this host's subscribers when something was committed here; what other hosts commit, they find by polling.</summary>
/// <param name="clock">The clock.</param>
[Service(ServiceLifetime.Singleton)]
internal sealed class MembershipSignal(TimeProvider clock)
{
    private TaskCompletionSource _next = New();

    /// <summary>The next signal. Take it before looking into the log, or a commit between the two goes unnoticed.</summary>
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
internal sealed class SignalMembershipChanges(MembershipSignal signal) : ICommitListener<MemberJoined>, ICommitListener<MemberLeft>, ICommitListener<MemberTransferred>
{
    /// <inheritdoc/>
    public void Committed(MemberJoined domainEvent) => signal.Pulse();

    /// <inheritdoc/>
    public void Committed(MemberLeft domainEvent) => signal.Pulse();

    /// <inheritdoc/>
    public void Committed(MemberTransferred domainEvent) => signal.Pulse();
}
