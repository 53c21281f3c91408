using System.ComponentModel.DataAnnotations;
using Headless.Marketplace.Contracts;
using Headless.Sdk;

namespace Headless.Marketplace.Orders;

/// <summary>An order to cancel.</summary>
/// <param name="OrderId">The order: your own, one placed with you, or one of a seller of your subtree.</param>
/// <param name="IdempotencyKey">A key of your own for this request, 8 to 64 letters, digits, hyphens and underscores; a UUID will do.</param>
internal sealed record CancelOrderInput([ID<Order>] Guid OrderId, [Required, RegularExpression(IdempotentAttribute.KeyPattern)] string IdempotencyKey);

/// <summary>An order that is sent.</summary>
/// <param name="OrderId">The order, placed with you.</param>
/// <param name="Carrier">Who carries it, at most 50 characters; left out when it is fetched.</param>
/// <param name="TrackingNumber">The carrier's number for it, at most 50 characters.</param>
internal sealed record ShipOrderInput(
    [ID<Order>] Guid OrderId, [StringLength(50, MinimumLength = 1)] string? Carrier = null, [StringLength(50, MinimumLength = 1)] string? TrackingNumber = null);

/// <summary>An order that has arrived.</summary>
/// <param name="OrderId">The order, your own.</param>
internal sealed record CompleteOrderInput([ID<Order>] Guid OrderId);

/// <summary>Moves orders.</summary>
[MutationType]
internal sealed class OrderMutations
{
    /// <summary>
    /// Gives an order up before it is sent, by the buyer or by the seller's side. Stock, coupon, points and money go back at once; a coupon that was used on several orders goes back with the last of them.
    /// Cancelling twice is harmless.
    /// </summary>
    /// <param name="input">The order.</param>
    [RequirePermission(MarketplacePermissions.Buy, MarketplacePermissions.Sell, MarketplacePermissions.ManageOrders)]
    [Idempotent]
    [Error<NotFoundException>]
    [Error<SellerSideOnlyException>]
    [Error<OrderStateException>]
    public async Task<Order> CancelOrder(CancelOrderInput input, Caller caller, OrderSides sides, OrderSteps steps, CancellationToken cancellationToken)
    {
        var side = await sides.FindAsync(input.OrderId, caller, cancellationToken);
        var order = side.IsBuyer ? side.Order : side.ForSeller();
        var moved = OrderLifecycle.Decide(order.Status, OrderAction.Cancel) == OrderOutcome.Moves
            && await steps.CancelAsync(order.Id, side.IsBuyer ? CancellationCause.Buyer : CancellationCause.Seller, cancellationToken);
        return await DoneAsync(order, OrderAction.Cancel, moved, sides, cancellationToken);
    }

    /// <summary>Says that a paid order is on its way, or ready to be fetched; by the seller's side. From now on it is not cancelled but refunded. Saying it twice is harmless.</summary>
    /// <param name="input">The order.</param>
    [RequirePermission(MarketplacePermissions.Sell, MarketplacePermissions.ManageOrders)]
    [Error<NotFoundException>]
    [Error<SellerSideOnlyException>]
    [Error<OrderStateException>]
    public async Task<Order> ShipOrder(ShipOrderInput input, Caller caller, OrderSides sides, OrderSteps steps, CancellationToken cancellationToken)
    {
        var order = (await sides.FindAsync(input.OrderId, caller, cancellationToken)).ForSeller();
        var moved = OrderLifecycle.Decide(order.Status, OrderAction.Ship) == OrderOutcome.Moves
            && await steps.ShipAsync(order.Id, input.Carrier?.Trim(), input.TrackingNumber?.Trim(), cancellationToken);
        return await DoneAsync(order, OrderAction.Ship, moved, sides, cancellationToken);
    }

    /// <summary>Says that the buyer has what she ordered; by the buyer. Fifteen days after it was sent an order completes by itself. Saying it twice is harmless.</summary>
    /// <param name="input">The order.</param>
    [RequirePermission(MarketplacePermissions.Buy)]
    [Error<NotFoundException>]
    [Error<BuyerOnlyException>]
    [Error<OrderStateException>]
    public async Task<Order> CompleteOrder(CompleteOrderInput input, Caller caller, OrderSides sides, OrderSteps steps, CancellationToken cancellationToken)
    {
        var order = (await sides.FindAsync(input.OrderId, caller, cancellationToken)).ForBuyer();
        var moved = OrderLifecycle.Decide(order.Status, OrderAction.Complete) == OrderOutcome.Moves && await steps.CompleteAsync(order.Id, cancellationToken);
        return await DoneAsync(order, OrderAction.Complete, moved, sides, cancellationToken);
    }

    // Whoever did not move it may have come second, or too late.
    private static async Task<Order> DoneAsync(Order before, OrderAction action, bool moved, OrderSides sides, CancellationToken cancellationToken)
    {
        var order = await sides.ReadAsync(before.Id, cancellationToken);
        return moved || OrderLifecycle.Decide(order.Status, action) == OrderOutcome.AlreadyDone ? order : throw new OrderStateException(order.Status);
    }
}
