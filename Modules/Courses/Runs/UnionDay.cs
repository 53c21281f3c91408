using System.Globalization;

namespace Headless.Courses.Runs;

/// <summary>Calendar days of unions, which are days in Asia/Shanghai: eight hours ahead of UTC, without daylight saving since 1992.</summary>
internal static class UnionDay
{
    private static readonly TimeSpan s_offset = TimeSpan.FromHours(8);

    /// <summary>The day of an instant.</summary>
    public static DateOnly Of(DateTime utc) => DateOnly.FromDateTime(utc + s_offset);

    /// <summary>The instant at which a day begins.</summary>
    public static DateTime Start(DateOnly day) => DateTime.SpecifyKind(day.ToDateTime(TimeOnly.MinValue) - s_offset, DateTimeKind.Utc);

    /// <summary>An instant as people read it, such as <c>2026-12-01 09:00</c>.</summary>
    public static string Text(DateTime utc) => (utc + s_offset).ToString("yyyy-MM-dd HH:mm", CultureInfo.InvariantCulture);
}
