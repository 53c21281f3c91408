using Headless.Sdk;

namespace Headless.Marketplace.Orders;

/// <summary>Where an order stands.</summary>
internal enum OrderStatus
{
    /// <summary>Its stock is held until <c>payBy</c>. From then on it counts as lapsed, though this value may stand for half a minute more.</summary>
    [InWords(Zh = "待付款", En = "waiting for payment")]
    PendingPayment,

    /// <summary>Paid; the seller is to send it.</summary>
    [InWords(Zh = "已付款", En = "paid")]
    Paid,

    /// <summary>On its way.</summary>
    [InWords(Zh = "已发货", En = "on its way")]
    Fulfilling,

    /// <summary>The buyer has it. She may review it (JN05).</summary>
    [InWords(Zh = "已完成", En = "completed")]
    Completed,

    /// <summary>Cancelled before it was sent, or not paid in time. Stock, coupon, points and money have gone back.</summary>
    [InWords(Zh = "已取消", En = "cancelled")]
    Cancelled,

    /// <summary>All money has gone back after it was sent, and so have coupon and points.</summary>
    [InWords(Zh = "已退款", En = "refunded")]
    Refunded,
}
