namespace Headless.Benefits.Tests;

/// <summary>A clock that stands still until a test sets it. Timers keep real time: a clock that runs them would sweep ten thousand times when a test skips a week.</summary>
internal sealed class MovableClock(DateTime start) : TimeProvider
{
    private long _ticks = start.Ticks;

    /// <summary>Sets the time, UTC.</summary>
    public void Set(DateTime utc) => Interlocked.Exchange(ref _ticks, utc.Ticks);

    /// <inheritdoc/>
    public override DateTimeOffset GetUtcNow() => new(Interlocked.Read(ref _ticks), TimeSpan.Zero);
}
