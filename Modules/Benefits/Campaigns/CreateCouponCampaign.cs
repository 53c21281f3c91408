using System.ComponentModel.DataAnnotations;
using Headless.Benefits.Contracts;
using Headless.Organizations.Contracts;
using Headless.Sdk;

namespace Headless.Benefits.Campaigns;

/// <summary>Makes campaigns.</summary>
[MutationType]
internal sealed class CreateCouponCampaignMutation
{
    /// <summary>Makes a campaign for a union of your subtree. Nobody else sees it before it is published.</summary>
    /// <param name="input">The campaign.</param>
    [RequirePermission(BenefitsPermissions.ManageCampaigns)]
    [Error<NotFoundException>]
    [Error<InvalidCampaignException>]
    [Error<CampaignCodeTakenException>]
    public Task<CouponCampaign> CreateCouponCampaign(
        CreateCouponCampaignInput input, Caller caller, CampaignOffice office, CancellationToken cancellationToken) =>
        office.CreateAsync(input, caller.ScopeOf([BenefitsPermissions.ManageCampaigns]), cancellationToken);

    /// <summary>Publishes a campaign of your subtree: everybody sees it, and from then on its terms stay as they are. Publishing it again changes nothing.</summary>
    /// <param name="input">Which one.</param>
    [RequirePermission(BenefitsPermissions.ManageCampaigns)]
    [Error<NotFoundException>]
    public Task<CouponCampaign> PublishCouponCampaign(
        PublishCouponCampaignInput input, Caller caller, CampaignOffice office, CancellationToken cancellationToken) =>
        office.PublishAsync(input.CampaignId, caller.ScopeOf([BenefitsPermissions.ManageCampaigns]), cancellationToken);
}

/// <summary>A campaign to make.</summary>
/// <param name="OrganizationId">The union that gives the coupons, in the officer's subtree; verified members of it and of the unions below it may have them.</param>
/// <param name="Code">The code by which apps and partners know it: 3 to 40 capitals, digits and underscores, first a capital.</param>
/// <param name="Name">Its name, 1 to 60 characters.</param>
/// <param name="Acquisition">How members get the coupons.</param>
/// <param name="FaceValueFen">What a coupon is worth at most, in fen, 1 to 1,000,000.</param>
/// <param name="StartsAt">From when on coupons are given.</param>
/// <param name="EndsAt">Until when, not included; two years later at most.</param>
/// <param name="ValidDays">How many local days a coupon can be used, the day of issue counted, 1 to 366.</param>
/// <param name="Channel">Where the coupons are used.</param>
/// <param name="PartnerId">The union under which the partner is registered who redeems them; the giving union itself when left out.</param>
/// <param name="Stock">How many there are, 1 to 100,000,000. May be left out where they are claimed: then their number is not limited.</param>
/// <param name="OpensMinute">Where they are grabbed, the minute after local midnight from which they can be, 0 to 1,439; at any hour when left out.</param>
/// <param name="QuotaLimit">How many a member may grab or claim in a period, 1 to 100.</param>
/// <param name="QuotaPeriod">The period.</param>
/// <param name="PointsPrice">How many points one costs beyond the quota, 1 to 100,000; points do not buy it when left out.</param>
/// <param name="LeastPriceFen">What it is used on must cost at least so much, in fen; 0: any price.</param>
internal sealed record CreateCouponCampaignInput(
    [property: ID<OrganizationRef>] Guid OrganizationId,
    [property: Required, RegularExpression("^[A-Z][A-Z0-9_]{2,39}$")] string Code,
    [property: Required, StringLength(CampaignTables.NameLength, MinimumLength = 1)] string Name,
    AcquisitionMode Acquisition,
    [property: Range(1, 1_000_000)] long FaceValueFen,
    DateTime StartsAt,
    DateTime EndsAt,
    [property: Range(1, 366)] int ValidDays,
    RedemptionChannel Channel = RedemptionChannel.Partner,
    [property: ID<OrganizationRef>] Guid? PartnerId = null,
    [property: Range(1, 100_000_000)] int? Stock = null,
    [property: Range(0, 1_439)] int? OpensMinute = null,
    [property: Range(1, 100)] int? QuotaLimit = null,
    QuotaPeriod QuotaPeriod = QuotaPeriod.Week,
    [property: Range(1, 100_000)] int? PointsPrice = null,
    [property: Range(0, 100_000_000)] long LeastPriceFen = 0);

/// <summary>A campaign to publish.</summary>
/// <param name="CampaignId">The campaign.</param>
internal sealed record PublishCouponCampaignInput([property: ID<CouponCampaign>] Guid CampaignId);
