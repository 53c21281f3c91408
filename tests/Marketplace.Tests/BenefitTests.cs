using Headless.Benefits.Contracts;
using Headless.Data;
using Headless.Membership.Contracts;
using Headless.Sdk;
using Headless.Testing;
using Microsoft.Extensions.DependencyInjection;
using static Headless.Marketplace.Tests.Market;

namespace Headless.Marketplace.Tests;

/// <summary>One transaction over two modules: coupon and points stand or fall with the order, and come back with it, once.</summary>
public sealed class BenefitTests
{
    /// <summary>Qiu Tian's voucher of the demo: ten yuan off fifty.</summary>
    internal const string Voucher = "MA11V0VCHER2";

    private const string Wallet = "{ me { wallet { pointsBalance } } }";

    [DatabaseTheory]
    [DatabaseData]
    public async Task Coupon_and_points_are_split_over_the_sellers_and_come_back_with_the_orders(DatabaseProvider provider)
    {
        await using var market = await OpenAsync(provider);
        await SecondSellerAsync(market);
        var (one, other) = (await market.GoodsAsync(pieces: 9), await market.GoodsAsync(pieces: 9, listFen: 5_000, memberFen: 3_333, seller: Abdul));
        await market.EmptyCartAsync(QiuTian);
        await market.AddAsync(QiuTian, one, 2);
        await market.AddAsync(QiuTian, other, 1);
        var before = await BalanceAsync(market);
        var placed = (await market.CheckoutAsync(QiuTian, coupon: Voucher, points: 100)).At("checkout.checkout");
        Assert.Equal((19_333, 1_000, 100, 18_233), (
            placed.Number("goodsTotal.amountMinor"), placed.Number("couponDiscount.amountMinor"), placed.Number("pointsDiscount.amountMinor"), placed.Number("total.amountMinor")));
        Assert.Equal([(16_000, 828, 83, 15_089), (3_333, 172, 17, 3_144)], placed.Items("orders.nodes").Select(o => (
            o.Number("goodsTotal.amountMinor"), o.Number("couponDiscount.amountMinor"), o.Number("pointsDiscount.amountMinor"), o.Number("total.amountMinor"))).OrderByDescending(o => o.Item1));
        Assert.Equal(before - 100, await BalanceAsync(market));

        // The coupon is one for both orders: it goes back with the second.
        var orders = placed.Items("orders.nodes").OrderByDescending(o => o.Number("goodsTotal.amountMinor")).Select(o => o.Text("id")).ToList();
        await market.CancelAsync(QiuTian, orders[0]);
        Assert.Equal(before - 17, await BalanceAsync(market));
        Assert.Equal("COUPON_NOT_USABLE", await TryVoucherAsync(market, one));
        await market.CancelAsync(QiuTian, orders[1]);
        await market.CancelAsync(QiuTian, orders[1]);
        Assert.Equal(before, await BalanceAsync(market));
        Assert.Equal((9, 9), (await market.StockAsync(one), await market.StockAsync(other)));
        Assert.Equal("", await TryVoucherAsync(market, one));
    }

    [DatabaseTheory]
    [DatabaseData]
    public async Task What_fails_last_undoes_what_was_taken_first(DatabaseProvider provider)
    {
        await using var market = await OpenAsync(provider);
        var variant = await market.GoodsAsync(pieces: 1);
        await market.EmptyCartAsync(QiuTian);
        await market.AddAsync(QiuTian, variant, 2);
        var before = await BalanceAsync(market);
        Assert.Equal("There are not enough pieces of \"示例测试商品\" (标准) left. Order fewer, or another variant.",
            (await market.CheckoutAsync(QiuTian, coupon: Voucher, points: 50)).Text("checkout.errors.0.message"));
        Assert.Equal((before, 1), (await BalanceAsync(market), await market.StockAsync(variant)));
        Assert.Equal(2, (await market.AskAsync("{ cart { lines { quantity } } }", QiuTian)).Number("cart.lines.0.quantity"));

        await market.AskAsync("mutation($v: ID!) { changeCartLine(input: { variantId: $v, quantity: 1 }) { errors { ... on Error { code } } } }", QiuTian, new { v = variant });
        Assert.Equal($"There are not enough points: {before + 1} are needed.", (await market.CheckoutAsync(QiuTian, coupon: Voucher, points: before + 1)).Text("checkout.errors.0.message"));
        Assert.Equal("That is more points than there is to pay: 7000 at most.", (await market.CheckoutAsync(QiuTian, coupon: Voucher, points: 7_001)).Text("checkout.errors.0.message"));
        Assert.Equal("COUPON_NOT_USABLE", (await market.CheckoutAsync(QiuTian, coupon: "N0SUCHC0DE00", points: 1)).Code("checkout"));
        Assert.Equal((before, 1), (await BalanceAsync(market), await market.StockAsync(variant)));
        Assert.Equal("", (await market.CheckoutAsync(QiuTian, coupon: Voucher, points: before)).Code("checkout"));
        Assert.Equal((0, 0), (await BalanceAsync(market), await market.StockAsync(variant)));
    }

