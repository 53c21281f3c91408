using System.Net;
using System.Text.Json;
using Headless.Data;
using Headless.Testing;
using static Headless.Marketplace.Tests.Market;

namespace Headless.Marketplace.Tests;

/// <summary>Everybody at once, over HTTP: what is limited is given out exactly, money adds up, and the loser gets a typed error.</summary>
public sealed class RaceTests
{
    [DatabaseTheory]
    [DatabaseData]
    public async Task The_last_piece_in_two_hundred_carts_is_sold_once_and_paid_once(DatabaseProvider provider)
    {
        await using var market = await OpenAsync(provider);
        var variant = await market.GoodsAsync(pieces: 1);
        var people = await market.PeopleAsync(200);
        await Task.WhenAll(people.Select(p => market.AddAsync(p, variant)));

        // Each orders and, where she got it, pays at once.
        var outcomes = await Task.WhenAll(people.Select(async p =>
        {
            var placed = await market.CheckoutAsync(p);
            if (placed.Code("checkout") is { Length: > 0 } refusal)
            {
                return refusal;
            }

            var order = placed.Text("checkout.checkout.orders.nodes.0.id");
            await market.ClickAsync(await market.PageAsync(p, order));
            return await market.StatusAsync(p, order);
        }));

        Assert.Equal("OUT_OF_STOCK x199, PAID x1", Counted(outcomes));
        Assert.Equal(0, await market.StockAsync(variant));
        var sales = await market.AskAsync("{ mySales(first: 100, where: { status: { in: [PENDING_PAYMENT, PAID] } }) { nodes { status lines { quantity } } } }", Craftsman);
        Assert.Single(sales.Items("mySales.nodes"), s => s.GetRawText() == """{"status":"PAID","lines":[{"quantity":1}]}""");
        Assert.Equal(200, (await Task.WhenAll(people.Select(p => market.AskAsync("{ cart { lines { quantity } } }", p)))).Sum(c => c.Items("cart.lines").Count) + 1);
    }

    [DatabaseTheory]
    [DatabaseData]
    public async Task One_cart_that_two_hundred_checkouts_order_at_once_is_one_order(DatabaseProvider provider)
    {
        await using var market = await OpenAsync(provider);
        var (one, other) = (await market.GoodsAsync(pieces: 999), await market.GoodsAsync(pieces: 999));
        var buyer = (await market.PeopleAsync(1))[0];
        await market.AddAsync(buyer, one, 2);
        await market.AddAsync(buyer, other);

        var placed = await Task.WhenAll(Enumerable.Range(0, 200).Select(_ => market.CheckoutAsync(buyer)));

        Assert.Equal(" x1, CART_EMPTY x199", Counted(placed.Select(p => p.Code("checkout"))));
        Assert.Equal((997, 998), (await market.StockAsync(one), await market.StockAsync(other)));
        var mine = await market.AskAsync("{ myOrders(first: 100) { nodes { lines { quantity } } } cart { lines { quantity } } }", buyer);
        Assert.Equal("""{"myOrders":{"nodes":[{"lines":[{"quantity":2},{"quantity":1}]}]},"cart":{"lines":[]}}""", mine.GetRawText());
    }

    [DatabaseTheory]
    [DatabaseData]
    public async Task Stock_is_sold_out_to_the_piece_and_comes_back_to_the_piece(DatabaseProvider provider)
    {
        await using var market = await OpenAsync(provider);
        var (one, other) = (await market.GoodsAsync(pieces: 50), await market.GoodsAsync(pieces: 50));
        var people = await market.PeopleAsync(200);
        await Task.WhenAll(people.Select(async (p, i) =>
        {
            // In either order, so that two who took them as they come would wait for each other.
            await market.AddAsync(p, i % 2 == 0 ? one : other);
            await market.AddAsync(p, i % 2 == 0 ? other : one);
        }));
        var placed = await Task.WhenAll(people.Select(p => market.CheckoutAsync(p)));
        Assert.Equal(" x50, OUT_OF_STOCK x150", Counted(placed.Select(p => p.Code("checkout"))));
        Assert.Equal((0, 0), (await market.StockAsync(one), await market.StockAsync(other)));

        // Half are cancelled by two at once, half lapse; each gives back once.
        var orders = people.Zip(placed).Where(p => p.Second.Code("checkout").Length == 0).Select(p => (Buyer: p.First, Order: p.Second.Text("checkout.checkout.orders.nodes.0.id"))).ToList();
        var cancelled = orders.Take(25).SelectMany(o => new[] { o.Buyer, Craftsman, o.Buyer, Craftsman }.Select(who => market.CancelAsync(who, o.Order)));
        Assert.All(await Task.WhenAll(cancelled), c => Assert.Equal("", c.Code("cancelOrder")));
        market.Time.Advance(TimeSpan.FromMinutes(30));
        await Task.WhenAll(Enumerable.Range(0, 4).Select(_ => market.PassAsync(TimeSpan.Zero)));
        Assert.Equal((50, 50), (await market.StockAsync(one), await market.StockAsync(other)));
    }

