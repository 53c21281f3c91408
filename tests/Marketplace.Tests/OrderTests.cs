using System.Text.Json;
using Headless.Data;
using Headless.Testing;
using static Headless.Marketplace.Tests.Market;

namespace Headless.Marketplace.Tests;

/// <summary>Who sees an order, who moves it, and how money comes back after it was sent.</summary>
public sealed class OrderTests
{
    private const string Ask = """
        mutation($o: ID!, $a: Long, $k: String!) {
          requestRefund(input: { orderId: $o, amountFen: $a, reason: "有瑕疵啊", idempotencyKey: $k }) { refund { id status cause amount { amountMinor } } errors { ... on Error { code message } } }
        }
        """;

    private const string Grant = """
        mutation($r: ID!, $k: String!) {
          approveRefund(input: { refundId: $r, idempotencyKey: $k }) { refund { status order { status refunded { amountMinor } } } errors { ... on Error { code message path } } }
        }
        """;

    [DatabaseTheory]
    [DatabaseData]
    public async Task Each_side_sees_its_orders_and_nobody_else_any(DatabaseProvider provider)
    {
        await using var market = await OpenAsync(provider);
        var order = await market.OrderAsync(QiuTian, await market.GoodsAsync(pieces: 1));
        await market.PageAsync(QiuTian, order);
        const string everything = """
            query($o: ID!) {
              node(id: $o) { ... on Order { lines { sku } payments(first: 5) { nodes { redirectUrl } } } }
              myOrders(first: 100, where: { id: { eq: $o } }) { nodes { id } }
              mySales(first: 100, where: { id: { eq: $o } }) { nodes { id } }
            }
            """;
        Assert.Equal(
            ("""[{"sku":"T-1"}]""", false, 1, 0), Seen(await market.AskAsync(everything, QiuTian, new { o = order })));
        Assert.Equal(
            ("""[{"sku":"T-1"}]""", true, 0, 1), Seen(await market.AskAsync(everything, Craftsman, new { o = order })));   // the seller does not see where the buyer pays
        var stranger = await market.AskAsync(everything, Abdul, new { o = order });
        Assert.Equal("""{"node":null,"myOrders":{"nodes":[]},"mySales":{"nodes":[]}}""", stranger.GetRawText());

        const string list = "query($o: ID!) { orders(first: 100, where: { id: { eq: $o } }) { nodes { id } } node(id: $o) { id } }";
        Assert.Equal(order, (await market.AskAsync(list, Hangzhou, new { o = order })).Text("orders.nodes.0.id"));
        Assert.Equal("""{"orders":{"nodes":[]},"node":null}""", (await market.AskAsync(list, Ningbo, new { o = order })).GetRawText());
        Assert.Equal(["FORBIDDEN"], await market.RefusedAsync("{ orders(first: 1) { nodes { id } } }", QiuTian));
        Assert.Equal(["UNAUTHENTICATED"], await market.RefusedAsync("query($o: ID!) { node(id: $o) { id } }", null, new { o = order }));

        static (string, bool, int, int) Seen(JsonElement data) => (
            data.At("node.lines").GetRawText(), data.IsNull("node.payments.nodes.0.redirectUrl"), data.At("myOrders.nodes").GetArrayLength(), data.At("mySales.nodes").GetArrayLength());
    }

    [DatabaseTheory]
    [DatabaseData]
    public async Task Each_step_belongs_to_one_side_and_one_state_and_a_refusal_changes_nothing(DatabaseProvider provider)
    {
        await using var market = await OpenAsync(provider);
        var order = await market.OrderAsync(QiuTian, await market.GoodsAsync(pieces: 1));
        Assert.Equal("ORDER_STATE", (await market.ShipAsync(Craftsman, order)).Code("shipOrder"));
        Assert.Equal("ORDER_STATE", (await market.CompleteAsync(QiuTian, order)).Code("completeOrder"));
        Assert.Equal("ORDER_STATE", (await market.AskAsync(Ask, QiuTian, new { o = order, k = NewKey() })).Code("requestRefund"));
        Assert.Equal("BUYER_ONLY", (await market.PayAsync(Craftsman, order)).Code("payOrder"));
        Assert.Equal("NOT_FOUND", (await market.PayAsync(Abdul, order)).Code("payOrder"));
        Assert.Equal("NOT_FOUND", (await market.CancelAsync(Abdul, order)).Code("cancelOrder"));
        Assert.Equal("NOT_FOUND", (await market.CancelAsync(Ningbo, order)).Code("cancelOrder"));
        await market.ClickAsync(await market.PageAsync(QiuTian, order));
        Assert.Equal("SELLER_SIDE_ONLY", (await market.ShipAsync(QiuTian, order)).Code("shipOrder"));
        Assert.Equal("FULFILLING", (await market.ShipAsync(Hangzhou, order)).Text("shipOrder.order.status"));
        Assert.Equal("", (await market.ShipAsync(Craftsman, order)).Code("shipOrder"));   // done already
        Assert.Equal("The order is on its way; this cannot be done with it.", (await market.CancelAsync(QiuTian, order)).Text("cancelOrder.errors.0.message"));
        Assert.Equal("BUYER_ONLY", (await market.CompleteAsync(Craftsman, order)).Code("completeOrder"));
        Assert.Equal("FULFILLING", await market.StatusAsync(QiuTian, order));
    }

