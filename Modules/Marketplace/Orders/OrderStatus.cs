namespace Headless.Marketplace.Orders;

/// <summary>Where an order stands.</summary>
internal enum OrderStatus
{
    /// <summary>Its stock is held until <c>payBy</c>. From then on it counts as lapsed, though this value may stand for half a minute more.</summary>
    PendingPayment,

    /// <summary>Paid; the seller is to send it.</summary>
    Paid,

    /// <summary>On its way.</summary>
    Fulfilling,

    /// <summary>The buyer has it. She may review it (JN05).</summary>
    Completed,

    /// <summary>Cancelled before it was sent, or not paid in time. Stock, coupon, points and money have gone back.</summary>
    Cancelled,

    /// <summary>All money has gone back after it was sent, and so have coupon and points.</summary>
    Refunded,
}
