using Headless.Benefits.Contracts;
using Headless.Sdk;

namespace Headless.Benefits.Campaigns;

/// <summary>Finding campaigns.</summary>
[QueryType]
internal sealed class CampaignQueries
{
    /// <summary>Published campaigns of all unions.</summary>
    [Public]
    public IQueryable<CouponCampaign> GetCouponCampaigns(ModuleDb<BenefitsModule> db) => db.Set<CouponCampaign>();

    /// <summary>The published campaign of a code; null when there is none.</summary>
    /// <param name="code">The code, such as <c>METRO_RIDE</c>.</param>
    [Public]
    public One<CouponCampaign> GetCouponCampaign(ModuleDb<BenefitsModule> db, string code) => One.Of(db.Set<CouponCampaign>().Where(c => c.Code == code));

    /// <summary>Campaigns of the unions in your subtree and the published ones of others; your own also when they are not published.</summary>
    [RequirePermission(BenefitsPermissions.ManageCampaigns)]
    public IQueryable<CouponCampaign> GetManagedCouponCampaigns(ModuleDb<BenefitsModule> db) => db.Set<CouponCampaign>();

    /// <summary>For partners: the published campaigns whose coupons your key redeems.</summary>
    [RequirePermission(BenefitsPermissions.ReadCampaigns)]
    public IQueryable<CouponCampaign> GetPartnerCampaigns(ModuleDb<BenefitsModule> db, Caller caller)
    {
        var roots = caller.ScopeOf([BenefitsPermissions.ReadCampaigns]).Roots;
        return db.Set<CouponCampaign>()
            .Where(c => c.IsPublished && c.Channel == RedemptionChannel.Partner)
            .Where(c => roots.Any(root => string.Compare(c.Partner!.Path, root) >= 0 && string.Compare(c.Partner.Path, root + "~") < 0));   // '~' follows all that a path is made of
    }
}
