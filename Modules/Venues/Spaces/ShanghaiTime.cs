namespace Headless.Venues.Spaces;

/// <summary>Local time of Asia/Shanghai: eight hours ahead of UTC, without daylight saving since 1992. An offset and not a time zone, so that a host without time zone data answers the same.</summary>
internal static class ShanghaiTime
{
    private static readonly TimeSpan s_offset = TimeSpan.FromHours(8);

    /// <summary>The local time of an instant.</summary>
    public static DateTime FromUtc(DateTime utc) => DateTime.SpecifyKind(utc + s_offset, DateTimeKind.Unspecified);

    /// <summary>The instant of a local time.</summary>
    public static DateTime ToUtc(DateTime local) => DateTime.SpecifyKind(local - s_offset, DateTimeKind.Utc);
}
