using Headless.Organizations.Contracts;
using Headless.Sdk;

namespace Headless.Benefits.Campaigns;

/// <summary>Coupons that a union gives to the verified members of its subtree (H02, H03). Once it is published its terms stay as they are; only its stock goes down.</summary>
internal sealed class CouponCampaign : IEntity
{
    /// <inheritdoc/>
    public Guid Id { get; init; }

    /// <summary>The code by which apps and partners know it, such as <c>METRO_RIDE</c>; unique, never changes.</summary>
    [Exposed(Filter = true, Order = true)]
    public required string Code { get; init; }

    /// <summary>Its name, such as <c>绿色出行 · 地铁优惠券</c>.</summary>
    [Exposed(Filter = true)]
    public required string Name { get; init; }

    /// <summary>The id of the union that gives the coupons.</summary>
    public required Guid OrganizationId { get; init; }

    /// <summary>The union that gives the coupons; its members and those of the unions below it may have them.</summary>
    [Exposed(Filter = true)]
    public OrganizationRef? Organization { get; private set; }

    /// <summary>The id of the union under which the partner is registered.</summary>
    public required Guid PartnerId { get; init; }

    /// <summary>The union under which the partner is registered who redeems the coupons: keys of this union, and of those above it, redeem them.</summary>
    [Exposed(Filter = true)]
    public OrganizationRef? Partner { get; private set; }

    /// <summary>How members get the coupons.</summary>
    [Exposed(Filter = true)]
    public required AcquisitionMode Acquisition { get; init; }

    /// <summary>Where the coupons are used.</summary>
    [Exposed(Filter = true)]
    public required RedemptionChannel Channel { get; init; }

    /// <summary>What a coupon is worth at most, in fen.</summary>
    public required long FaceValueFen { get; init; }

    /// <summary>What it is used on must cost at least so much, in fen; 0: any price.</summary>
    public required long LeastPriceFen { get; init; }

    /// <summary>Whether the number of coupons is limited.</summary>
    public required bool IsLimited { get; init; }

    /// <summary>How many coupons there were; 0 when their number is not limited.</summary>
    public required int StockTotal { get; init; }

    /// <summary>How many are left; 0 when their number is not limited. Every issued coupon took one, and none comes back.</summary>
    public required int StockRemaining { get; set; }

    /// <summary>From when on coupons are given, UTC.</summary>
    [Exposed(Filter = true, Order = true)]
    public required DateTime StartsAt { get; init; }

    /// <summary>Until when coupons are given, UTC; this moment does not count.</summary>
    [Exposed(Filter = true, Order = true)]
    public required DateTime EndsAt { get; init; }

    /// <summary>The minute after local midnight from which coupons can be grabbed each day, such as 450 for 07:30; null: at any hour.</summary>
    [Exposed]
    public required int? OpensMinute { get; init; }

    /// <summary>How many coupons a member may take in a period; 0 when none without points.</summary>
    public required int QuotaLimit { get; init; }

    /// <summary>The period that the quota counts.</summary>
    public required QuotaPeriod QuotaPeriod { get; init; }

    /// <summary>How many points a coupon costs beyond the quota; null when points do not buy it.</summary>
    [Exposed]
    public required int? PointsPrice { get; init; }

    /// <summary>How many local days a coupon can be used, the day of issue counted.</summary>
    [Exposed]
    public required int ValidDays { get; init; }

    /// <summary>Whether everybody sees it and its coupons are given.</summary>
    [Exposed(Filter = true)]
    public required bool IsPublished { get; init; }

    /// <summary>When it was made, UTC.</summary>
    [Exposed(Filter = true, Order = true)]
    public required DateTime CreatedAt { get; init; }
}
