using CsCheck;
using Headless.Benefits.Campaigns;

namespace Headless.Benefits.Tests.Rules;

public sealed class QuotaPeriodTests
{
    private static readonly Gen<DateOnly> Days = Gen.Int[0, 20_000].Select(n => new DateOnly(2000, 1, 1).AddDays(n));

    [Fact]
    public void A_week_begins_on_Monday_holds_its_day_and_ends_where_the_next_begins() => Days.Sample(day =>
    {
        var (start, next) = (QuotaPeriod.Week.StartOf(day), QuotaPeriod.Week.NextAfter(day));
        return start.DayOfWeek == DayOfWeek.Monday && start <= day && day < next && next == start.AddDays(7) && QuotaPeriod.Week.StartOf(next) == next;
    });

    [Fact]
    public void A_day_is_its_own_period() => Days.Sample(day => QuotaPeriod.Day.StartOf(day) == day && QuotaPeriod.Day.NextAfter(day) == day.AddDays(1));

    [Theory]
    [InlineData("2026-11-29T15:59:59Z", "2026-11-23")]   // Sunday, a second before midnight in Shanghai
    [InlineData("2026-11-29T16:00:00Z", "2026-11-30")]   // Monday, midnight
    [InlineData("2026-12-31T16:00:00Z", "2026-12-28")]   // a week that passes the end of a year
    public void A_business_week_turns_at_midnight_in_Shanghai(string utc, string monday)
    {
        var instant = DateTime.Parse(utc, null, System.Globalization.DateTimeStyles.AdjustToUniversal);
        Assert.Equal(DateOnly.Parse(monday, null), QuotaPeriod.Week.StartOf(ShanghaiTime.DayOf(instant)));
    }

    [Fact]
    public void Local_time_goes_there_and_back() => Gen.DateTime.Select(d => DateTime.SpecifyKind(d, DateTimeKind.Utc))
        .Where(d => d.Year is > 1 and < 9999)
        .Sample(d => ShanghaiTime.ToUtc(ShanghaiTime.FromUtc(d)) == d);
}
