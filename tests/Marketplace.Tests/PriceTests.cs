using Headless.Data;
using Headless.Testing;
using static Headless.Marketplace.Tests.Market;

namespace Headless.Marketplace.Tests;

/// <summary>What is shown is charged, to members and to others; and the order keeps it.</summary>
public sealed class PriceTests
{
    private const string Prices = "query($v: ID!) { node(id: $v) { ... on ProductVariant { listPrice { amountMinor } memberPrice { amountMinor } priceForViewer { amountMinor } product { priceForViewer { amountMinor } } } } }";

    [DatabaseTheory]
    [DatabaseData(QiuTian, 8_000, "MEMBER")]
    [DatabaseData(Newcomer, 10_000, "LIST")]
    public async Task The_price_shown_in_the_shop_and_in_the_cart_is_the_price_charged(DatabaseProvider provider, string buyer, int expected, string tier)
    {
        await using var market = await OpenAsync(provider);
        var variant = await market.GoodsAsync(pieces: 5);
        var shown = (await market.AskAsync(Prices, buyer, new { v = variant })).At("node");
        Assert.Equal((10_000, 8_000, expected, expected), (
            shown.Number("listPrice.amountMinor"), shown.Number("memberPrice.amountMinor"), shown.Number("priceForViewer.amountMinor"), shown.Number("product.priceForViewer.amountMinor")));

        await market.EmptyCartAsync(buyer);
        var cart = (await market.AddAsync(buyer, variant, 3)).At("addToCart.cart");
        Assert.Equal((expected, 3 * expected), (cart.Number("lines.0.unitPrice.amountMinor"), cart.Number("total.amountMinor")));

        var order = (await market.CheckoutAsync(buyer)).At("checkout.checkout.orders.nodes.0");
        Assert.Equal(3 * expected, order.Number("total.amountMinor"));
        Assert.Equal($$$"""[{"quantity":3,"priceTier":"{{{tier}}}","unitPrice":{"amountMinor":{{{expected}}}}}]""", order.At("lines").GetRawText());
        Assert.Equal(0, (await market.AskAsync("{ cart { lines { quantity } } }", buyer)).At("cart.lines").GetArrayLength());
    }

    [DatabaseTheory]
    [DatabaseData]
    public async Task A_new_price_does_not_touch_an_order_that_was_placed(DatabaseProvider provider)
    {
        await using var market = await OpenAsync(provider);
        var variant = await market.GoodsAsync(pieces: 5);
        var order = await market.OrderAsync(QiuTian, variant);
        var changed = await market.AskAsync(
            "mutation($v: ID!) { setVariantPrices(input: { variantId: $v, listPriceFen: 20000, memberPriceFen: 19000 }) { productVariant { priceForViewer { amountMinor } product { listPrice { amountMinor } } } errors { ... on Error { code } } } }",
            Craftsman, new { v = variant });
        Assert.Equal(20_000, changed.Number("setVariantPrices.productVariant.product.listPrice.amountMinor"));
        Assert.Equal(8_000, (await market.LookAsync(QiuTian, order)).Number("total.amountMinor"));
        Assert.Equal(8_000, (await market.PayAsync(QiuTian, order)).Number("payOrder.payment.amount.amountMinor"));
    }

    [DatabaseTheory]
    [DatabaseData]
    public async Task Who_leaves_her_union_pays_the_list_price_from_then_on(DatabaseProvider provider)
    {
        await using var market = await OpenAsync(provider);
        var variant = await market.GoodsAsync(pieces: 5);
        await market.EmptyCartAsync(Abdul);
        Assert.Equal(8_000, (await market.AddAsync(Abdul, variant)).Number("addToCart.cart.total.amountMinor"));
        var member = (await market.AskAsync("{ me { id } }", Abdul)).Text("me.id");
        var left = await market.AskAsync("mutation($m: ID!) { endMembership(input: { memberId: $m }) { membership { status } errors { ... on Error { code } } } }", Ningbo, new { m = member });
        Assert.Equal("", left.Code("endMembership"));
        Assert.Equal(10_000, (await market.AskAsync("{ cart { total { amountMinor } } }", Abdul)).Number("cart.total.amountMinor"));
        var order = (await market.CheckoutAsync(Abdul)).At("checkout.checkout.orders.nodes.0");
        Assert.Equal(("LIST", 10_000), (order.Text("lines.0.priceTier"), order.Number("total.amountMinor")));
    }

