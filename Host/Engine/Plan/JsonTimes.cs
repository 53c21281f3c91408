namespace Headless.Engine.Plan;

/// <summary>Writes times as JSON, digit by digit: a format's text would be read again for each of them.</summary>
internal static class JsonTimes
{
    private const int DigitsOfTicks = 7;

    /// <summary>Writes a day, <c>"2026-05-01"</c>.</summary>
    /// <param name="to">Where to.</param>
    /// <param name="day">The day.</param>
    public static void WriteDay(this FragmentBuffer to, DateOnly day)
    {
        var span = to.GetSpan(12);
        span[0] = span[11] = (byte)'"';
        Day(span[1..], day);
        to.Advance(12);
    }

    /// <summary>Writes a time of the day, <c>"08:30:00"</c>.</summary>
    /// <param name="to">Where to.</param>
    /// <param name="time">The time; what is less than a second is left out.</param>
    public static void WriteTimeOfDay(this FragmentBuffer to, TimeOnly time)
    {
        var span = to.GetSpan(10);
        span[0] = span[9] = (byte)'"';
        Time(span[1..], time);
        to.Advance(10);
    }

    /// <summary>Writes a time of UTC, <c>"2026-05-01T08:30:00.25Z"</c>: as many digits of the second as it has.</summary>
    /// <param name="to">Where to.</param>
    /// <param name="time">The time.</param>
    public static void WriteTime(this FragmentBuffer to, DateTime time)
    {
        var span = to.GetSpan(32);
        var (day, ofDay) = time.ToUniversalTime();
        span[0] = (byte)'"';
        Day(span[1..], day);
        span[11] = (byte)'T';
        Time(span[12..], ofDay);
        var end = 20;
        var ticks = (int)(ofDay.Ticks % TimeSpan.TicksPerSecond);
        if (ticks > 0)
        {
            span[end] = (byte)'.';
            Digits(span[(end + 1)..], ticks, DigitsOfTicks);
            end += 1 + DigitsOfTicks;
            while (span[end - 1] == '0')
            {
                end--;
            }
        }

        span[end] = (byte)'Z';
        span[end + 1] = (byte)'"';
        to.Advance(end + 2);
    }

    private static void Day(Span<byte> to, DateOnly day)
    {
        day.Deconstruct(out var year, out var month, out var date);
        to[7] = to[4] = (byte)'-';
        Digits(to, year, 4);
        Digits(to[5..], month, 2);
        Digits(to[8..], date, 2);
    }

    private static void Time(Span<byte> to, TimeOnly time)
    {
        var seconds = (int)(time.Ticks / TimeSpan.TicksPerSecond);
        to[5] = to[2] = (byte)':';
        Digits(to, seconds / 3600, 2);
        Digits(to[3..], seconds / 60 % 60, 2);
        Digits(to[6..], seconds % 60, 2);
    }

    private static void Digits(Span<byte> to, int number, int count)
    {
        for (var i = count - 1; i >= 0; i--)
        {
            (number, var digit) = Math.DivRem(number, 10);
            to[i] = (byte)('0' + digit);
        }
    }
}
