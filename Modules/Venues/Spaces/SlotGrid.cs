namespace Headless.Venues.Spaces;

/// <summary>Slots of one length, counted from local midnight of each day; the length divides the day.</summary>
internal static class SlotGrid
{
    /// <summary>Minutes of a day.</summary>
    public const int Day = 24 * 60;

    /// <summary>Whether slots of this length fill a day without a rest and are no shorter than a quarter of an hour.</summary>
    public static bool IsLength(int slotMinutes) => slotMinutes is >= 15 and <= Day && Day % slotMinutes == 0;

    /// <summary>Whether a slot starts at this instant.</summary>
    public static bool IsStart(DateTime utc, int slotMinutes) => ShanghaiTime.FromUtc(utc).TimeOfDay.Ticks % Length(slotMinutes).Ticks == 0;

    /// <summary>Starts of consecutive slots.</summary>
    public static IReadOnlyList<DateTime> Run(DateTime start, int slotMinutes, int count) =>
        [.. Enumerable.Range(0, count).Select(i => start + (i * Length(slotMinutes)))];

    /// <summary>Starts of all slots that begin in a span: from its start, which counts, to its end, which does not.</summary>
    public static IEnumerable<DateTime> Between(DateTime from, DateTime to, int slotMinutes)
    {
        var length = Length(slotMinutes);
        var late = ShanghaiTime.FromUtc(from).TimeOfDay.Ticks % length.Ticks;
        for (var start = late == 0 ? from : from.AddTicks(length.Ticks - late); start < to; start += length)
        {
            yield return start;
        }
    }

    private static TimeSpan Length(int slotMinutes) => TimeSpan.FromMinutes(slotMinutes);
}
