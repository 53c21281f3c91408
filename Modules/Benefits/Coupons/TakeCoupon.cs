using System.ComponentModel.DataAnnotations;
using Headless.Benefits.Campaigns;
using Headless.Benefits.Contracts;
using Headless.Sdk;

namespace Headless.Benefits.Coupons;

/// <summary>The three ways to a coupon.</summary>
/// <param name="issuing">Gives it.</param>
[MutationType]
internal sealed class TakeCouponMutations(Issuing issuing)
{
    /// <summary>Grabs a coupon while there are some (H02): within the quota of the business week, from the campaign's hour on. Repeating the request with the same key answers with the same coupon.</summary>
    /// <param name="input">Of which campaign.</param>
    [RequirePermission(BenefitsPermissions.UseOwn)]
    [Idempotent]
    [Error<NotFoundException>]
    [Error<OtherAcquisitionException>]
    [Error<CampaignNotOpenException>]
    [Error<CampaignEndedException>]
    [Error<NotEligibleForCouponException>]
    [Error<MemberNotVerifiedException>]
    [Error<QuotaReachedException>]
    [Error<CouponsSoldOutException>]
    public Task<Coupon> GrabCoupon(GrabCouponInput input, Caller caller, CancellationToken cancellationToken) =>
        issuing.TakeAsync(input.CampaignCode, AcquisitionMode.Grab, caller.AccountId, cancellationToken);

    /// <summary>Claims a coupon (H03): each member so many a period, at any hour. Repeating the request with the same key answers with the same coupon.</summary>
    /// <param name="input">Of which campaign.</param>
    [RequirePermission(BenefitsPermissions.UseOwn)]
    [Idempotent]
    [Error<NotFoundException>]
    [Error<OtherAcquisitionException>]
    [Error<CampaignNotOpenException>]
    [Error<CampaignEndedException>]
    [Error<NotEligibleForCouponException>]
    [Error<MemberNotVerifiedException>]
    [Error<QuotaReachedException>]
    [Error<CouponsSoldOutException>]
    public Task<Coupon> ClaimCoupon(ClaimCouponInput input, Caller caller, CancellationToken cancellationToken) =>
        issuing.TakeAsync(input.CampaignCode, AcquisitionMode.Claim, caller.AccountId, cancellationToken);

    /// <summary>Buys a coupon with points (H02, H27). It does not count against the quota. Repeating the request with the same key answers with the same coupon.</summary>
    /// <param name="input">Of which campaign.</param>
    [RequirePermission(BenefitsPermissions.UseOwn)]
    [Idempotent]
    [Error<NotFoundException>]
    [Error<OtherAcquisitionException>]
    [Error<CampaignNotOpenException>]
    [Error<CampaignEndedException>]
    [Error<NotEligibleForCouponException>]
    [Error<MemberNotVerifiedException>]
    [Error<InsufficientPointsException>]
    [Error<CouponsSoldOutException>]
    public Task<Coupon> ExchangePointsForCoupon(ExchangePointsForCouponInput input, Caller caller, CancellationToken cancellationToken) =>
        issuing.ExchangeAsync(input.CampaignCode, caller.AccountId, cancellationToken);
}

/// <summary>A coupon to grab.</summary>
/// <param name="CampaignCode">The campaign's code, such as <c>METRO_RIDE</c>.</param>
/// <param name="IdempotencyKey">A key of the caller's own for this request, 8 to 64 letters, digits, hyphens and underscores; a UUID will do.</param>
internal sealed record GrabCouponInput(
    [property: Required, StringLength(CampaignTables.CodeLength, MinimumLength = 1)] string CampaignCode,
    [property: Required, RegularExpression(IdempotentAttribute.KeyPattern)] string IdempotencyKey);

/// <summary>A coupon to claim.</summary>
/// <param name="CampaignCode">The campaign's code, such as <c>BIKE_RIDE</c>.</param>
/// <param name="IdempotencyKey">A key of the caller's own for this request, 8 to 64 letters, digits, hyphens and underscores; a UUID will do.</param>
internal sealed record ClaimCouponInput(
    [property: Required, StringLength(CampaignTables.CodeLength, MinimumLength = 1)] string CampaignCode,
    [property: Required, RegularExpression(IdempotentAttribute.KeyPattern)] string IdempotencyKey);

/// <summary>A coupon to buy with points.</summary>
/// <param name="CampaignCode">The campaign's code, such as <c>METRO_RIDE</c>.</param>
/// <param name="IdempotencyKey">A key of the caller's own for this request, 8 to 64 letters, digits, hyphens and underscores; a UUID will do.</param>
internal sealed record ExchangePointsForCouponInput(
    [property: Required, StringLength(CampaignTables.CodeLength, MinimumLength = 1)] string CampaignCode,
    [property: Required, RegularExpression(IdempotentAttribute.KeyPattern)] string IdempotencyKey);