    [DatabaseTheory]
    [DatabaseData]
    public async Task G3_who_states_a_lowest_price_is_not_above_the_price_she_recorded(DatabaseProvider provider)
    {
        await using var market = await OpenAsync(provider);
        const string create = """
            mutation($statement: String, $reference: Long) {
              createProduct(input: {
                name: "示例对照商品", categoryCode: "CRAFT", description: "示例", lowestPriceStatement: $statement, referencePriceFen: $reference
                variants: [{ sku: "A", name: "一", listPriceFen: 5001, quantity: 1 }] }) {
                product { id lowestPriceStatement referencePrice { amountMinor } variants { id } } errors { ... on Error { code message path } }
              }
            }
            """;
        const string publish = "mutation($id: ID!) { publishProduct(input: { productId: $id }) { product { isOnSale } errors { ... on Error { code message } } } }";
        Assert.Equal("VALIDATION_FAILED", (await market.AskAsync(create, Craftsman, new { statement = "最低" })).Code("createProduct"));

        var product = (await market.AskAsync(create, Craftsman, new { statement = "本店自称最低", reference = 5_000 })).At("createProduct.product");
        Assert.Equal(("本店自称最低", 5_000), (product.Text("lowestPriceStatement"), product.Number("referencePrice.amountMinor")));
        var refused = await market.AskAsync(publish, Craftsman, new { id = product.Text("id") });
        Assert.Equal("The list price is above the reference price of 5000 fen that you recorded. Lower the price, or take the statement back.", refused.Text("publishProduct.errors.0.message"));

        const string price = "mutation($v: ID!, $p: Long!) { setVariantPrices(input: { variantId: $v, listPriceFen: $p }) { productVariant { id } errors { ... on Error { code } } } }";
        await market.AskAsync(price, Craftsman, new { v = product.Text("variants.0.id"), p = 5_000 });
        Assert.Equal("", (await market.AskAsync(publish, Craftsman, new { id = product.Text("id") })).Code("publishProduct"));
        Assert.Equal("PRICE_ABOVE_REFERENCE", (await market.AskAsync(price, Craftsman, new { v = product.Text("variants.0.id"), p = 5_001 })).Code("setVariantPrices"));
        const string withdraw = "mutation($id: ID!) { updateProduct(input: { productId: $id, lowestPriceStatement: null }) { product { lowestPriceStatement referencePrice { amountMinor } } errors { ... on Error { code } } } }";
        Assert.Equal("""{"lowestPriceStatement":null,"referencePrice":null}""", (await market.AskAsync(withdraw, Craftsman, new { id = product.Text("id") })).At("updateProduct.product").GetRawText());
        Assert.Equal("", (await market.AskAsync(price, Craftsman, new { v = product.Text("variants.0.id"), p = 5_001 })).Code("setVariantPrices"));
    }

    [DatabaseTheory]
    [DatabaseData]
    public async Task A_member_price_above_the_list_price_is_refused_where_it_stands(DatabaseProvider provider)
    {
        await using var market = await OpenAsync(provider);
        var refused = await market.AskAsync(
            """
            mutation { createProduct(input: { name: "示例", categoryCode: "CRAFT", description: "示例", variants: [{ sku: "A", name: "一", listPriceFen: 10, memberPriceFen: 11, quantity: 1 }] }) {
              product { id } errors { code: __typename ... on Error { message path } } } }
            """, Craftsman);
        Assert.Equal(
            """{"product":null,"errors":[{"code":"MemberPriceAboveListError","message":"The member price cannot be above the list price. Change one of them.","path":["input","variants","0","memberPriceFen"]}]}""",
            refused.At("createProduct").GetRawText());
    }
}
