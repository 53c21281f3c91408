using Headless.Sdk;

namespace Headless.Benefits.Contracts;

/// <summary>The coupon cannot be used here.</summary>
[ErrorCode(
    "COUPON_NOT_USABLE",
    Zh = "该优惠券不能使用：请确认券码属于您本人、未使用且未过期，并适用于本次消费。",
    En = "This coupon cannot be used. Check that it is yours, unused, not expired and meant for this purchase.")]
public sealed class CouponNotUsableException() : DomainException("input", "couponCode");
