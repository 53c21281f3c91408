using Headless.Benefits.Campaigns;

namespace Headless.Benefits.Tests.Rules;

public sealed class CampaignRulesTests
{
    private static readonly DateTime Now = new(2026, 11, 23, 1, 0, 0, DateTimeKind.Utc);
    private static readonly CreateCouponCampaignInput Grabbed = New(AcquisitionMode.Grab) with { Stock = 100, QuotaLimit = 4, OpensMinute = 450, PointsPrice = 20 };
    private static readonly CreateCouponCampaignInput Claimed = New(AcquisitionMode.Claim) with { QuotaLimit = 1 };
    private static readonly CreateCouponCampaignInput Bought = New(AcquisitionMode.PointsExchange) with { Stock = 100, PointsPrice = 20 };

    [Fact]
    public void What_fits_is_accepted()
    {
        CampaignRules.Check(Grabbed, Now);
        CampaignRules.Check(Grabbed with { OpensMinute = null, PointsPrice = null, PartnerId = Guid.AllBitsSet }, Now);
        CampaignRules.Check(Claimed, Now);
        CampaignRules.Check(Claimed with { Stock = 10, EndsAt = Claimed.StartsAt.AddYears(2) }, Now);
        CampaignRules.Check(Bought with { Channel = RedemptionChannel.Marketplace }, Now);
    }

    [Fact]
    public void What_does_not_fit_is_refused_by_its_part()
    {
        Refuses(CampaignPart.Window, "endsAt", Claimed with { EndsAt = Claimed.StartsAt });
        Refuses(CampaignPart.Window, "endsAt", Claimed with { StartsAt = Now.AddDays(-2), EndsAt = Now });
        Refuses(CampaignPart.Window, "endsAt", Claimed with { EndsAt = Claimed.StartsAt.AddYears(2).AddTicks(1) });
        Refuses(CampaignPart.Stock, "stock", Grabbed with { Stock = null });
        Refuses(CampaignPart.Stock, "stock", Bought with { Stock = null });
        Refuses(CampaignPart.OpeningHour, "opensMinute", Claimed with { OpensMinute = 450 });
        Refuses(CampaignPart.OpeningHour, "opensMinute", Bought with { OpensMinute = 450 });
        Refuses(CampaignPart.Quota, "quotaLimit", Grabbed with { QuotaLimit = null });
        Refuses(CampaignPart.Quota, "quotaLimit", Claimed with { QuotaLimit = null });
        Refuses(CampaignPart.Quota, "quotaLimit", Bought with { QuotaLimit = 4 });
        Refuses(CampaignPart.PointsPrice, "pointsPrice", Bought with { PointsPrice = null });
        Refuses(CampaignPart.Partner, "partnerId", Bought with { Channel = RedemptionChannel.Marketplace, PartnerId = Guid.AllBitsSet });
    }

    private static void Refuses(CampaignPart part, string field, CreateCouponCampaignInput input)
    {
        var refusal = Assert.Throws<InvalidCampaignException>(() => CampaignRules.Check(input, Now));
        Assert.Equal(part, refusal.Part);
        Assert.Equal(["input", field], refusal.Path);
    }

    private static CreateCouponCampaignInput New(AcquisitionMode mode) => new(Guid.Empty, "RIDE", "示例券", mode, 200, Now.AddDays(1), Now.AddDays(30), 7);
}
