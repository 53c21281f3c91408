using Headless.Sdk;

namespace Headless.Marketplace.Refunds;

/// <summary>A refund is asked for already and not decided.</summary>
[ErrorCode("REFUND_PENDING", Zh = "该订单已有退款申请正在处理，请等待结果。", En = "A refund of this order has been asked for already. Wait for the decision.")]
internal sealed class RefundPendingException() : DomainException("input", "orderId");

/// <summary>The time for refunds is over.</summary>
/// <param name="days">How many days after completion a refund can be asked for.</param>
[ErrorCode("REFUND_TOO_LATE", Zh = "订单完成已超过 {Days} 天，不能再申请退款。", En = "The order was completed more than {Days} days ago; a refund cannot be asked for any more.")]
internal sealed class RefundTooLateException(int days) : DomainException("input", "orderId")
{
    /// <summary>How many days after completion a refund can be asked for.</summary>
    public int Days { get; } = days;
}

/// <summary>More is asked back than was paid and is not refunded yet.</summary>
/// <param name="mostFen">The most that can go back.</param>
[ErrorCode("REFUND_EXCEEDS_PAID", Zh = "退款金额超出可退金额：最多可退 {MostFen} 分。", En = "That is more than can go back: {MostFen} fen at most.")]
internal sealed class RefundExceedsPaidException(long mostFen) : DomainException("input", "amountFen")
{
    /// <summary>The most that can go back, in fen.</summary>
    public long MostFen { get; } = mostFen;
}

/// <summary>The refund is decided already.</summary>
/// <param name="status">Where it stands.</param>
[ErrorCode("REFUND_DECIDED", Zh = "该退款申请已处理，当前状态为“{Status}”。", En = "The refund is decided already; it is {Status}.")]
internal sealed class RefundDecidedException(RefundStatus status) : DomainException("input", "refundId")
{
    /// <summary>Where the refund stands.</summary>
    public RefundStatus Status { get; } = status;
}
