using System.Globalization;

namespace Headless.Benefits.Campaigns;

/// <summary>Local time of Asia/Shanghai, by which business days and weeks are counted: eight hours ahead of UTC, without daylight saving since 1992. An offset and not a time zone, so that a host without time zone data answers the same.</summary>
internal static class ShanghaiTime
{
    private static readonly TimeSpan s_offset = TimeSpan.FromHours(8);

    /// <summary>The local time of an instant.</summary>
    public static DateTime FromUtc(DateTime utc) => DateTime.SpecifyKind(utc + s_offset, DateTimeKind.Unspecified);

    /// <summary>The instant of a local time.</summary>
    public static DateTime ToUtc(DateTime local) => DateTime.SpecifyKind(local - s_offset, DateTimeKind.Utc);

    /// <summary>The local day of an instant.</summary>
    public static DateOnly DayOf(DateTime utc) => DateOnly.FromDateTime(FromUtc(utc));

    /// <summary>The instant at which a local day begins.</summary>
    public static DateTime StartOf(DateOnly day) => ToUtc(day.ToDateTime(TimeOnly.MinValue));

    /// <summary>The local time of an instant as people read it: <c>2026-11-30 00:00</c>.</summary>
    public static string Text(DateTime utc) => FromUtc(utc).ToString("yyyy-MM-dd HH:mm", CultureInfo.InvariantCulture);

    /// <summary>The first day of the period that a day lies in.</summary>
    public static DateOnly StartOf(this QuotaPeriod period, DateOnly day) =>
        period == QuotaPeriod.Day ? day : day.AddDays(-(((int)day.DayOfWeek + 6) % 7));   // weeks begin on Monday

    /// <summary>The first day of the period after the one that a day lies in.</summary>
    public static DateOnly NextAfter(this QuotaPeriod period, DateOnly day) => period.StartOf(day).AddDays(period == QuotaPeriod.Day ? 1 : 7);
}
