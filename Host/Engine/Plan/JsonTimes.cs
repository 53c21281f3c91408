namespace Headless.Engine.Plan;

/// <summary>Writes times as JSON, digit by digit: a format's text would be read again for each of them.</summary>
internal static class JsonTimes
{
    private const int DigitsOfTicks = 7;

    /// <summary>Writes a day, <c>"2026-05-01"</c>.</summary>
    /// <param name="to">Where to.</param>
    /// <param name="day">The day.</param>
    /// <returns>How many bytes it took.</returns>
    public static int Day(Span<byte> to, DateOnly day)
    {
        to = to[..12];
        to[11] = to[0] = (byte)'"';
        Digits(to[1..], day);
        return 12;
    }

    /// <summary>Writes a time of the day, <c>"08:30:00"</c>.</summary>
    /// <param name="to">Where to.</param>
    /// <param name="time">The time; what is less than a second is left out.</param>
    /// <returns>How many bytes it took.</returns>
    public static int TimeOfDay(Span<byte> to, TimeOnly time)
    {
        to = to[..10];
        to[9] = to[0] = (byte)'"';
        Digits(to[1..], time);
        return 10;
    }

    /// <summary>Writes a time of UTC, <c>"2026-05-01T08:30:00.25Z"</c>: as many digits of the second as it has.</summary>
    /// <param name="to">Where to.</param>
    /// <param name="time">The time.</param>
    /// <returns>How many bytes it took.</returns>
    public static int Time(Span<byte> to, DateTime time)
    {
        var (day, ofDay) = time.ToUniversalTime();
        to = to[..30];
        to[0] = (byte)'"';
        Digits(to[1..], day);
        to[11] = (byte)'T';
        Digits(to[12..], ofDay);
        var end = 20;
        var ticks = (int)(ofDay.Ticks % TimeSpan.TicksPerSecond);
        if (ticks > 0)
        {
            to[end] = (byte)'.';
            Digits(to.Slice(end + 1, DigitsOfTicks), ticks);
            end += 1 + DigitsOfTicks;
            while (to[end - 1] == '0')
            {
                end--;
            }
        }

        to[end] = (byte)'Z';
        to[end + 1] = (byte)'"';
        return end + 2;
    }

    private static void Digits(Span<byte> to, DateOnly day)
    {
        day.Deconstruct(out var year, out var month, out var date);
        var (century, ofCentury) = Math.DivRem(year, 100);
        to = to[..10];
        to[7] = to[4] = (byte)'-';
        Two(to, century);
        Two(to[2..], ofCentury);
        Two(to[5..], month);
        Two(to[8..], date);
    }

    private static void Digits(Span<byte> to, TimeOnly time)
    {
        var (minutes, second) = Math.DivRem((int)(time.Ticks / TimeSpan.TicksPerSecond), 60);
        var (hour, minute) = Math.DivRem(minutes, 60);
        to = to[..8];
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
