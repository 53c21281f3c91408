using Headless.Membership.Events;
using Microsoft.Extensions.Time.Testing;

namespace Headless.Membership.Tests.Events;

public sealed class MembershipSignalTests
{
    private static readonly TimeSpan Second = TimeSpan.FromSeconds(1);

    [Fact]
    public async Task A_pulse_wakes_who_took_the_signal_before()
    {
        var signal = new MembershipSignal(new FakeTimeProvider());
        var next = signal.Next;
        signal.Pulse();
        await signal.WaitAsync(next, Second, CancellationToken.None);
        Assert.False(signal.Next.IsCompleted);
    }

    [Fact]
    public async Task Time_wakes_who_hears_no_signal()
    {
        var clock = new FakeTimeProvider();
        var signal = new MembershipSignal(clock);
        var wait = signal.WaitAsync(signal.Next, Second, CancellationToken.None);
        clock.Advance(TimeSpan.FromMilliseconds(999));
        Assert.False(wait.IsCompleted);
        clock.Advance(TimeSpan.FromMilliseconds(1));
        await wait;
    }

    [Fact]
    public async Task Leaving_ends_the_wait()
    {
        var signal = new MembershipSignal(new FakeTimeProvider());
        using var leave = new CancellationTokenSource();
        var wait = signal.WaitAsync(signal.Next, Second, leave.Token);
        await leave.CancelAsync();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => wait);
    }
}
