using Headless.Membership.Contracts;
using Headless.Sdk;
using Microsoft.Extensions.DependencyInjection;

namespace Headless.Membership.Events;

/// <summary>Wakes this host's subscribers when something was committed to the log of joins and leaves.</summary>
/// <param name="clock">The clock.</param>
/// <param name="scopes">Makes a scope for each look at where the log ends.</param>
[Service(ServiceLifetime.Singleton)]
internal sealed class MembershipSignal(TimeProvider clock, IServiceScopeFactory scopes) : Signal(clock, TimeSpan.FromSeconds(1), async cancellationToken =>
{
    await using var scope = scopes.CreateAsyncScope();
    return await EventCounter.LastAsync(scope.ServiceProvider.GetRequiredService<ModuleDb<MembershipModule>>(), cancellationToken);
});

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
