using System.Globalization;

namespace Headless.Venues.Places;

/// <summary>
/// The opening hours of a week. Kept as spans of minutes since Monday 00:00, sorted, none touching another, so that a venue which never closes is one span without a gap (YZ01).
/// </summary>
internal sealed class WeeklyHours : IEquatable<WeeklyHours>
{
    /// <summary>The most characters of the text form.</summary>
    public const int MaxLength = 400;

    /// <summary>The most spans a week may be given in.</summary>
    public const int MostSpans = 28;

    private const int Day = 24 * 60;
    private const int Week = 7 * Day;
    private readonly IReadOnlyList<(int Opens, int Closes)> _spans;

    private WeeklyHours(IReadOnlyList<(int Opens, int Closes)> spans) => _spans = spans;

    /// <summary>Open day and night.</summary>
    public static WeeklyHours Always { get; } = new([(0, Week)]);

    /// <summary>Whether the venue never closes.</summary>
    public bool IsAlways => _spans is [(0, Week)];

    /// <summary>Hours from the spans of weekdays; overlapping and touching spans become one.</summary>
    public static WeeklyHours Of(IEnumerable<OpeningHours> spans)
    {
        var merged = new List<(int Opens, int Closes)>();
        foreach (var (opens, closes) in spans.Select(InWeek).Order())
        {
            if (merged.Count > 0 && opens <= merged[^1].Closes)
            {
                merged[^1] = (merged[^1].Opens, Math.Max(merged[^1].Closes, closes));
            }
            else
            {
                merged.Add((opens, closes));
            }
        }

        return new(merged);
    }

    /// <summary>The same hours on all seven days.</summary>
    public static WeeklyHours Daily(int opensMinute, int closesMinute) =>
        Of(Enum.GetValues<Weekday>().Select(d => new OpeningHours(d, opensMinute, closesMinute)));

    /// <summary>Reads what <see cref="ToString"/> wrote.</summary>
    public static WeeklyHours Parse(string text) => new(
        [.. text.Split(' ', StringSplitOptions.RemoveEmptyEntries).Select(s => s.Split('-')).Select(s => (Minute(s[0]), Minute(s[1])))]);

    /// <summary>Whether the venue is open during the whole of a span of local time.</summary>
    public bool Cover(DateTime localStart, DateTime localEnd)
    {
        var position = ((((int)localStart.DayOfWeek + 6) % 7) * Day) + (int)localStart.TimeOfDay.TotalMinutes;
        var remaining = (int)Math.Ceiling((localEnd - localStart).TotalMinutes);
        while (remaining > 0)
        {
            var (_, closes) = _spans.FirstOrDefault(s => s.Opens <= position && position < s.Closes);
            if (closes == 0)
            {
                return false;
            }

            remaining -= closes - position;
            position = closes % Week;
        }

        return true;
    }

    /// <summary>The hours by weekday, Monday first; a span over midnight is cut in two.</summary>
    public IReadOnlyList<OpeningHours> ByWeekday()
    {
        var days = new List<OpeningHours>();
        foreach (var (opens, closes) in _spans)
        {
            for (var from = opens; from < closes; from = (from / Day + 1) * Day)
            {
                var midnight = from / Day * Day;
                days.Add(new((Weekday)(from / Day), from - midnight, Math.Min(closes, midnight + Day) - midnight));
            }
        }

        return days;
    }

    /// <inheritdoc/>
    public bool Equals(WeeklyHours? other) => other is not null && _spans.SequenceEqual(other._spans);

    /// <inheritdoc/>
    public override bool Equals(object? obj) => Equals(obj as WeeklyHours);

    /// <inheritdoc/>
    public override int GetHashCode() => ToString().GetHashCode(StringComparison.Ordinal);

    /// <summary>The text form, such as <c>540-1260 1980-2700</c>.</summary>
    public override string ToString() => string.Join(' ', _spans.Select(s => string.Create(CultureInfo.InvariantCulture, $"{s.Opens}-{s.Closes}")));

    private static (int Opens, int Closes) InWeek(OpeningHours span)
    {
        if (span.OpensMinute < 0 || span.ClosesMinute > Day || span.OpensMinute >= span.ClosesMinute)
        {
            throw new InvalidOpeningHoursException(span.Weekday, span.OpensMinute, span.ClosesMinute);
        }

        var midnight = (int)span.Weekday * Day;
        return (midnight + span.OpensMinute, midnight + span.ClosesMinute);
    }

    private static int Minute(string text) => int.Parse(text, CultureInfo.InvariantCulture);
}
