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
            Digits(span.Slice(end + 1, DigitsOfTicks), ticks);
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
        var (century, ofCentury) = Math.DivRem(year, 100);
        to[7] = to[4] = (byte)'-';
        Two(to, century);
        Two(to[2..], ofCentury);
        Two(to[5..], month);
        Two(to[8..], date);
    }

    private static void Time(Span<byte> to, TimeOnly time)
    {
        var (minutes, second) = Math.DivRem((int)(time.Ticks / TimeSpan.TicksPerSecond), 60);
        var (hour, minute) = Math.DivRem(minutes, 60);
        to[5] = to[2] = (byte)':';
        Two(to, hour);
        Two(to[3..], minute);
        Two(to[6..], second);
    }

    private static void Two(Span<byte> to, int number)
    {
        var (tens, ones) = Math.DivRem(number, 10);
        to[1] = (byte)('0' + ones);
        to[0] = (byte)('0' + tens);
    }

    private static void Digits(Span<byte> to, int number)
    {
        for (var i = to.Length - 1; i >= 0; i--)
        {
            (number, var digit) = Math.DivRem(number, 10);
            to[i] = (byte)('0' + digit);
        }
    }
}
