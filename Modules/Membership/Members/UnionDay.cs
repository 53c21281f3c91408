namespace Headless.Membership.Members;

/// <summary>Calendar days of unions, which are days in Asia/Shanghai.</summary>
internal static class UnionDay
{
    // China has kept UTC+8 without summer time since 1991; a fixed offset needs no time-zone data on the machine.
    private static readonly TimeSpan Offset = TimeSpan.FromHours(8);

    /// <summary>Today.</summary>
    /// <param name="clock">The clock.</param>
    /// <returns>The day.</returns>
    public static DateOnly Today(this TimeProvider clock) => DateOnly.FromDateTime(clock.GetUtcNow().UtcDateTime + Offset);
}
