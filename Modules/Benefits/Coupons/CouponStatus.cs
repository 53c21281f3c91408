using Headless.Sdk;

namespace Headless.Benefits.Coupons;

/// <summary>Where a coupon stands.</summary>
internal enum CouponStatus
{
    /// <summary>It can be used until <c>expiresAt</c>. From then on it counts as expired, though this value may stand for a minute more.</summary>
    [InWords(Zh = "未使用", En = "not used yet")]
    Issued,

    /// <summary>It was used. It comes back when that is undone.</summary>
    [InWords(Zh = "已使用", En = "used")]
    Redeemed,

    /// <summary>It was not used in time.</summary>
    [InWords(Zh = "已过期", En = "expired")]
    Expired,

    /// <summary>It was taken back, because the member may not have it any more. Points that she paid for it were given back.</summary>
    [InWords(Zh = "已收回", En = "taken back")]
    Cancelled,
}
