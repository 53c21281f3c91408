using Headless.Benefits.Contracts;
using Headless.Benefits.Coupons;
using Headless.Benefits.Redemptions;
using Headless.Organizations.Contracts;
using Headless.Sdk;

namespace Headless.Benefits.Campaigns;

/// <summary>Fields of a campaign beyond its columns.</summary>
[ObjectType<CouponCampaign>]
[Public]
internal sealed class CampaignFields
{
    /// <summary>What a coupon is worth at most.</summary>
    public Money GetFaceValue(CouponCampaign campaign) => Money.Fen(campaign.FaceValueFen);

    /// <summary>What it is used on must cost at least so much; null: any price.</summary>
    public Money? GetLeastPrice(CouponCampaign campaign) => campaign.LeastPriceFen > 0 ? Money.Fen(campaign.LeastPriceFen) : null;

    /// <summary>How many coupons there were; null when their number is not limited.</summary>
    public int? GetStockTotal(CouponCampaign campaign) => campaign.IsLimited ? campaign.StockTotal : null;

    /// <summary>How many are left; null when their number is not limited.</summary>
    public int? GetStockRemaining(CouponCampaign campaign) => campaign.IsLimited ? campaign.StockRemaining : null;

    /// <summary>How many coupons a member may take in a period without points; null when none.</summary>
    public QuotaRule? GetQuota(CouponCampaign campaign) => campaign.QuotaLimit > 0 ? new(campaign.QuotaLimit, campaign.QuotaPeriod) : null;

    /// <summary>Coupons of the campaign that members of your subtree have or had.</summary>
    [RequirePermission(BenefitsPermissions.ReadCoupons)]
    public Children<CouponCampaign, Coupon> GetCoupons(ModuleDb<BenefitsModule> db) => new(db.Set<Coupon>(), c => c.CampaignId);

    /// <summary>Redemptions of the campaign's coupons.</summary>
    [RequirePermission(BenefitsPermissions.ReadRedemptions)]
    public Children<CouponCampaign, Redemption> GetRedemptions(ModuleDb<BenefitsModule> db) => new(db.Set<Redemption>(), r => r.CampaignId);
}

/// <summary>Campaigns on the union that gives the coupons.</summary>
[ExtendObjectType<OrganizationRef>]
internal sealed class OrganizationCampaigns
{
    /// <summary>Published campaigns of this union.</summary>
    [Public]
    public Children<OrganizationRef, CouponCampaign> GetCouponCampaigns(ModuleDb<BenefitsModule> db) => new(db.Set<CouponCampaign>(), c => c.OrganizationId);
}
