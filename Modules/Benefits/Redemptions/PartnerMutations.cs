using System.ComponentModel.DataAnnotations;
using Headless.Benefits.Contracts;
using Headless.Sdk;

namespace Headless.Benefits.Redemptions;

/// <summary>A partner's day: redeem, undo, settle. With an API key alone.</summary>
[MutationType]
internal sealed class PartnerMutations
{
    /// <summary>Redeems a coupon whose code a member shows or reads out. The answer says nothing of the member. A code of a campaign that the key does not redeem for is not found.</summary>
    /// <param name="input">The code and the sale.</param>
    [RequirePermission(BenefitsPermissions.Redeem)]
    [Idempotent]
    [Error<NotFoundException>]
    [Error<CouponStateException>]
    [Error<PriceBelowLeastException>]
    public Task<Redemption> RedeemCoupon(RedeemCouponInput input, Caller caller, PartnerDesk desk, CancellationToken cancellationToken) =>
        desk.RedeemAsync(input, caller.Id, caller.ScopeOf([BenefitsPermissions.Redeem]), cancellationToken);

    /// <summary>Undoes a redemption of the same key within 30 minutes, before it is settled: the coupon goes back to the member, who can use it for three more days at least.</summary>
    /// <param name="input">Which redemption.</param>
    [RequirePermission(BenefitsPermissions.Redeem)]
    [Idempotent]
    [Error<NotFoundException>]
    [Error<RedeemedByOtherKeyException>]
    [Error<ReversalWindowOverException>]
    [Error<RedemptionStateException>]
    public Task<Redemption> ReverseRedemption(ReverseRedemptionInput input, Caller caller, PartnerDesk desk, CancellationToken cancellationToken) =>
        desk.ReverseAsync(input.RedemptionId, caller.Id, cancellationToken);

    /// <summary>Settles a campaign's redemptions of a day: how many, and what they come to. Possible once the day and the time to undo its last redemption are over; a day is settled once.</summary>
    /// <param name="input">Which campaign and day.</param>
    [RequirePermission(BenefitsPermissions.Settle)]
    [Idempotent]
    [Error<NotFoundException>]
    [Error<SettlementTooEarlyException>]
    [Error<DaySettledException>]
    public Task<Settlement> SettleRedemptions(SettleRedemptionsInput input, Caller caller, Settling settling, CancellationToken cancellationToken) =>
        settling.SettleAsync(input.CampaignCode, input.Day, caller.Id, caller.ScopeOf([BenefitsPermissions.Settle]), cancellationToken);
}

/// <summary>A coupon to redeem.</summary>
/// <param name="Code">The code, in any case, with hyphens and spaces or without.</param>
/// <param name="IdempotencyKey">A key of the caller's own for this request, 8 to 64 letters, digits, hyphens and underscores; a UUID will do.</param>
/// <param name="PriceFen">What the sale costs, in fen; needed where the campaign has a least price. The coupon takes off at most this.</param>
/// <param name="PartnerReference">The partner's own number of the sale, 1 to 64 characters.</param>
internal sealed record RedeemCouponInput(
    [property: Required, StringLength(40, MinimumLength = 1)] string Code,
    [property: Required, RegularExpression(IdempotentAttribute.KeyPattern)] string IdempotencyKey,
    [property: Range(1, 100_000_000)] long? PriceFen = null,
    [property: StringLength(RedemptionTables.PartnerReferenceLength, MinimumLength = 1)] string? PartnerReference = null);

/// <summary>A redemption to undo.</summary>
/// <param name="RedemptionId">The redemption.</param>
/// <param name="IdempotencyKey">A key of the caller's own for this request, 8 to 64 letters, digits, hyphens and underscores; a UUID will do.</param>
internal sealed record ReverseRedemptionInput(
    [property: ID<Redemption>] Guid RedemptionId,
    [property: Required, RegularExpression(IdempotentAttribute.KeyPattern)] string IdempotencyKey);

/// <summary>A day to settle.</summary>
/// <param name="CampaignCode">The campaign's code.</param>
/// <param name="Day">The day in Asia/Shanghai.</param>
/// <param name="IdempotencyKey">A key of the caller's own for this request, 8 to 64 letters, digits, hyphens and underscores; a UUID will do.</param>
internal sealed record SettleRedemptionsInput(
    [property: Required, StringLength(40, MinimumLength = 1)] string CampaignCode,
    DateOnly Day,
    [property: Required, RegularExpression(IdempotentAttribute.KeyPattern)] string IdempotencyKey);
