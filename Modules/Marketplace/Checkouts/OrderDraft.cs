using Headless.Marketplace.Orders;
using Headless.Marketplace.Prices;

namespace Headless.Marketplace.Checkouts;

/// <summary>What is ordered from one seller, with the prices that apply at this moment.</summary>
/// <param name="Goods">The goods.</param>
/// <param name="Prices">What a piece of each costs.</param>
/// <param name="GoodsFen">What all cost.</param>
internal sealed record OrderDraft(IReadOnlyList<CartGoods> Goods, IReadOnlyList<(long Fen, PriceTier Tier)> Prices, long GoodsFen)
{
    /// <summary>Prices the goods of one seller for a buyer.</summary>
    public static OrderDraft Of(IReadOnlyList<CartGoods> goods, Buyer buyer)
    {
        var prices = goods.Select(g => PriceRule.For(g.Variant.ListPriceFen, g.Variant.MemberPriceFen, buyer.IsMember)).ToList();
        return new(goods, prices, goods.Select((g, i) => checked(prices[i].Fen * g.Quantity)).Sum());
    }

    /// <summary>The order and its lines. Where coupon and points leave nothing to pay, it is paid.</summary>
    /// <param name="checkout">The checkout that it is a part of.</param>
    /// <param name="plan">How the checkout is shared out.</param>
    /// <param name="index">Which share is this order's.</param>
    /// <param name="buyer">Who buys.</param>
    /// <param name="now">The time, UTC.</param>
    public (Order Order, IReadOnlyList<OrderLine> Lines) Place(Checkout checkout, CheckoutPlan plan, int index, Buyer buyer, DateTime now)
    {
        // A millisecond apart, so that lists show the orders as the cart showed their goods.
        var id = Guid.CreateVersion7(now.AddMilliseconds(index));
        var isPaid = plan.TotalFen[index] == 0;
        var order = new Order
        {
            Id = id,
            Number = OrderNumber.Of(id, now),
            CheckoutId = checkout.Id,
            SellerId = Goods[0].SellerId,
            SellerName = Goods[0].SellerName,
            SellerAccountId = Goods[0].SellerAccountId,
            ProviderId = Goods[0].OrganizationId,
            AccountId = checkout.AccountId,
            MemberId = buyer.Member?.Id,
            MemberOrganizationId = buyer.Member?.OrganizationId,
            Status = isPaid ? OrderStatus.Paid : OrderStatus.PendingPayment,
            GoodsFen = GoodsFen,
            CouponFen = plan.CouponFen[index],
            Points = plan.Points[index],
            TotalFen = plan.TotalFen[index],
            PaidFen = 0,
            RefundedFen = 0,
            PlacedAt = now,
            PayBy = now + OrderLifecycle.PaymentTime,
            PaidAt = isPaid ? now : null,
        };
        return (order, [.. Goods.Select((goods, i) => Line(id, goods, i, now))]);
    }

    private OrderLine Line(Guid orderId, CartGoods goods, int position, DateTime now) => new()
    {
        Id = Guid.CreateVersion7(now),
        OrderId = orderId,
        Position = position,
        ProductId = goods.ProductId,
        VariantId = goods.Variant.Id,
        ProductName = goods.ProductName,
        VariantName = goods.Variant.Name,
        Sku = goods.Variant.Sku,
        PriceTier = Prices[position].Tier,
        UnitFen = Prices[position].Fen,
        Quantity = goods.Quantity,
    };
}
