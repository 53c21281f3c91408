using Headless.Marketplace.Orders;
using Headless.Sdk;

namespace Headless.Marketplace.Refunds;

/// <summary>Money of an order that goes back, or is asked back.</summary>
internal sealed class Refund : IEntity
{
    /// <inheritdoc/>
    public Guid Id { get; init; }

    /// <summary>The id of the order.</summary>
    public required Guid OrderId { get; init; }

    /// <summary>The order.</summary>
    [Exposed]
    public Order? Order { get; private set; }

    /// <summary>The payment that it comes from; null when the order was paid with coupon and points alone.</summary>
    public required Guid? PaymentId { get; init; }

    /// <summary>How much, in fen; 0 when the order was paid with coupon and points alone.</summary>
    public required long AmountFen { get; init; }

    /// <summary>Why.</summary>
    [Exposed(Filter = true)]
    public required RefundCause Cause { get; init; }

    /// <summary>Why, in the buyer's words; null when nobody asked.</summary>
    [Exposed]
    public string? Reason { get; init; }

    /// <summary>What the seller's side answered to a request it refused; null otherwise.</summary>
    [Exposed]
    public string? Answer { get; init; }

    /// <summary>Where it stands.</summary>
    [Exposed(Filter = true)]
    public required RefundStatus Status { get; init; }

    /// <summary>When it was asked for, or ordered by the platform, UTC.</summary>
    [Exposed(Order = true)]
    public required DateTime CreatedAt { get; init; }

    /// <summary>When it was decided, UTC; null while it is not.</summary>
    [Exposed]
    public DateTime? DecidedAt { get; init; }

    /// <summary>When the provider sent it, UTC; null while it has not.</summary>
    [Exposed]
    public DateTime? PaidOutAt { get; init; }
}