    [DatabaseTheory]
    [DatabaseData]
    public async Task What_coupon_and_points_leave_nothing_of_is_paid_and_refunded_in_points(DatabaseProvider provider)
    {
        await using var market = await OpenAsync(provider);
        await GivePointsAsync(market, 10_000);
        var variant = await market.GoodsAsync(pieces: 1);
        await market.EmptyCartAsync(QiuTian);
        await market.AddAsync(QiuTian, variant);
        var before = await BalanceAsync(market);
        var order = (await market.CheckoutAsync(QiuTian, points: 8_000)).At("checkout.checkout.orders.nodes.0");
        Assert.Equal(("PAID", 0), (order.Text("status"), order.Number("total.amountMinor")));
        await market.ShipAsync(Craftsman, order.Text("id"));
        var asked = await market.AskAsync(
            "mutation($o: ID!, $k: String!) { requestRefund(input: { orderId: $o, reason: \"不太合适\", idempotencyKey: $k }) { refund { id amount { amountMinor } } errors { ... on Error { code message } } } }",
            QiuTian, new { o = order.Text("id"), k = NewKey() });
        Assert.Equal(0, asked.Number("requestRefund.refund.amount.amountMinor"));
        var granted = await market.AskAsync(
            "mutation($r: ID!, $k: String!) { approveRefund(input: { refundId: $r, idempotencyKey: $k }) { refund { status order { status } } errors { ... on Error { code } } } }",
            Craftsman, new { r = asked.Text("requestRefund.refund.id"), k = NewKey() });
        Assert.Equal("""{"status":"PAID_OUT","order":{"status":"REFUNDED"}}""", granted.At("approveRefund.refund").GetRawText());
        Assert.Equal(before, await BalanceAsync(market));
    }

    [DatabaseTheory]
    [DatabaseData]
    public async Task Points_are_for_members(DatabaseProvider provider)
    {
        await using var market = await OpenAsync(provider);
        await market.AddAsync(Newcomer, await market.GoodsAsync(pieces: 1));
        Assert.Equal("Only union members can pay with points. Join a union first.", (await market.CheckoutAsync(Newcomer, points: 1)).Text("checkout.errors.0.message"));
        Assert.Equal("COUPON_NOT_USABLE", (await market.CheckoutAsync(Newcomer, coupon: Voucher)).Code("checkout"));
    }

    internal static async Task GivePointsAsync(Market market, long points) => await market.Services.GetRequiredService<IPlatformWork>().RunAsync(async (services, cancelled) =>
    {
        var account = await services.GetRequiredService<Headless.Access.Contracts.IAccountDirectory>().FindAsync(QiuTian, cancelled);
        var member = await services.GetRequiredService<IMembershipDirectory>().FindByAccountAsync(account!.Id, cancelled);
        await services.GetRequiredService<IPoints>().EarnAsync(new(member!.Id, points, "示例", NewKey()), cancelled);
    }, CancellationToken.None);

    internal static async Task<long> BalanceAsync(Market market) => (await market.AskAsync(Wallet, QiuTian)).Number("me.wallet.pointsBalance");

    /// <summary>Abdul sells too.</summary>
    private static async Task SecondSellerAsync(Market market)
    {
        var city = (await market.AskAsync("{ unionOrganization(code: \"3302\") { id } }")).Text("unionOrganization.id");
        var seller = (await market.AskAsync("mutation($o: ID!) { applyAsSeller(input: { organizationId: $o, name: \"示例二铺\", kind: MERCHANT, introduction: \"示例\" }) { seller { id } } }", Abdul, new { o = city }))
            .Text("applyAsSeller.seller.id");
        await market.AskAsync("mutation($s: ID!) { approveSeller(input: { sellerId: $s }) { seller { id } } }", Ningbo, new { s = seller });
    }

    private static async Task<string> TryVoucherAsync(Market market, string variant)
    {
        await market.EmptyCartAsync(QiuTian);
        await market.AddAsync(QiuTian, variant);
        return (await market.CheckoutAsync(QiuTian, coupon: Voucher)).Code("checkout");
    }
}