    [DatabaseTheory]
    [DatabaseData]
    public async Task One_callback_two_hundred_times_at_once_pays_once(DatabaseProvider provider)
    {
        await using var market = await OpenAsync(provider);
        var order = await market.OrderAsync(QiuTian, await market.GoodsAsync(pieces: 1));
        var page = await market.PageAsync(QiuTian, order);
        var answers = await Task.WhenAll(Enumerable.Range(0, 200).Select(i => market.ClickAsync(page, pay: i % 4 != 3)));
        Assert.All(answers, a => Assert.Equal(HttpStatusCode.OK, a));
        var after = await market.LookAsync(QiuTian, order);
        Assert.Equal(("PAID", 8_000, 0), (after.Text("status"), after.Number("paid.amountMinor"), after.Number("refunded.amountMinor")));
        Assert.Equal("""[{"status":"SUCCEEDED","amount":{"amountMinor":8000}}]""", after.At("payments.nodes").GetRawText());
        Assert.Empty(after.Items("refunds.nodes"));
    }

    [DatabaseTheory]
    [DatabaseData]
    public async Task Cancelling_and_paying_at_once_end_with_all_money_accounted_for(DatabaseProvider provider)
    {
        await using var market = await OpenAsync(provider);
        var variant = await market.GoodsAsync(pieces: 40);
        var people = await market.PeopleAsync(40);
        var orders = await Task.WhenAll(people.Select(async p =>
        {
            var order = await market.OrderAsync(p, variant);
            return (Buyer: p, Order: order, Pages: new[] { await market.PageAsync(p, order), await market.PageAsync(p, order) });
        }));
        market.Time.Advance(TimeSpan.FromMinutes(30));

        // Of every four: one is only paid, the others are cancelled or lapse while they are paid twice.
        await Task.WhenAll(orders.SelectMany((o, i) => new Task[]
        {
            market.ClickAsync(o.Pages[0]),
            market.ClickAsync(o.Pages[1]),
            i % 4 == 0 ? Task.CompletedTask : market.CancelAsync(o.Buyer, o.Order),
            i % 4 == 1 ? market.CancelAsync(Craftsman, o.Order) : Task.CompletedTask,
            i % 4 == 2 ? market.PassAsync(TimeSpan.Zero) : Task.CompletedTask,
        }));

        var after = await Task.WhenAll(orders.Select(o => market.SettledAsync(o.Buyer, o.Order)));
        Assert.All(after, o => Assert.Contains(o.Text("status"), new[] { "PAID", "CANCELLED" }));
        foreach (var order in after)
        {
            var (taken, returned) = (Sum(order, "payments.nodes", "SUCCEEDED"), Sum(order, "payments.nodes", "RETURNED"));
            Assert.Equal(20_000, taken + returned);   // both payments were made, at the list price
            Assert.Equal((taken, order.Text("status") == "PAID" ? 0 : taken), (order.Number("paid.amountMinor"), order.Number("refunded.amountMinor")));
            Assert.Equal(returned + order.Number("refunded.amountMinor"), Sum(order, "refunds.nodes", "PAID_OUT"));
        }

        Assert.Equal(40 - after.Count(o => o.Text("status") == "PAID"), await market.StockAsync(variant));

        static long Sum(JsonElement order, string list, string status) => order.Items(list).Where(e => e.Text("status") == status).Sum(e => e.Number("amount.amountMinor"));
    }

    [DatabaseTheory]
    [DatabaseData]
    public async Task Points_and_a_coupon_given_in_two_hundred_checkouts_at_once_are_spent_once(DatabaseProvider provider)
    {
        await using var market = await OpenAsync(provider);
        var variant = await market.GoodsAsync(pieces: 999);
        await market.EmptyCartAsync(QiuTian);
        await market.AddAsync(QiuTian, variant);
        var points = await BenefitTests.BalanceAsync(market);
        var placed = await Task.WhenAll(Enumerable.Range(0, 200).Select(_ => market.CheckoutAsync(QiuTian, coupon: BenefitTests.Voucher, points: points)));
        Assert.Single(placed, p => p.Code("checkout").Length == 0);
        Assert.All(placed, p => Assert.Contains(p.Code("checkout"), new[] { "", "CART_EMPTY", "COUPON_NOT_USABLE", "INSUFFICIENT_POINTS" }));
        Assert.Equal((0, 998), (await BenefitTests.BalanceAsync(market), await market.StockAsync(variant)));

        var order = placed.Single(p => p.Code("checkout").Length == 0).Text("checkout.checkout.orders.nodes.0.id");
        Assert.All(await Task.WhenAll(Enumerable.Range(0, 200).Select(_ => market.CancelAsync(QiuTian, order))), c => Assert.Equal("", c.Code("cancelOrder")));
        Assert.Equal((points, 999), (await BenefitTests.BalanceAsync(market), await market.StockAsync(variant)));
    }

