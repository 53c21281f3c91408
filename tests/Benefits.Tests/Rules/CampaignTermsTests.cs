using Headless.Benefits.Campaigns;

namespace Headless.Benefits.Tests.Rules;

public sealed class CampaignTermsTests
{
    // Times are local, of November 2026.
    [Theory]
    [InlineData("01 09:00", "03 07:30")]   // before it starts, which is on the 3rd at 06:00, before the hour
    [InlineData("03 06:59", "03 07:30")]
    [InlineData("03 07:29", "03 07:30")]
    [InlineData("03 07:30", "03 07:30")]
    [InlineData("03 23:59", "03 23:59")]
    [InlineData("04 00:00", "04 07:30")]
    [InlineData("05 11:59", "05 11:59")]
    [InlineData("05 12:00", null)]         // it ends on the 5th at noon
    [InlineData("09 08:00", null)]
    public void What_is_grabbed_opens_at_its_hour_of_each_day_of_the_window(string now, string? opens) => Assert.Equal(At(opens), Terms(450).NextOpening(At(now)!.Value, grabbed: true));

    [Theory]
    [InlineData("03 05:00", "03 06:00")]
    [InlineData("03 06:00", "03 06:00")]
    [InlineData("04 00:00", "04 00:00")]
    [InlineData("05 12:00", null)]
    public void For_points_the_hour_does_not_count(string now, string? opens) => Assert.Equal(At(opens), Terms(450).NextOpening(At(now)!.Value, grabbed: false));

    [Fact]
    public void A_window_that_ends_before_its_last_hour_does_not_open_on_that_day() => Assert.Null(Terms(13 * 60).NextOpening(At("05 00:00")!.Value, grabbed: true));

    [Theory]
    [InlineData("03 07:30", "10 00:00")]
    [InlineData("03 23:59", "10 00:00")]
    [InlineData("04 00:00", "11 00:00")]
    public void A_coupon_lasts_to_the_end_of_its_seventh_day(string now, string expires) => Assert.Equal(At(expires), Terms(null).ExpiryOf(At(now)!.Value));

    private static DateTime? At(string? local) => local is null ? null : ShanghaiTime.ToUtc(new(2026, 11, int.Parse(local[..2], null), int.Parse(local[3..5], null), int.Parse(local[6..], null), 0));

    private static CampaignTerms Terms(int? opensMinute) => new(
        Guid.Empty, "METRO_RIDE", "杭州市总工会", "/33/3301/", AcquisitionMode.Grab, 200, true, At("03 06:00")!.Value, At("05 12:00")!.Value, opensMinute, 4, QuotaPeriod.Week, 20, 7);
}
