namespace Headless.Sdk;

/// <summary>The time as columns keep it.</summary>
public static class UtcClock
{
    /// <summary>Now, UTC, cut to microseconds: what is answered right after a write is what is read later.</summary>
    /// <param name="time">The clock.</param>
    /// <returns>The time.</returns>
    public static DateTime UtcNow(this TimeProvider time)
    {
        var now = time.GetUtcNow().UtcDateTime;
        return now.AddTicks(-(now.Ticks % TimeSpan.TicksPerMicrosecond));
    }
}
