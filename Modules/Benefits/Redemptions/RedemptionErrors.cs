using Headless.Benefits.Campaigns;
using Headless.Benefits.Coupons;
using Headless.Sdk;

namespace Headless.Benefits.Redemptions;

/// <summary>The coupon cannot be redeemed: it was used, it has expired, or it was cancelled.</summary>
/// <param name="status">Where it stands.</param>
[ErrorCode("COUPON_STATE", Zh = "该优惠券当前状态为“{Status}”，不能核销。", En = "The coupon is {Status}; it cannot be redeemed.")]
internal sealed class CouponStateException(CouponStatus status) : DomainException("input", "code")
{
    /// <summary>Where the coupon stands.</summary>
    public CouponStatus Status { get; } = status;
}

/// <summary>The sale costs less than the campaign asks for.</summary>
/// <param name="leastPriceFen">The least price, in fen.</param>
[ErrorCode(
    "PRICE_BELOW_LEAST",
    Zh = "消费金额未达到用券门槛（{LeastPriceFen} 分），请填写不低于门槛的金额。",
    En = "The sale is below the least price of this coupon, {LeastPriceFen} fen. Send a price that reaches it.")]
internal sealed class PriceBelowLeastException(long leastPriceFen) : DomainException("input", "priceFen")
{
    /// <summary>The least price, in fen.</summary>
    public long LeastPriceFen { get; } = leastPriceFen;
}

/// <summary>The redemption does not stand any more, or is settled.</summary>
/// <param name="status">Where it stands.</param>
[ErrorCode("REDEMPTION_STATE", Zh = "该核销当前状态为“{Status}”，不能撤销。", En = "The redemption is {Status}; it cannot be undone.")]
internal sealed class RedemptionStateException(RedemptionStatus status) : DomainException("input", "redemptionId")
{
    /// <summary>Where the redemption stands.</summary>
    public RedemptionStatus Status { get; } = status;
}

/// <summary>Another key redeemed the coupon, or an order used it.</summary>
[ErrorCode("OTHER_KEY", Zh = "该核销由其他密钥完成，请用原密钥撤销。", En = "Another key made this redemption. Undo it with that key.")]
internal sealed class RedeemedByOtherKeyException() : DomainException("input", "redemptionId");

/// <summary>It is too late to undo the redemption.</summary>
/// <param name="minutes">How many minutes there are.</param>
[ErrorCode("REVERSAL_WINDOW_OVER", Zh = "核销超过 {Minutes} 分钟，不能再撤销。", En = "A redemption can be undone for {Minutes} minutes; they are over.")]
internal sealed class ReversalWindowOverException(int minutes) : DomainException("input", "redemptionId")
{
    /// <summary>How many minutes a redemption can be undone.</summary>
    public int Minutes { get; } = minutes;
}

/// <summary>The day can still change.</summary>
/// <param name="settlesFrom">From when on it can be settled, UTC.</param>
[ErrorCode("SETTLEMENT_TOO_EARLY", Zh = "该日尚不能结算，请在 {SettlesFromLocal} 之后结算。", En = "This day can still change. Settle it from {SettlesFromLocal} (Beijing time) on.", Retryable = true)]
internal sealed class SettlementTooEarlyException(DateTime settlesFrom) : DomainException("input", "day")
{
    /// <summary>From when on the day can be settled, UTC.</summary>
    public DateTime SettlesFrom { get; } = settlesFrom;

    /// <summary>From when on the day can be settled, in Beijing time, as people read it.</summary>
    public string SettlesFromLocal => ShanghaiTime.Text(SettlesFrom);
}

/// <summary>The day is settled.</summary>
/// <param name="number">The settlement's number.</param>
[ErrorCode("DAY_SETTLED", Zh = "该日已结算，结算单号 {Number}。", En = "This day is settled already, as {Number}.")]
internal sealed class DaySettledException(string number) : DomainException("input", "day")
{
    /// <summary>The settlement's number.</summary>
    public string Number { get; } = number;
}
