using Headless.Benefits.Campaigns;
using Headless.Benefits.Coupons;

namespace Headless.Benefits.Redemptions;

/// <summary>A coupon that somebody wants to use, and the terms of its use.</summary>
/// <param name="Id">The coupon.</param>
/// <param name="Code">Its code.</param>
/// <param name="AccountId">Whose it is.</param>
/// <param name="Status">Where it stands.</param>
/// <param name="ExpiresAt">Until when it can be used, UTC.</param>
/// <param name="FaceValueFen">What it is worth at most, in fen.</param>
/// <param name="CampaignId">Its campaign.</param>
/// <param name="Channel">Where it is used.</param>
/// <param name="LeastPriceFen">The least price, in fen.</param>
/// <param name="OwnerId">The union that gave it.</param>
/// <param name="PartnerId">The union under which the partner is registered.</param>
/// <param name="PartnerPath">That union's path.</param>
internal sealed record PresentedCoupon(
    Guid Id, string Code, Guid? AccountId, CouponStatus Status, DateTime ExpiresAt, long FaceValueFen,
    Guid CampaignId, RedemptionChannel Channel, long LeastPriceFen, Guid OwnerId, Guid PartnerId, string PartnerPath)
{
    /// <summary>Where it stands now: who lapsed counts as expired before the sweep says so.</summary>
    /// <param name="now">The time, UTC.</param>
    /// <returns>The state.</returns>
    public CouponStatus StatusAt(DateTime now) => Status == CouponStatus.Issued && ExpiresAt <= now ? CouponStatus.Expired : Status;

    /// <summary>What it takes off a price: its face value, and at most the price.</summary>
    /// <param name="priceFen">The price in fen; null when it is not known.</param>
    /// <returns>The amount in fen; null when the price does not reach the least one.</returns>
    public long? AmountOn(long? priceFen) => LeastPriceFen > (priceFen ?? 0) ? null : Math.Min(FaceValueFen, priceFen ?? FaceValueFen);
}
