namespace Headless.MutualAid;

/// <summary>Calendar days of unions, which are days in Asia/Shanghai: eight hours ahead of UTC, without daylight saving since 1992. An offset, so that a host without time zone data answers the same.</summary>
internal static class ShanghaiDays
{
    private static readonly TimeSpan s_offset = TimeSpan.FromHours(8);

    /// <summary>Today.</summary>
    public static DateOnly Today(this TimeProvider time) => OfUtc(time.GetUtcNow().UtcDateTime);

    /// <summary>The day of an instant.</summary>
    public static DateOnly OfUtc(DateTime utc) => DateOnly.FromDateTime(utc + s_offset);
}
