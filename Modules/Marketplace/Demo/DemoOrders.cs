using Headless.Marketplace.Checkouts;
using Headless.Marketplace.Orders;
using Headless.Marketplace.Payments;
using Headless.Marketplace.Payments.Sandbox;
using Headless.Marketplace.Prices;
using Headless.Marketplace.Products;
using Headless.Marketplace.Refunds;
using Headless.Membership.Contracts;
using Headless.Sdk;

namespace Headless.Marketplace.Demo;

/// <summary>A member's history of orders, one in each state that does not pass by itself.</summary>
/// <param name="market">What can be ordered.</param>
/// <param name="accountId">The buyer.</param>
/// <param name="member">The buyer as a member.</param>
/// <param name="now">The time, UTC.</param>
internal sealed class DemoOrders(DemoMarket market, Guid accountId, MemberSummary member, DateTime now)
{
    private readonly DemoIds _orderIds = new();
    private readonly DemoIds _lineIds = new();
    private readonly List<object> _rows = [];

    /// <summary>All rows in the order in which they can be written.</summary>
    public IReadOnlyList<object> Rows => _rows;

    /// <summary>Adds an order.</summary>
    /// <param name="product">Which product.</param>
    /// <param name="quantity">How many pieces of its first variant.</param>
    /// <param name="daysAgo">When it was placed.</param>
    /// <param name="status">Where it stands.</param>
    public Order Add(Product product, int quantity, int daysAgo, OrderStatus status)
    {
        var variant = market.Variants.First(v => v.ProductId == product.Id);
        var seller = market.Sellers.Single(s => s.Id == product.SellerId);
        var (unit, tier) = PriceRule.For(variant.ListPriceFen, variant.MemberPriceFen, member.IsActive);
        var placed = now.AddDays(-daysAgo);
        var paid = status == OrderStatus.Cancelled ? 0 : unit * quantity;
        var shipped = status is OrderStatus.Fulfilling or OrderStatus.Completed or OrderStatus.Refunded ? placed.AddHours(20) : (DateTime?)null;
        var id = _orderIds.Next();
        var checkout = new Checkout
        {
            Id = id,
            AccountId = accountId,
            PlacedAt = placed,
            GoodsFen = unit * quantity,
            CouponFen = 0,
            Points = 0,
            TotalFen = unit * quantity,
            LiveOrders = status is OrderStatus.Cancelled or OrderStatus.Refunded ? 0 : 1,
        };
        var order = new Order
        {
            Id = id,
            Number = OrderNumber.Of(id, placed),
            CheckoutId = checkout.Id,
            SellerId = seller.Id,
            SellerName = seller.Name,
            SellerAccountId = seller.AccountId,
            ProviderId = seller.OrganizationId,
            AccountId = accountId,
            MemberId = member.Id,
            MemberOrganizationId = member.OrganizationId,
            Status = status,
            CancellationCause = status == OrderStatus.Cancelled ? CancellationCause.Expired : null,
            GoodsFen = unit * quantity,
            CouponFen = 0,
            Points = 0,
            TotalFen = unit * quantity,
            PaidFen = paid,
            RefundedFen = status == OrderStatus.Refunded ? paid : 0,
            PaymentId = paid > 0 ? id : null,
            PlacedAt = placed,
            PayBy = placed + OrderLifecycle.PaymentTime,
            PaidAt = paid > 0 ? placed.AddMinutes(3) : null,
            ShippedAt = shipped,
            Carrier = shipped is null ? null : "示例快递（虚构）",
            TrackingNumber = shipped is null ? null : $"DEMO{daysAgo:0000}",
            CompletedAt = status is OrderStatus.Completed or OrderStatus.Refunded ? placed.AddDays(2) : null,
            CancelledAt = status == OrderStatus.Cancelled ? placed + OrderLifecycle.PaymentTime : null,
        };
        _rows.AddRange([checkout, order, Line(order, product, variant, unit, tier, quantity)]);
        if (paid > 0)
        {
            _rows.Add(Paid(order));
        }

        if (status == OrderStatus.Refunded)
        {
            _rows.Add(Refunded(order));
        }

        return order;
    }

    private OrderLine Line(Order order, Product product, ProductVariant variant, long unit, PriceTier tier, int quantity) => new()
    {
        Id = _lineIds.Next(),
        OrderId = order.Id,
        Position = 0,
        ProductId = product.Id,
        VariantId = variant.Id,
        ProductName = product.Name,
        VariantName = variant.Name,
        Sku = variant.Sku,
        PriceTier = tier,
        UnitFen = unit,
        Quantity = quantity,
    };

    private static Payment Paid(Order order) => new()
    {
        Id = order.Id,
        OrderId = order.Id,
        Provider = SandboxProvider.ProviderName,
        Status = PaymentStatus.Succeeded,
        AmountFen = order.PaidFen,
        RedirectUrl = "/payments/sandbox/demo",
        Reference = $"DEMO-{order.Id:N}",
        StartedAt = order.PlacedAt,
        SettledAt = order.PaidAt,
    };

    private static Refund Refunded(Order order) => new()
    {
        Id = order.Id,
        OrderId = order.Id,
        PaymentId = order.PaymentId,
        AmountFen = order.PaidFen,
        Cause = RefundCause.Requested,
        Reason = "颜色与描述不符（示例）",
        Status = RefundStatus.PaidOut,
        CreatedAt = order.PlacedAt.AddDays(3),
        DecidedAt = order.PlacedAt.AddDays(4),
        PaidOutAt = order.PlacedAt.AddDays(4),
    };
}
