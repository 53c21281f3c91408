using Headless.Marketplace.Checkouts;
using Headless.Marketplace.Contracts;
using Headless.Marketplace.Payments;
using Headless.Marketplace.Refunds;
using Headless.Marketplace.Reviews;
using Headless.Membership.Contracts;
using Headless.Sdk;
using Microsoft.EntityFrameworkCore;

namespace Headless.Marketplace.Orders;

/// <summary>Fields of an order beyond its columns. The buyer sees her own, a seller those placed with her, officers those of their sellers and of their members.</summary>
[ObjectType<Order>]
[RequirePermission(MarketplacePermissions.ReadOrders, MarketplacePermissions.Buy, MarketplacePermissions.Sell)]
internal sealed class OrderFields
{
    /// <summary>What its lines cost.</summary>
    public Money GetGoodsTotal(Order order) => Money.Fen(order.GoodsFen);

    /// <summary>What the coupon takes off.</summary>
    public Money GetCouponDiscount(Order order) => Money.Fen(order.CouponFen);

    /// <summary>What the points take off: a fen each.</summary>
    public Money GetPointsDiscount(Order order) => Money.Fen(order.Points * PointsValue.Fen);

    /// <summary>What is to be paid with money: the goods without coupon and points. Fixed when it was placed.</summary>
    public Money GetTotal(Order order) => Money.Fen(order.TotalFen);

    /// <summary>What was paid with money.</summary>
    public Money GetPaid(Order order) => Money.Fen(order.PaidFen);

    /// <summary>What of it has gone back or is on its way.</summary>
    public Money GetRefunded(Order order) => Money.Fen(order.RefundedFen);

    /// <summary>What was ordered, at most 50 lines, in the order of the cart.</summary>
    [NaturallySmall("no more than a cart holds")]
    public async Task<ILookup<Order, OrderLine>> GetLines(IReadOnlyList<Order> orders, ModuleDb<MarketplaceModule> db, CancellationToken cancellationToken)
    {
        var byId = orders.DistinctBy(o => o.Id).ToDictionary(o => o.Id);
        var ids = byId.Keys.ToList();
        var lines = await db.Set<OrderLine>().Where(l => ids.Contains(l.OrderId)).OrderBy(l => l.Position).ToListAsync(cancellationToken);
        return lines.ToLookup(l => byId[l.OrderId]);
    }

    /// <summary>Attempts to pay it.</summary>
    public Children<Order, Payment> GetPayments(ModuleDb<MarketplaceModule> db) => new(db.Set<Payment>(), p => p.OrderId);

    /// <summary>Money that goes back, or is asked back.</summary>
    public Children<Order, Refund> GetRefunds(ModuleDb<MarketplaceModule> db) => new(db.Set<Refund>(), r => r.OrderId);

    /// <summary>What the buyer said of it; null while she has not.</summary>
    public async Task<IReadOnlyDictionary<Order, Review?>> GetReview(IReadOnlyList<Order> orders, ModuleDb<MarketplaceModule> db, CancellationToken cancellationToken)
    {
        var ids = orders.Select(o => o.Id).Distinct().ToList();
        var reviews = await db.Set<Review>().Where(r => ids.Contains(r.OrderId)).ToDictionaryAsync(r => r.OrderId, cancellationToken);
        return orders.Distinct().ToDictionary(o => o, o => reviews.GetValueOrDefault(o.Id));
    }
}

/// <summary>Fields of a line beyond its columns.</summary>
[ObjectType<OrderLine>]
[RequirePermission(MarketplacePermissions.ReadOrders, MarketplacePermissions.Buy, MarketplacePermissions.Sell)]
internal sealed class OrderLineFields
{
    /// <summary>What a piece costs, fixed when it was ordered.</summary>
    public Money GetUnitPrice(OrderLine line) => Money.Fen(line.UnitFen);

    /// <summary>What the line costs.</summary>
    public Money GetTotal(OrderLine line) => Money.Fen(line.TotalFen);
}

/// <summary>Orders on the member who placed them.</summary>
[ExtendObjectType<MemberRef>]
[RequirePermission(MarketplacePermissions.ReadOrders, MarketplacePermissions.Buy)]
internal sealed class MemberOrders
{
    /// <summary>Orders that the member placed (H05).</summary>
    public Children<MemberRef, Order> GetOrders(ModuleDb<MarketplaceModule> db) => new(db.Set<Order>(), o => o.MemberId!.Value);
}
