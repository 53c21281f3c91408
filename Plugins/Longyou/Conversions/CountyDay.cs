namespace Headless.Plugins.Longyou.Conversions;

/// <summary>Days in China's time, eight hours ahead of UTC.</summary>
internal static class CountyDay
{
    private static readonly TimeSpan s_offset = TimeSpan.FromHours(8);

    /// <summary>The day of an instant.</summary>
    /// <param name="utc">The instant, UTC.</param>
    public static DateOnly Of(DateTime utc) => DateOnly.FromDateTime(utc + s_offset);
}
