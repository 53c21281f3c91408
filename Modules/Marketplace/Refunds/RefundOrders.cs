using Headless.Marketplace.Orders;
using Headless.Sdk;

namespace Headless.Marketplace.Refunds;

/// <summary>Orders refunds that nobody needs to decide on.</summary>
/// <param name="db">The module's tables.</param>
/// <param name="time">Tells when.</param>
[Service]
internal sealed class RefundOrders(ModuleDb<MarketplaceModule> db, TimeProvider time)
{
    /// <summary>Sends money of a payment back, after the commit.</summary>
    public void Instruct(Order order, Guid paymentId, long amountFen, RefundCause cause)
    {
        var now = time.UtcNow();
        var refund = new Refund
        {
            Id = Guid.CreateVersion7(now),
            OrderId = order.Id,
            PaymentId = paymentId,
            AmountFen = amountFen,
            Cause = cause,
            Status = RefundStatus.Approved,
            CreatedAt = now,
            DecidedAt = now,
        };
        db.AddUnscoped(refund, "the money goes back whoever cancels, and with nobody signed in when it came too late");
        db.Raise(new RefundApproved(refund.Id));
    }
}

/// <summary>A refund is decided and its money shall go back.</summary>
/// <param name="RefundId">The refund.</param>
internal sealed record RefundApproved(Guid RefundId) : IDomainEvent;
