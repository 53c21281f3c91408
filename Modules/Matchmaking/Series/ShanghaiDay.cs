namespace Headless.Matchmaking.Series;

/// <summary>Days of Asia/Shanghai: eight hours ahead of UTC, without daylight saving since 1992; an offset, so that a host without time zone data answers the same.</summary>
internal static class ShanghaiDay
{
    private static readonly TimeSpan s_offset = TimeSpan.FromHours(8);

    /// <summary>The day of an instant.</summary>
    public static DateOnly Of(DateTime utc) => DateOnly.FromDateTime(utc + s_offset);

    /// <summary>The instant of a local time.</summary>
    public static DateTime ToUtc(DateOnly day, int hour) => DateTime.SpecifyKind(day.ToDateTime(new TimeOnly(hour, 0)) - s_offset, DateTimeKind.Utc);
}
