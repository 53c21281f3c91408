using Headless.Benefits.Contracts;
using Headless.Limited;
using Headless.Marketplace.Checkouts;
using Headless.Sdk;
using Microsoft.EntityFrameworkCore;

namespace Headless.Marketplace.Orders;

/// <summary>
/// Coupons and points on orders. Each is the Benefits module's own, taken and given back through its contracts in the transaction of the order, so that both modules' work stands or falls together.
/// </summary>
/// <param name="db">The module's tables.</param>
/// <param name="coupons">Uses coupons.</param>
/// <param name="points">Takes points.</param>
[Service]
internal sealed class OrderBenefits(ModuleDb<MarketplaceModule> db, ICouponDesk coupons, IPoints points)
{
    private const string Because = "the order's own checkout, whoever cancels";

    /// <summary>Uses a coupon on a whole checkout.</summary>
    /// <returns>What it takes off, in fen.</returns>
    public Task<long> UseCouponAsync(Guid account, string code, long priceFen, Guid checkoutId, CancellationToken cancellationToken) =>
        coupons.UseAsync(new(account, code, priceFen, CouponReference(checkoutId)), cancellationToken);

    /// <summary>Pays orders of one checkout with a member's points: all of them or none.</summary>
    /// <param name="memberId">The member.</param>
    /// <param name="shares">How many points for which order, 1 or more each.</param>
    /// <param name="cancellationToken">Stops the work.</param>
    /// <exception cref="InsufficientPointsException">She has fewer than all of them together; the mutation lets it pass.</exception>
    public async Task SpendPointsAsync(Guid memberId, IReadOnlyList<(Guid OrderId, string Number, long Points)> shares, CancellationToken cancellationToken)
    {
        try
        {
            foreach (var (orderId, number, share) in shares)
            {
                await points.SpendAsync(new(memberId, share, $"支付订单 {number}", PointsReference(orderId)), cancellationToken);
            }
        }
        catch (InsufficientPointsException)
        {
            throw new InsufficientPointsException(shares.Sum(s => s.Points));   // all that she meant to give, and not the share at which it ended
        }
    }

    /// <summary>Gives back what an order was paid with: its points, and the coupon with the last order of its checkout. Whoever calls it has just made the order's last step.</summary>
    public async Task GiveBackAsync(Order order, CancellationToken cancellationToken)
    {
        var checkout = db.Unscoped<Checkout>(Because).AsNoTracking().Where(c => c.Id == order.CheckoutId);
        if (!await checkout.TakeAsync(c => c.LiveOrders, 1, cancellationToken))
        {
            throw new InvalidOperationException("The checkout has no live order.");
        }

        if (await checkout.AnyAsync(c => c.LiveOrders == 0 && c.CouponCode != null, cancellationToken))
        {
            await coupons.GiveBackAsync(CouponReference(order.CheckoutId), cancellationToken);
        }

        if (order.Points > 0)
        {
            await points.ReverseAsync(PointsReference(order.Id), $"订单 {order.Number} 已取消，退回积分", cancellationToken);
        }
    }

    private static string CouponReference(Guid checkoutId) => $"marketplace:checkout:{checkoutId:N}";

    private static string PointsReference(Guid orderId) => $"marketplace:order:{orderId:N}";
}