    [DatabaseTheory]
    [DatabaseData]
    public async Task Refunds_add_up_to_what_was_paid_and_not_a_fen_more(DatabaseProvider provider)
    {
        await using var market = await OpenAsync(provider);
        var variant = await market.GoodsAsync(pieces: 1);
        var order = await market.OrderAsync(QiuTian, variant);
        await market.ClickAsync(await market.PageAsync(QiuTian, order));
        await market.ShipAsync(Craftsman, order);
        await market.CompleteAsync(QiuTian, order);
        Assert.Equal("That is more than can go back: 8000 fen at most.", (await market.AskAsync(Ask, QiuTian, new { o = order, a = 8_001, k = NewKey() })).Text("requestRefund.errors.0.message"));
        Assert.Equal("BUYER_ONLY", (await market.AskAsync(Ask, Craftsman, new { o = order, k = NewKey() })).Code("requestRefund"));

        var part = (await market.AskAsync(Ask, QiuTian, new { o = order, a = 3_000, k = NewKey() })).Text("requestRefund.refund.id");
        Assert.Equal("REFUND_PENDING", (await market.AskAsync(Ask, QiuTian, new { o = order, a = 1, k = NewKey() })).Code("requestRefund"));
        Assert.Equal(
            """[{"code":"SELLER_SIDE_ONLY","message":"Only the seller and officers of her union can do this.","path":["input","refundId"]}]""",
            (await market.AskAsync(Grant, QiuTian, new { r = part, k = NewKey() })).At("approveRefund.errors").GetRawText());
        Assert.Equal("NOT_FOUND", await GrantAsync(Ningbo, part));
        var granted = await market.AskAsync(Grant, Craftsman, new { r = part, k = NewKey() });
        Assert.Equal("""{"status":"COMPLETED","refunded":{"amountMinor":3000}}""", granted.At("approveRefund.refund.order").GetRawText());
        Assert.Equal("REFUND_DECIDED", await GrantAsync(Craftsman, part));

        var refused = (await market.AskAsync(Ask, QiuTian, new { o = order, a = 2_000, k = NewKey() })).Text("requestRefund.refund.id");
        var rejected = await market.AskAsync("mutation($r: ID!) { rejectRefund(input: { refundId: $r, answer: \"已协商\" }) { refund { status answer } errors { ... on Error { code message } } } }", Craftsman, new { r = refused });
        Assert.Equal("VALIDATION_FAILED", rejected.Code("rejectRefund"));
        rejected = await market.AskAsync("mutation($r: ID!) { rejectRefund(input: { refundId: $r, answer: \"已经协商\" }) { refund { status answer } errors { ... on Error { code message } } } }", Craftsman, new { r = refused });
        Assert.Equal("""{"status":"REJECTED","answer":"已经协商"}""", rejected.At("rejectRefund.refund").GetRawText());

        var rest = (await market.AskAsync(Ask, QiuTian, new { o = order, k = NewKey() })).At("requestRefund.refund");
        Assert.Equal(5_000, rest.Number("amount.amountMinor"));
        granted = await market.AskAsync(Grant, Hangzhou, new { r = rest.Text("id"), k = NewKey() });
        Assert.Equal("""{"status":"REFUNDED","refunded":{"amountMinor":8000}}""", granted.At("approveRefund.refund.order").GetRawText());
        Assert.Equal(["PAID_OUT", "REJECTED", "PAID_OUT"], (await market.SettledAsync(QiuTian, order)).Items("refunds.nodes").Select(r => r.Text("status")));
        Assert.Equal(0, await market.StockAsync(variant));   // whether the goods come back, the seller counts
        Assert.Equal("REVIEW_BEFORE_COMPLETION", (await market.AskAsync("mutation($o: ID!) { submitReview(input: { orderId: $o, stars: 1, text: \"差\" }) { review { id } errors { ... on Error { code } } } }", QiuTian, new { o = order })).Code("submitReview"));

        async Task<string> GrantAsync(string who, string refund) => (await market.AskAsync(Grant, who, new { r = refund, k = NewKey() })).Code("approveRefund");
    }

