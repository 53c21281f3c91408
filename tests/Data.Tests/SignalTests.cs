using Headless.Sdk;
using Microsoft.Extensions.Time.Testing;

namespace Headless.Data.Tests;

public sealed class SignalTests : IDisposable
{
    private static readonly TimeSpan s_second = TimeSpan.FromSeconds(1);
    private static readonly TimeSpan s_patience = TimeSpan.FromSeconds(60);

    private readonly FakeTimeProvider _clock = new();
    private readonly SemaphoreSlim _looked = new(0);
    private long _number;
    private bool _isAway;

    [Fact]
    public async Task A_pulse_wakes_who_took_the_signal_before()
    {
        var signal = New();
        var next = signal.Next;
        Assert.False(next.IsCompleted);
        signal.Pulse();
        await WokenAsync(signal.WaitAsync(next, CancellationToken.None));
        Assert.False(signal.Next.IsCompleted);
    }

    [Fact]
    public async Task The_first_look_wakes_whatever_it_sees_and_each_further_one_when_something_is_new()
    {
        var signal = New();
        var first = signal.WaitAsync(signal.Next, CancellationToken.None);
        var second = signal.WaitAsync(signal.Next, CancellationToken.None);
        _clock.Advance(TimeSpan.FromMilliseconds(999));
        Assert.Equal((false, 0), (first.IsCompleted, _looked.CurrentCount));
        _clock.Advance(TimeSpan.FromMilliseconds(1));
        await WokenAsync(Task.WhenAll(first, second));
        Assert.Equal(1, _looked.CurrentCount);

        var next = signal.Next;
        var third = signal.WaitAsync(next, CancellationToken.None);
        await LookAsync();   // the first one, which has woken
        await LookAsync();
        await LookAsync();   // what the one before saw is told by now
        Assert.False(next.IsCompleted);
        _number++;
        await LookAsync();
        await WokenAsync(third);
    }

    [Fact]
    public async Task A_look_that_fails_wakes_nobody_and_the_next_is_made_all_the_same()
    {
        var signal = New();
        var next = signal.Next;
        var wait = signal.WaitAsync(next, CancellationToken.None);
        _isAway = true;
        await LookAsync();
        await LookAsync();   // what the one before came to is told by now
        Assert.False(next.IsCompleted);
        _isAway = false;
        await LookAsync();
        await WokenAsync(wait);
    }

    [Fact]
    public async Task Leaving_ends_the_wait_and_for_nobody_nothing_is_looked_at()
    {
        var signal = New();
        using var leave = new CancellationTokenSource();
        var wait = signal.WaitAsync(signal.Next, leave.Token);
        await leave.CancelAsync();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => WokenAsync(wait));
        _clock.Advance(10 * s_second);
        Assert.Equal(0, _looked.CurrentCount);

        var again = signal.WaitAsync(signal.Next, CancellationToken.None);
        await LookAsync();
        await WokenAsync(again);
    }

    public void Dispose() => _looked.Dispose();

    private Signal New() => new(_clock, s_second, _ =>
    {
        var (isAway, number) = (_isAway, _number);   // before the test goes on and changes them
        _looked.Release();
        return isAway ? throw new TimeoutException() : Task.FromResult(number);
    });

    private static async Task WokenAsync(Task wait)
    {
        await Task.WhenAny(wait, Task.Delay(s_patience));
        Assert.True(wait.IsCompleted, $"Nobody was woken in {s_patience.TotalSeconds} seconds.");
        await wait;
    }

    // The next delay is begun a moment after a look; time that passes before it is begun does not count for it.
    private async Task LookAsync()
    {
        for (var since = TimeProvider.System.GetTimestamp(); !await _looked.WaitAsync(TimeSpan.FromMilliseconds(10)); _clock.Advance(s_second))
        {
            Assert.True(TimeProvider.System.GetElapsedTime(since) < s_patience, $"Nobody looked in {s_patience.TotalSeconds} seconds.");
        }
    }
}
