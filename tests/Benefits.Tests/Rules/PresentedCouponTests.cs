using Headless.Benefits.Campaigns;
using Headless.Benefits.Coupons;
using Headless.Benefits.Redemptions;

namespace Headless.Benefits.Tests.Rules;

public sealed class PresentedCouponTests
{
    private static readonly DateTime Expiry = new(2026, 11, 30, 16, 0, 0, DateTimeKind.Utc);

    [Theory]
    [InlineData(200, 0, null, 200L)]
    [InlineData(200, 0, 150L, 150L)]
    [InlineData(200, 0, 200L, 200L)]
    [InlineData(200, 0, 10_000L, 200L)]
    [InlineData(1_000, 5_000, null, null)]
    [InlineData(1_000, 5_000, 4_999L, null)]
    [InlineData(1_000, 5_000, 5_000L, 1_000L)]
    [InlineData(6_000, 5_000, 5_500L, 5_500L)]
    public void It_takes_off_its_face_value_and_at_most_the_price(long face, long least, long? price, long? amount) => Assert.Equal(amount, Coupon(face, least).AmountOn(price));

    [Fact]
    public void It_expires_at_its_moment_whatever_the_column_says()
    {
        Assert.Equal(CouponStatus.Issued, Coupon(200, 0).StatusAt(Expiry.AddTicks(-1)));
        Assert.Equal(CouponStatus.Expired, Coupon(200, 0).StatusAt(Expiry));
        Assert.Equal(CouponStatus.Redeemed, (Coupon(200, 0) with { Status = CouponStatus.Redeemed }).StatusAt(Expiry));
    }

    private static PresentedCoupon Coupon(long face, long least) => new(
        Guid.Empty, "GREENTRAVE77", null, CouponStatus.Issued, Expiry, face, Guid.Empty, RedemptionChannel.Partner, least, Guid.Empty, Guid.Empty, "/33/3301/");
}
