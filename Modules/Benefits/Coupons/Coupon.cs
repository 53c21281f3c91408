using Headless.Benefits.Campaigns;
using Headless.Membership.Contracts;
using Headless.Organizations.Contracts;
using Headless.Sdk;

namespace Headless.Benefits.Coupons;

/// <summary>A coupon of a member (H02, H03). It is worth what the campaign promised when she got it, and is used once.</summary>
internal sealed class Coupon : IEntity
{
    /// <summary>How many characters a code has: sixty bits of chance.</summary>
    public const int CodeLength = 12;

    /// <inheritdoc/>
    public Guid Id { get; init; }

    /// <summary>What is shown or read aloud to use it.</summary>
    public required string Code { get; init; }

    /// <summary>The id of the campaign.</summary>
    public required Guid CampaignId { get; init; }

    /// <summary>The campaign that it is of.</summary>
    [Exposed(Filter = true)]
    public CouponCampaign? Campaign { get; private set; }

    /// <summary>The id of the member.</summary>
    public required Guid MemberId { get; init; }

    /// <summary>The member whose it is; null where you may not read her.</summary>
    [Exposed]
    public MemberRef? Member { get; private set; }

    /// <summary>The id of the member's union when she got it, whose line sees it.</summary>
    public required Guid OrganizationId { get; init; }

    /// <summary>The member's union when she got it.</summary>
    [Exposed(Filter = true)]
    public OrganizationRef? Organization { get; private set; }

    /// <summary>The account of the member; null when she has none.</summary>
    public Guid? AccountId { get; init; }

    /// <summary>Where it stands.</summary>
    [Exposed(Filter = true)]
    public required CouponStatus Status { get; init; }

    /// <summary>How she got it: a campaign that is grabbed also gives coupons for points (H02).</summary>
    [Exposed(Filter = true)]
    public required AcquisitionMode Acquisition { get; init; }

    /// <summary>The points that she paid for it; 0 when none.</summary>
    [Exposed]
    public required int PointsPaid { get; init; }

    /// <summary>What it is worth at most, in fen.</summary>
    public required long FaceValueFen { get; init; }

    /// <summary>When she got it, UTC.</summary>
    [Exposed(Filter = true, Order = true)]
    public required DateTime IssuedAt { get; init; }

    /// <summary>Until when it can be used, UTC; this moment does not count.</summary>
    [Exposed(Filter = true, Order = true)]
    public required DateTime ExpiresAt { get; init; }

    /// <summary>When it was used, UTC; null while it is not.</summary>
    [Exposed]
    public DateTime? RedeemedAt { get; init; }

    /// <summary>When it expired or was cancelled, UTC; null while it is not.</summary>
    [Exposed]
    public DateTime? ClosedAt { get; init; }

    /// <summary>What a posting of points for a coupon refers to.</summary>
    /// <param name="couponId">The coupon.</param>
    /// <returns>The reference.</returns>
    public static string PointsReference(Guid couponId) => $"benefits:coupon:{couponId}";
}