    [DatabaseTheory]
    [DatabaseData]
    public async Task An_order_that_was_sent_completes_by_itself_and_later_a_refund_is_too_late(DatabaseProvider provider)
    {
        await using var market = await OpenAsync(provider);
        var order = await market.OrderAsync(QiuTian, await market.GoodsAsync(pieces: 1));
        await market.ClickAsync(await market.PageAsync(QiuTian, order));
        await market.ShipAsync(Craftsman, order);
        await market.PassAsync(TimeSpan.FromDays(15) - TimeSpan.FromMinutes(1));
        Assert.Equal("FULFILLING", await market.StatusAsync(QiuTian, order));
        await market.PassAsync(TimeSpan.FromMinutes(1));
        Assert.Equal("COMPLETED", await market.StatusAsync(QiuTian, order));
        market.Time.Advance(TimeSpan.FromDays(16));
        Assert.Equal("The order was completed more than 15 days ago; a refund cannot be asked for any more.", (await market.AskAsync(Ask, QiuTian, new { o = order, k = NewKey() })).Text("requestRefund.errors.0.message"));
    }

    [DatabaseTheory]
    [DatabaseData]
    public async Task Nobody_buys_from_herself_and_an_empty_cart_is_no_order(DatabaseProvider provider)
    {
        await using var market = await OpenAsync(provider);
        var variant = await market.GoodsAsync(pieces: 1);
        Assert.Equal("Nobody buys from herself.", (await market.AddAsync(Craftsman, variant)).Text("addToCart.errors.0.message"));
        Assert.Equal("The cart is empty. Put something into it first.", (await market.CheckoutAsync(Newcomer)).Text("checkout.errors.0.message"));
        for (var i = 0; i < 3; i++)
        {
            Assert.Equal("", (await market.AddAsync(Newcomer, variant, 33)).Code("addToCart"));
        }

        Assert.Equal("The cart is full: it holds 50 lines at most, and 99 pieces of each.", (await market.AddAsync(Newcomer, variant)).Text("addToCart.errors.0.message"));
    }

    [DatabaseTheory]
    [DatabaseData]
    public async Task The_demo_answers_what_is_documented(DatabaseProvider provider)
    {
        await using var market = await OpenAsync(provider);
        var day = await market.AskAsync(
            """
            {
              products(where: { categoryCode: { startsWith: "CRAFT" } }, first: 3, orderBy: [{ listPriceFen: ASC }]) { nodes { name category { code nameZh } priceForViewer { amountMinor } lowestPriceStatement pictures { url } } }
              me { orders(first: 10, orderBy: [{ placedAt: DESC }]) { nodes { status sellerName total { amountMinor } review { stars reply } } } }
              cart { lines { quantity canBeOrdered } total { amountMinor } }
              productCategories { code parentCode }
            }
            """, QiuTian);
        Assert.Equal(3, day.Items("products.nodes").Count);
        Assert.Equal("本店自称：同款全市最低", day.Text("products.nodes.0.lowestPriceStatement"));
        Assert.Equal(["PAID", "FULFILLING", "CANCELLED", "REFUNDED", "COMPLETED"], day.Items("me.orders.nodes").Select(o => o.Text("status")));
        Assert.Equal("""{"stars":5,"reply":"谢谢支持（示例回复）。"}""", day.At("me.orders.nodes.4.review").GetRawText());
        Assert.Equal(2, day.Items("cart.lines").Count);
        var officer = await market.AskAsync("{ managedSellers(first: 50) { nodes { name status statusReason } } orders(first: 50) { nodes { member { displayName } } } }", Hangzhou);
        Assert.Equal(["APPROVED", "PENDING", "SUSPENDED"], officer.Items("managedSellers.nodes").Select(s => s.Text("status")).Distinct().Order());
        Assert.All(officer.Items("orders.nodes"), o => Assert.Equal("秋天", o.Text("member.displayName")));
    }
}
