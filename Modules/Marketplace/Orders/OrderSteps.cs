using Headless.Limited;
using Headless.Marketplace.Contracts;
using Headless.Marketplace.Products;
using Headless.Marketplace.Refunds;
using Headless.Sdk;
using Microsoft.EntityFrameworkCore;

namespace Headless.Marketplace.Orders;

/// <summary>
/// Moves orders from state to state, each by one conditional statement: of many who try at once one moves it, and only she does what follows from it. In this order, everywhere: the order, its checkout and coupon,
/// points, then stock in ascending order, so that no two transactions wait for each other in a circle.
/// </summary>
/// <param name="db">The module's tables.</param>
/// <param name="benefits">Gives coupons and points back.</param>
/// <param name="refunds">Sends money back.</param>
/// <param name="time">Tells the time.</param>
[Service]
internal sealed class OrderSteps(ModuleDb<MarketplaceModule> db, OrderBenefits benefits, RefundOrders refunds, TimeProvider time)
{
    private const string Because = "the right to the order is checked before; money and time come without a caller";

    /// <summary>The money of a payment has come. The deadline does not matter any more: as long as the order stands, its stock is held.</summary>
    public Task<bool> PayAsync(Guid orderId, Guid paymentId, long paidFen, CancellationToken cancellationToken)
    {
        var now = time.UtcNow();
        return In(orderId, OrderAction.Pay).StepAsync(
            set => set.SetProperty(o => o.Status, OrderStatus.Paid).SetProperty(o => o.PaidFen, paidFen).SetProperty(o => o.PaymentId, paymentId).SetProperty(o => o.PaidAt, now),
            cancellationToken);
    }

    /// <summary>The seller sends the goods.</summary>
    public Task<bool> ShipAsync(Guid orderId, string? carrier, string? trackingNumber, CancellationToken cancellationToken)
    {
        var now = time.UtcNow();
        return In(orderId, OrderAction.Ship).StepAsync(
            set => set.SetProperty(o => o.Status, OrderStatus.Fulfilling).SetProperty(o => o.ShippedAt, now).SetProperty(o => o.Carrier, carrier).SetProperty(o => o.TrackingNumber, trackingNumber),
            cancellationToken);
    }

    /// <summary>The buyer has the goods.</summary>
    public async Task<bool> CompleteAsync(Guid orderId, CancellationToken cancellationToken)
    {
        var now = time.UtcNow();
        var moved = await In(orderId, OrderAction.Complete).StepAsync(
            set => set.SetProperty(o => o.Status, OrderStatus.Completed).SetProperty(o => o.CompletedAt, now), cancellationToken);
        if (moved)
        {
            var order = await ReadAsync(orderId, cancellationToken);
            db.Raise(new OrderCompleted(order.Id, order.AccountId, order.MemberId, order.SellerId, order.PaidFen, now));
        }

        return moved;
    }

    /// <summary>Gives an order up before it is sent: money, coupon, points and stock go back, once.</summary>
    /// <param name="orderId">The order.</param>
    /// <param name="cause">Why; an order expires only when its time for payment has passed.</param>
    /// <param name="cancellationToken">Stops the work.</param>
    /// <returns>False when it cannot be cancelled from where it stands.</returns>
    public async Task<bool> CancelAsync(Guid orderId, CancellationCause cause, CancellationToken cancellationToken)
    {
        var now = time.UtcNow();
        var expires = cause == CancellationCause.Expired;
        var rows = In(orderId, expires ? OrderAction.Expire : OrderAction.Cancel).Where(o => !expires || o.PayBy <= now);
        var moved = await rows.StepAsync(
            set => set.SetProperty(o => o.Status, OrderStatus.Cancelled).SetProperty(o => o.CancellationCause, cause).SetProperty(o => o.CancelledAt, now)
                .SetProperty(o => o.RefundedFen, o => o.PaidFen),
            cancellationToken);
        if (!moved)
        {
            return false;
        }

        var order = await ReadAsync(orderId, cancellationToken);
        if (order.PaymentId is { } payment)
        {
            refunds.Instruct(order, payment, order.PaidFen, RefundCause.OrderCancelled);
        }

        await benefits.GiveBackAsync(order, cancellationToken);
        await RestockAsync(orderId, cancellationToken);
        db.Raise(new OrderCancelled(order.Id, order.AccountId, order.MemberId, order.SellerId, expires, now));
        return true;
    }

    private IQueryable<Order> In(Guid orderId, OrderAction action)
    {
        var sources = OrderLifecycle.Sources(action);
        return db.Unscoped<Order>(Because).Where(o => o.Id == orderId && sources.Contains(o.Status));
    }

    private Task<Order> ReadAsync(Guid orderId, CancellationToken cancellationToken) =>
        db.Unscoped<Order>(Because).AsNoTracking().SingleAsync(o => o.Id == orderId, cancellationToken);

    private async Task RestockAsync(Guid orderId, CancellationToken cancellationToken)
    {
        var lines = await db.Unscoped<OrderLine>(Because).Where(l => l.OrderId == orderId).Select(l => new { l.VariantId, l.Quantity }).ToListAsync(cancellationToken);
        foreach (var line in lines.OrderBy(l => l.VariantId))
        {
            await db.Unscoped<ProductVariant>(Because).Where(v => v.Id == line.VariantId).GiveBackAsync(v => v.AvailableQuantity, line.Quantity, cancellationToken);
        }
    }
}
