using System.ComponentModel.DataAnnotations;
using Headless.Benefits.Contracts;
using Headless.Marketplace.Contracts;
using Headless.Marketplace.Orders;
using Headless.Marketplace.Prices;
using Headless.Sdk;

namespace Headless.Marketplace.Checkouts;

/// <summary>How to order what is in the cart.</summary>
/// <param name="IdempotencyKey">A key of your own for this request, 8 to 64 letters, digits, hyphens and underscores; a UUID will do.</param>
/// <param name="CouponCode">The code of a coupon of yours that takes something off.</param>
/// <param name="Points">How many points to pay with, a fen each.</param>
internal sealed record CheckoutInput(
    [Required, RegularExpression(IdempotentAttribute.KeyPattern)] string IdempotencyKey,
    [StringLength(CheckoutTables.CouponLength, MinimumLength = 1)] string? CouponCode = null,
    [Range(0, 99 * PriceRule.HighestFen)] long Points = 0);

/// <summary>Orders carts.</summary>
[MutationType]
internal sealed class CheckoutMutation
{
    /// <summary>
    /// Orders all that is in the caller's cart, one order for each seller, all of them or none. Prices are frozen, stock is taken and held for thirty minutes; coupon and points are taken for the whole and shared out
    /// over the orders. Each order is then paid by itself; one that coupon and points leave nothing of is paid already.
    /// </summary>
    /// <param name="input">How to order.</param>
    [RequirePermission(MarketplacePermissions.Buy)]
    [Idempotent]
    [Error<CartEmptyException>]
    [Error<ProductUnavailableException>]
    [Error<OutOfStockException>]
    [Error<CouponNotUsableException>]
    [Error<InsufficientPointsException>]
    [Error<TooManyPointsException>]
    [Error<PointsForMembersException>]
    [Error<ConcurrencyException>]
    public Task<Checkout> Checkout(CheckoutInput input, Caller caller, CheckoutDesk desk, CancellationToken cancellationToken) =>
        desk.OrderAsync(new(input.CouponCode, input.Points), caller, cancellationToken);
}

/// <summary>Fields of a checkout beyond its columns. Only the buyer sees it; a seller sees her order of it.</summary>
[ObjectType<Checkout>]
[RequirePermission(MarketplacePermissions.Buy)]
internal sealed class CheckoutFields
{
    /// <summary>What the goods cost.</summary>
    public Money GetGoodsTotal(Checkout checkout) => Money.Fen(checkout.GoodsFen);

    /// <summary>What the coupon takes off.</summary>
    public Money GetCouponDiscount(Checkout checkout) => Money.Fen(checkout.CouponFen);

    /// <summary>What the points take off.</summary>
    public Money GetPointsDiscount(Checkout checkout) => Money.Fen(checkout.Points * PointsValue.Fen);

    /// <summary>What is to be paid with money: the sum of the orders' totals.</summary>
    public Money GetTotal(Checkout checkout) => Money.Fen(checkout.TotalFen);

    /// <summary>Its orders, one for each seller.</summary>
    public Children<Checkout, Order> GetOrders(ModuleDb<MarketplaceModule> db) => new(db.Set<Order>(), o => o.CheckoutId);
}
