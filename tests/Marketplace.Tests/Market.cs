using System.Globalization;
using System.Text.Json;
using Headless.Access.Contracts;
using Headless.Data;
using Headless.Marketplace.Orders;
using Headless.Organizations.Contracts;
using Headless.Sdk;
using Headless.Testing;
using Microsoft.Extensions.DependencyInjection;

namespace Headless.Marketplace.Tests;

/// <summary>A server on a copy of the demo's database, and what buyers, sellers and payment providers do to it over HTTP.</summary>
internal sealed class Market : IAsyncDisposable
{
    public const string QiuTian = "demo:qiu-tian";
    public const string Abdul = "demo:abdul";
    public const string Newcomer = "demo:newcomer";
    public const string Craftsman = "demo:craftsman";
    public const string Hangzhou = "demo:hangzhou-officer";
    public const string Ningbo = "demo:ningbo-officer";

    private static int s_keys;
    private readonly HeadlessServer _server;

    private Market(HeadlessServer server, ShiftedClock time) => (_server, Time) = (server, time);

    /// <summary>The server's clock; the timers of its background work tick in real time.</summary>
    public ShiftedClock Time { get; }

    public HttpClient Http => _server.Http;

    public IServiceProvider Services => _server.Services;

    public static async Task<Market> OpenAsync(DatabaseProvider provider, Action<HeadlessServerOptions>? configure = null)
    {
        var time = new ShiftedClock();
        var server = await HeadlessServer.StartAsync(provider, options =>
        {
            options.Time = time;
            configure?.Invoke(options);
        });
        return new(server, time);
    }

    /// <summary>A key that no request had before.</summary>
    public static string NewKey() => string.Create(CultureInfo.InvariantCulture, $"test-key-{Interlocked.Increment(ref s_keys):D6}");

    public async ValueTask DisposeAsync() => await _server.DisposeAsync();

    /// <summary>Posts, and fails on any error that the payload does not carry.</summary>
    public async Task<JsonElement> AskAsync(string document, string? token = null, object? variables = null)
    {
        using var answer = await _server.GraphQL.PostAsync(document, variables, token, language: "en");
        Assert.True(answer.Errors.Count == 0, answer.ToString());
        return answer.Data.Clone();
    }

    /// <summary>Posts, and answers with the codes of the errors.</summary>
    public async Task<IReadOnlyList<string?>> RefusedAsync(string document, string? token = null, object? variables = null)
    {
        using var answer = await _server.GraphQL.PostAsync(document, variables, token, language: "en");
        return answer.Codes;
    }

    /// <summary>Signs up people who are in no union.</summary>
    public async Task<IReadOnlyList<string>> PeopleAsync(int count)
    {
        var names = Enumerable.Range(1, count).Select(i => $"person-{i:000}").ToList();
        await _server.Services.GetRequiredService<IPlatformWork>().RunAsync(async (services, cancelled) =>
        {
            var union = await services.GetRequiredService<IOrganizationDirectory>().FindByCodeAsync("3301", cancelled);
            foreach (var name in names)
            {
                await services.GetRequiredService<IDemoSignIns>().RegisterAsync(new(name, name, name, name, StandingRoles.Self, union!.Id), cancelled);
            }
        }, CancellationToken.None);
        return [.. names.Select(n => DemoSignIn.SubjectPrefix + n)];
    }

    /// <summary>A product of the demo's craftsman, on sale, with one variant; answers with the variant's id.</summary>
    public async Task<string> GoodsAsync(int pieces, long listFen = 10_000, long? memberFen = 8_000, string seller = Craftsman)
    {
        var created = await AskAsync(
            """
            mutation($input: CreateProductInput!) { createProduct(input: $input) { product { id variants { id } } errors { ... on Error { code message } } } }
            """, seller, new
            {
                input = new
                {
                    name = "示例测试商品",
                    categoryCode = "CRAFT_BRUSH",
                    description = "示例",
                    variants = new[] { new { sku = "T-1", name = "标准", listPriceFen = listFen, memberPriceFen = memberFen, quantity = pieces } },
                },
            });
        Assert.Equal("", created.Code("createProduct"));
        var published = await AskAsync("mutation($id: ID!) { publishProduct(input: { productId: $id }) { product { isOnSale } errors { ... on Error { code } } } }",
            seller, new { id = created.Text("createProduct.product.id") });
        Assert.Equal("", published.Code("publishProduct"));
        return created.Text("createProduct.product.variants.0.id");
    }

    public Task<JsonElement> AddAsync(string buyer, string variant, int quantity = 1) => AskAsync(
        "mutation($v: ID!, $q: Int!) { addToCart(input: { variantId: $v, quantity: $q }) { cart { total { amountMinor } lines { quantity canBeOrdered unitPrice { amountMinor } } } errors { ... on Error { code message } } } }",
        buyer, new { v = variant, q = quantity });

    public Task<JsonElement> CheckoutAsync(string buyer, string? key = null, string? coupon = null, long points = 0) => AskAsync(
        """
        mutation($k: String!, $c: String, $p: Long!) {
          checkout(input: { idempotencyKey: $k, couponCode: $c, points: $p }) {
            checkout {
              id goodsTotal { amountMinor } couponDiscount { amountMinor } pointsDiscount { amountMinor } total { amountMinor }
              orders(first: 50) { nodes { id number status goodsTotal { amountMinor } couponDiscount { amountMinor } pointsDiscount { amountMinor } total { amountMinor } lines { quantity priceTier unitPrice { amountMinor } } } }
            }
            errors { ... on Error { code message } }
          }
        }
        """, buyer, new { k = key ?? NewKey(), c = coupon, p = points });

