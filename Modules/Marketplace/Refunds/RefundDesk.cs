using Headless.Limited;
using Headless.Marketplace.Orders;
using Headless.Sdk;
using Microsoft.EntityFrameworkCore;

namespace Headless.Marketplace.Refunds;

/// <summary>Takes and decides requests for money back. What goes back is added up on the order in one conditional statement, so that it never passes what was paid.</summary>
/// <param name="db">The module's tables.</param>
/// <param name="sides">Tells who stands where.</param>
/// <param name="benefits">Gives coupon and points back.</param>
/// <param name="time">Tells when.</param>
[Service]
internal sealed class RefundDesk(ModuleDb<MarketplaceModule> db, OrderSides sides, OrderBenefits benefits, TimeProvider time)
{
    private const string Because = "the right to the order is checked before";

    /// <summary>The buyer asks for money back.</summary>
    public async Task<Refund> RequestAsync(Guid orderId, long? amountFen, string reason, Caller caller, CancellationToken cancellationToken)
    {
        var order = (await sides.FindAsync(orderId, caller, cancellationToken)).ForBuyer();
        var now = time.UtcNow();
        Check(order, amountFen, now);
        var refund = new Refund
        {
            Id = Guid.CreateVersion7(now),
            OrderId = order.Id,
            PaymentId = order.PaymentId,
            AmountFen = amountFen ?? (order.PaidFen - order.RefundedFen),
            Cause = RefundCause.Requested,
            Reason = reason,
            Status = RefundStatus.Requested,
            CreatedAt = now,
        };
        db.Add(refund);
        await db.SaveAsync(cancellationToken);
        var sources = OrderLifecycle.Sources(OrderAction.Refund);
        var opened = await Row(order.Id).Where(o => o.OpenRefundId == null && sources.Contains(o.Status))
            .StepAsync(set => set.SetProperty(o => o.OpenRefundId, refund.Id), cancellationToken);
        return opened ? refund : throw await WhyNotAsync(order.Id, cancellationToken);
    }

    /// <summary>The seller's side sends the money back. With the last fen the order is refunded, and coupon and points go back too.</summary>
    public async Task<Refund> ApproveAsync(Guid refundId, Caller caller, CancellationToken cancellationToken)
    {
        var refund = await DecideAsync(refundId, RefundStatus.Approved, null, caller, cancellationToken);
        var returned = await Row(refund.OrderId).Where(o => o.OpenRefundId == refundId && o.RefundedFen + refund.AmountFen <= o.PaidFen).StepAsync(
            set => set.SetProperty(o => o.RefundedFen, o => o.RefundedFen + refund.AmountFen)
                .SetProperty(o => o.Status, o => o.RefundedFen + refund.AmountFen == o.PaidFen ? OrderStatus.Refunded : o.Status)
                .SetProperty(o => o.OpenRefundId, (Guid?)null),
            cancellationToken);
        var order = await Row(refund.OrderId).AsNoTracking().SingleAsync(cancellationToken);
        if (!returned)
        {
            throw new RefundExceedsPaidException(order.PaidFen - order.RefundedFen);
        }

        if (order.Status == OrderStatus.Refunded)
        {
            await benefits.GiveBackAsync(order, cancellationToken);
        }

        if (refund.PaymentId is null)
        {
            return await SettleAsync(refund.Id, cancellationToken);
        }

        db.Raise(new RefundApproved(refund.Id));
        return refund;
    }

    /// <summary>The seller's side refuses.</summary>
    public async Task<Refund> RejectAsync(Guid refundId, string answer, Caller caller, CancellationToken cancellationToken)
    {
        var refund = await DecideAsync(refundId, RefundStatus.Rejected, answer, caller, cancellationToken);
        await Row(refund.OrderId).Where(o => o.OpenRefundId == refundId).StepAsync(set => set.SetProperty(o => o.OpenRefundId, (Guid?)null), cancellationToken);
        return refund;
    }

    private static void Check(Order order, long? amountFen, DateTime now)
    {
        if (OrderLifecycle.Decide(order.Status, OrderAction.Refund) != OrderOutcome.Moves)
        {
            throw new OrderStateException(order.Status);
        }

        if (order.CompletedAt < now - OrderLifecycle.RefundTime)
        {
            throw new RefundTooLateException(OrderLifecycle.RefundTime.Days);
        }

        var left = order.PaidFen - order.RefundedFen;
        if (amountFen > left)
        {
            throw new RefundExceedsPaidException(left);
        }
    }

    private async Task<Refund> DecideAsync(Guid refundId, RefundStatus to, string? answer, Caller caller, CancellationToken cancellationToken)
    {
        var row = db.Set<Refund>().AsNoTracking().Where(r => r.Id == refundId);
        var before = await row.SingleOrDefaultAsync(cancellationToken) ?? throw new NotFoundException("input", "refundId");
        (await sides.FindAsync(before.OrderId, caller, cancellationToken)).ForSeller("refundId");
        var now = time.UtcNow();
        var decided = await db.Unscoped<Refund>(Because).Where(r => r.Id == refundId && r.Status == RefundStatus.Requested).StepAsync(
            set => set.SetProperty(r => r.Status, to).SetProperty(r => r.Answer, answer).SetProperty(r => r.DecidedAt, now), cancellationToken);
        var refund = await row.SingleAsync(cancellationToken);
        return decided ? refund : throw new RefundDecidedException(refund.Status);
    }

    private async Task<Refund> SettleAsync(Guid refundId, CancellationToken cancellationToken)
    {
        var now = time.UtcNow();
        var row = db.Unscoped<Refund>(Because).Where(r => r.Id == refundId);
        await row.StepAsync(set => set.SetProperty(r => r.Status, RefundStatus.PaidOut).SetProperty(r => r.PaidOutAt, now), cancellationToken);
        return await row.AsNoTracking().SingleAsync(cancellationToken);
    }

    private async Task<DomainException> WhyNotAsync(Guid orderId, CancellationToken cancellationToken)
    {
        var order = await Row(orderId).AsNoTracking().SingleAsync(cancellationToken);
        return order.OpenRefundId is null ? new OrderStateException(order.Status) : new RefundPendingException();
    }

    private IQueryable<Order> Row(Guid orderId) => db.Unscoped<Order>(Because).Where(o => o.Id == orderId);
}