    [DatabaseTheory]
    [DatabaseData]
    public async Task One_key_sent_fifty_times_at_once_is_one_checkout(DatabaseProvider provider)
    {
        await using var market = await OpenAsync(provider);
        var variant = await market.GoodsAsync(pieces: 99);
        await market.EmptyCartAsync(QiuTian);
        await market.AddAsync(QiuTian, variant, 2);
        var placed = await Task.WhenAll(Enumerable.Range(0, 50).Select(_ => market.CheckoutAsync(QiuTian, key: "one-and-the-same")));
        Assert.All(placed, p => Assert.Equal("", p.Code("checkout")));
        Assert.Single(placed.Select(p => p.Text("checkout.checkout.orders.nodes.0.id")).Distinct(StringComparer.Ordinal));
        Assert.Equal(97, await market.StockAsync(variant));
    }

    [DatabaseTheory]
    [DatabaseData]
    public async Task A_refund_granted_two_hundred_times_at_once_goes_out_once(DatabaseProvider provider)
    {
        await using var market = await OpenAsync(provider);
        var order = await market.OrderAsync(QiuTian, await market.GoodsAsync(pieces: 1));
        await market.ClickAsync(await market.PageAsync(QiuTian, order));
        await market.ShipAsync(Craftsman, order);
        const string ask = "mutation($o: ID!, $k: String!) { requestRefund(input: { orderId: $o, reason: \"有瑕疵啊\", idempotencyKey: $k }) { refund { id } errors { ... on Error { code } } } }";
        var asked = await Task.WhenAll(Enumerable.Range(0, 50).Select(_ => market.AskAsync(ask, QiuTian, new { o = order, k = NewKey() })));
        Assert.Equal(" x1, REFUND_PENDING x49", Counted(asked.Select(a => a.Code("requestRefund"))));
        var refund = asked.Single(a => a.Code("requestRefund").Length == 0).Text("requestRefund.refund.id");
        const string grant = "mutation($r: ID!, $k: String!) { approveRefund(input: { refundId: $r, idempotencyKey: $k }) { refund { id } errors { ... on Error { code } } } }";
        var granted = await Task.WhenAll(Enumerable.Range(0, 200).Select(i => market.AskAsync(grant, i % 2 == 0 ? Craftsman : Hangzhou, new { r = refund, k = NewKey() })));
        Assert.Equal(" x1, REFUND_DECIDED x199", Counted(granted.Select(g => g.Code("approveRefund"))));
        var after = await market.SettledAsync(QiuTian, order);
        Assert.Equal(("REFUNDED", 8_000, 1), (after.Text("status"), after.Number("refunded.amountMinor"), after.Items("refunds.nodes").Count));
    }

    [DatabaseTheory]
    [DatabaseData]
    public async Task An_order_reviewed_fifty_times_at_once_has_one_review(DatabaseProvider provider)
    {
        await using var market = await OpenAsync(provider);
        var variant = await market.GoodsAsync(pieces: 1);
        var order = await market.OrderAsync(QiuTian, variant);
        await market.ClickAsync(await market.PageAsync(QiuTian, order));
        await market.ShipAsync(Craftsman, order);
        await market.CompleteAsync(QiuTian, order);
        const string review = "mutation($o: ID!) { submitReview(input: { orderId: $o, stars: 2, text: \"一般\" }) { review { id } errors { ... on Error { code } } } }";
        var submitted = await Task.WhenAll(Enumerable.Range(0, 50).Select(_ => market.AskAsync(review, QiuTian, new { o = order })));
        Assert.Equal(" x1, ALREADY_REVIEWED x49", Counted(submitted.Select(s => s.Code("submitReview"))));
        var rated = await market.AskAsync("query($v: ID!) { node(id: $v) { ... on ProductVariant { product { averageRating ratingCount } } } }", null, new { v = variant });
        Assert.Equal("""{"averageRating":2,"ratingCount":1}""", rated.At("node.product").GetRawText());
    }

    private static string Counted(IEnumerable<string> outcomes) =>
        string.Join(", ", outcomes.GroupBy(o => o, StringComparer.Ordinal).OrderBy(g => g.Key, StringComparer.Ordinal).Select(g => $"{g.Key} x{g.Count()}"));
}