    /// <summary>Puts pieces into the empty cart of a buyer and orders them; answers with the order's id.</summary>
    public async Task<string> OrderAsync(string buyer, string variant, int quantity = 1)
    {
        await EmptyCartAsync(buyer);
        Assert.Equal("", (await AddAsync(buyer, variant, quantity)).Code("addToCart"));
        var placed = await CheckoutAsync(buyer);
        Assert.Equal("", placed.Code("checkout"));
        return placed.Text("checkout.checkout.orders.nodes.0.id");
    }

    public async Task EmptyCartAsync(string buyer)
    {
        foreach (var line in (await AskAsync("{ cart { lines { variant { id } } } }", buyer)).Items("cart.lines"))
        {
            await AskAsync("mutation($v: ID!) { changeCartLine(input: { variantId: $v, quantity: 0 }) { errors { ... on Error { code } } } }", buyer, new { v = line.Text("variant.id") });
        }
    }

    /// <summary>Begins to pay.</summary>
    public Task<JsonElement> PayAsync(string buyer, string order, string? key = null) => AskAsync(
        "mutation($o: ID!, $k: String!) { payOrder(input: { orderId: $o, idempotencyKey: $k }) { payment { id status redirectUrl amount { amountMinor } } errors { ... on Error { code message } } } }",
        buyer, new { o = order, k = key ?? NewKey() });

    /// <summary>Begins to pay; answers with the page where one clicks.</summary>
    public async Task<string> PageAsync(string buyer, string order) => (await PayAsync(buyer, order)).Text("payOrder.payment.redirectUrl");

    /// <summary>Clicks "pay" or "fail" on the sandbox's page.</summary>
    public async Task<System.Net.HttpStatusCode> ClickAsync(string page, bool pay = true)
    {
        using var answer = await Http.PostAsync(new Uri($"{page}/{(pay ? "pay" : "fail")}", UriKind.Relative), null);
        return answer.StatusCode;
    }

    public Task<JsonElement> CancelAsync(string who, string order, string? key = null) => AskAsync(
        "mutation($o: ID!, $k: String!) { cancelOrder(input: { orderId: $o, idempotencyKey: $k }) { order { status cancellationCause refunded { amountMinor } } errors { ... on Error { code message } } } }",
        who, new { o = order, k = key ?? NewKey() });

    public Task<JsonElement> ShipAsync(string who, string order) => AskAsync(
        "mutation($o: ID!) { shipOrder(input: { orderId: $o, carrier: \"示例快递\", trackingNumber: \"T1\" }) { order { status trackingNumber } errors { ... on Error { code message } } } }", who, new { o = order });

    public Task<JsonElement> CompleteAsync(string who, string order) => AskAsync(
        "mutation($o: ID!) { completeOrder(input: { orderId: $o }) { order { status } errors { ... on Error { code message } } } }", who, new { o = order });

    /// <summary>An order with its money, as its buyer sees it.</summary>
    public async Task<JsonElement> LookAsync(string buyer, string order) => (await AskAsync(
        """
        query($o: ID!) { node(id: $o) { ... on Order {
          status cancellationCause total { amountMinor } paid { amountMinor } refunded { amountMinor }
          payments(first: 100, orderBy: [{ startedAt: ASC }]) { nodes { status amount { amountMinor } } } refunds(first: 100, orderBy: [{ createdAt: ASC }]) { nodes { id status cause amount { amountMinor } } } } } }
        """, buyer, new { o = order })).At("node");

    public async Task<string> StatusAsync(string buyer, string order) => (await LookAsync(buyer, order)).Text("status");

    public async Task<long> StockAsync(string variant) =>
        (await AskAsync("query($v: ID!) { node(id: $v) { ... on ProductVariant { availableQuantity } } }", null, new { v = variant })).Number("node.availableQuantity");

    /// <summary>Lets time pass, and the sweep come.</summary>
    public async Task PassAsync(TimeSpan by)
    {
        Time.Advance(by);
        await _server.Services.GetRequiredService<OrderSweep>().SweepAsync(CancellationToken.None);
    }

    /// <summary>The money of an order's refunds goes back after the commit; waits until it has.</summary>
    public async Task<JsonElement> SettledAsync(string buyer, string order)
    {
        using var patience = new CancellationTokenSource(TimeSpan.FromSeconds(60));
        while (true)
        {
            var seen = await LookAsync(buyer, order);
            if (seen.Items("refunds.nodes").All(r => r.Text("status") != "APPROVED"))
            {
                return seen;
            }

            Assert.False(patience.IsCancellationRequested, seen.GetRawText());
            await Task.Delay(20);
        }
    }
}

/// <summary>The machine's clock, ahead by as much as a test says.</summary>
internal sealed class ShiftedClock : TimeProvider
{
    private long _ahead;

    public override DateTimeOffset GetUtcNow() => System.GetUtcNow().AddTicks(Interlocked.Read(ref _ahead));

    public void Advance(TimeSpan by) => Interlocked.Add(ref _ahead, by.Ticks);
}
