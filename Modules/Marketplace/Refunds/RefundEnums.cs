using Headless.Sdk;

namespace Headless.Marketplace.Refunds;

/// <summary>Why money goes back.</summary>
internal enum RefundCause
{
    /// <summary>The buyer asked for it after the goods were sent.</summary>
    Requested,

    /// <summary>The order was cancelled before it was sent.</summary>
    OrderCancelled,

    /// <summary>The money came for an order that was cancelled, or paid already.</summary>
    LatePayment,
}

/// <summary>Where a refund stands.</summary>
internal enum RefundStatus
{
    /// <summary>Asked for; the seller's side decides.</summary>
    [InWords(Zh = "待处理", En = "requested")]
    Requested,

    /// <summary>Decided; the money is on its way.</summary>
    [InWords(Zh = "已同意", En = "approved")]
    Approved,

    /// <summary>The provider has sent it back.</summary>
    [InWords(Zh = "已退回", En = "paid out")]
    PaidOut,

    /// <summary>Refused.</summary>
    [InWords(Zh = "已拒绝", En = "rejected")]
    Rejected,
}
