namespace Headless.Testing;

/// <summary>A clock that stands still until a test sets it. Timers keep real time: a clock that runs them would sweep ten thousand times when a test skips a week.</summary>
/// <param name="start">The time at first, UTC.</param>
public sealed class MovableClock(DateTime start) : TimeProvider
{
    private long _ticks = start.Ticks;

    /// <summary>Sets the time. Timers do not notice: whole seasons pass at once, while a fake provider would fire each of their ticks.</summary>
    /// <param name="utc">The time, UTC.</param>
    public void Set(DateTime utc) => Interlocked.Exchange(ref _ticks, utc.Ticks);

    /// <inheritdoc/>
    public override DateTimeOffset GetUtcNow() => new(Interlocked.Read(ref _ticks), TimeSpan.Zero);
}
