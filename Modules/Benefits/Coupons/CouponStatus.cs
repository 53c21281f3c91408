namespace Headless.Benefits.Coupons;

/// <summary>Where a coupon stands.</summary>
internal enum CouponStatus
{
    /// <summary>It can be used until <c>expiresAt</c>. From then on it counts as expired, though this value may stand for a minute more.</summary>
    Issued,

    /// <summary>It was used. It comes back when that is undone.</summary>
    Redeemed,

    /// <summary>It was not used in time.</summary>
    Expired,

    /// <summary>It was taken back, because the member may not have it any more. Points that she paid for it were given back.</summary>
    Cancelled,
}
