using CsCheck;
using Headless.Venues.Places;
using Xunit;

namespace Headless.Venues.Tests;

public sealed class WeeklyHoursTests
{
    private static readonly DateTime s_monday = new(2026, 11, 23);
    private static readonly WeeklyHours s_nineToNine = WeeklyHours.Daily(540, 1260);

    private static readonly Gen<List<OpeningHours>> s_weeks = (
        from day in Gen.Int[0, 6]
        from opens in Gen.Int[0, 1439]
        from length in Gen.Int[1, 1440]
        select new OpeningHours((Weekday)day, opens, Math.Min(1440, opens + length))).List[0, 8];

    [Fact]
    public void A_venue_open_on_all_days_from_midnight_to_midnight_is_one_span_without_a_gap()
    {
        var hours = WeeklyHours.Daily(0, 1440);

        Assert.True(hours.IsAlways);
        Assert.Equal(WeeklyHours.Always, hours);
        Assert.Equal("0-10080", hours.ToString());
    }

    [Fact]
    public void A_venue_that_never_closes_covers_any_span_also_over_midnight_and_from_Sunday_to_Monday() =>
        Gen.Select(Gen.Int[0, 10_079], Gen.Int[1, 30_000]).Sample((start, length) =>
            Assert.True(WeeklyHours.Always.Cover(s_monday.AddMinutes(start), s_monday.AddMinutes(start + length))));

    [Fact]
    public void One_missing_minute_in_the_week_ends_day_and_night()
    {
        var hours = WeeklyHours.Of([.. Enum.GetValues<Weekday>()[..6].Select(d => new OpeningHours(d, 0, 1440)), new(Weekday.Sunday, 0, 1439)]);

        Assert.False(hours.IsAlways);
        Assert.False(hours.Cover(s_monday.AddMinutes(-2), s_monday.AddMinutes(1)));
        Assert.True(hours.Cover(s_monday, s_monday.AddMinutes(10_079)));
    }

    [Theory]
    [InlineData(539, 600, false)]
    [InlineData(540, 600, true)]
    [InlineData(1200, 1260, true)]
    [InlineData(1200, 1261, false)]
    [InlineData(1300, 1360, false)]
    [InlineData(540, 540 + 1440, false)]
    public void The_edges_of_a_day_are_open_at_the_first_minute_and_closed_after_the_last(int start, int end, bool open) =>
        Assert.Equal(open, s_nineToNine.Cover(s_monday.AddMinutes(start), s_monday.AddMinutes(end)));

    [Fact]
    public void Half_a_minute_beyond_closing_is_closed() =>
        Assert.False(s_nineToNine.Cover(s_monday.AddMinutes(1200), s_monday.AddMinutes(1260).AddSeconds(30)));

    [Fact]
    public void Touching_and_overlapping_spans_become_one()
    {
        var hours = WeeklyHours.Of([new(Weekday.Monday, 600, 720), new(Weekday.Monday, 540, 600), new(Weekday.Monday, 700, 780), new(Weekday.Tuesday, 0, 60)]);

        Assert.Equal("540-780 1440-1500", hours.ToString());
    }

    [Fact]
    public void A_span_over_midnight_is_shown_on_both_days()
    {
        var hours = WeeklyHours.Of([new(Weekday.Sunday, 1380, 1440), new(Weekday.Friday, 1320, 1440), new(Weekday.Saturday, 0, 120)]);

        Assert.Equal(
            [new(Weekday.Friday, 1320, 1440), new(Weekday.Saturday, 0, 120), new(Weekday.Sunday, 1380, 1440)],
            hours.ByWeekday());
        Assert.True(hours.Cover(s_monday.AddDays(4).AddMinutes(1320), s_monday.AddDays(5).AddMinutes(120)));
    }

    [Theory]
    [InlineData(-1, 60)]
    [InlineData(60, 60)]
    [InlineData(61, 60)]
    [InlineData(0, 1441)]
    public void A_span_that_leaves_its_day_or_ends_before_it_begins_is_refused(int opens, int closes)
    {
        var refusal = Assert.Throws<InvalidOpeningHoursException>(() => WeeklyHours.Of([new(Weekday.Monday, opens, closes)]));

        Assert.Equal((opens, closes), (refusal.OpensMinute, refusal.ClosesMinute));
        Assert.Equal(["input", "openingHours"], refusal.Path);
    }

    [Fact]
    public void The_text_form_reads_back() =>
        s_weeks.Sample(week => Assert.Equal(WeeklyHours.Of(week), WeeklyHours.Parse(WeeklyHours.Of(week).ToString())));

    [Fact]
    public void The_text_of_the_most_spans_fits_its_column()
    {
        var spans = Enumerable.Range(0, WeeklyHours.MostSpans).Select(i => new OpeningHours((Weekday)(i % 7), 200 * (i / 7), (200 * (i / 7)) + 100));

        Assert.InRange(WeeklyHours.Of(spans).ToString().Length, 200, WeeklyHours.MaxLength);
    }

    [Fact]
    public void Weekdays_give_the_same_hours_back() =>
        s_weeks.Sample(week => Assert.Equal(WeeklyHours.Of(week), WeeklyHours.Of(WeeklyHours.Of(week).ByWeekday())));

    [Fact]
    public void Covering_is_being_open_in_every_minute() =>
        Gen.Select(s_weeks, Gen.Int[0, 10_079], Gen.Int[1, 3_000]).Sample((week, start, length) =>
        {
            var open = new bool[10_080];
            foreach (var span in week)
            {
                Array.Fill(open, true, ((int)span.Weekday * 1440) + span.OpensMinute, span.ClosesMinute - span.OpensMinute);
            }

            var expected = Enumerable.Range(start, length).All(m => open[m % 10_080]);
            Assert.Equal(expected, WeeklyHours.Of(week).Cover(s_monday.AddMinutes(start), s_monday.AddMinutes(start + length)));
        });
}
