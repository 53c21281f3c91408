using Headless.Data;
using Headless.Testing;
using static Headless.Marketplace.Tests.Market;

namespace Headless.Marketplace.Tests;

/// <summary>Who sells, and who decides on it.</summary>
public sealed class SellerTests
{
    private const string Apply = """
        mutation($o: ID!) { applyAsSeller(input: { organizationId: $o, name: "示例新铺", kind: CRAFTSMAN, introduction: "示例" }) { seller { id status } errors { ... on Error { code message } } } }
        """;

    private const string Approve = "mutation($s: ID!) { approveSeller(input: { sellerId: $s }) { seller { status statusReason } errors { ... on Error { code message } } } }";
    private const string Suspend = "mutation($s: ID!) { suspendSeller(input: { sellerId: $s, reason: \"多次投诉\" }) { seller { status statusReason } errors { ... on Error { code message } } } }";
    private const string Reject = "mutation($s: ID!) { rejectSeller(input: { sellerId: $s, reason: \"材料不全\" }) { seller { status statusReason } errors { ... on Error { code message } } } }";

    [DatabaseTheory]
    [DatabaseData]
    public async Task A_seller_applies_and_the_unions_own_officer_decides(DatabaseProvider provider)
    {
        await using var market = await OpenAsync(provider);
        var city = (await market.AskAsync("{ unionOrganization(code: \"3301\") { id } }")).Text("unionOrganization.id");
        Assert.Equal("NOT_A_SELLER", (await market.AskAsync(
            "mutation { createProduct(input: { name: \"示\", categoryCode: \"CRAFT\", description: \"示\", variants: [{ sku: \"A\", name: \"一\", listPriceFen: 1, quantity: 1 }] }) { product { id } errors { ... on Error { code } } } }",
            Newcomer)).Code("createProduct"));
        var seller = (await market.AskAsync(Apply, Newcomer, new { o = city })).Text("applyAsSeller.seller.id");
        Assert.Equal("You are a seller already; its state is pending. There is no need to apply again.", (await market.AskAsync(Apply, Newcomer, new { o = city })).Text("applyAsSeller.errors.0.message"));

        // Not seen by others, nor decided on from elsewhere or by herself.
        const string look = "query($s: ID!) { node(id: $s) { id } sellers(first: 100) { nodes { id } } }";
        var seen = await market.AskAsync(look, QiuTian, new { s = seller });
        Assert.True(seen.IsNull("node"));
        Assert.DoesNotContain(seller, seen.Items("sellers.nodes").Select(n => n.Text("id")));
        Assert.Equal("NOT_FOUND", (await market.AskAsync(Approve, Ningbo, new { s = seller })).Code("approveSeller"));
        Assert.Equal(["FORBIDDEN"], await market.RefusedAsync(Approve, Newcomer, new { s = seller }));

        Assert.Equal("""{"status":"REJECTED","statusReason":"材料不全"}""", (await market.AskAsync(Reject, Hangzhou, new { s = seller })).At("rejectSeller.seller").GetRawText());
        Assert.Equal("SELLER_STATE", (await market.AskAsync(Approve, Hangzhou, new { s = seller })).Code("approveSeller"));
        Assert.Equal(seller, (await market.AskAsync(Apply, Newcomer, new { o = city })).Text("applyAsSeller.seller.id"));
        Assert.Equal("""{"status":"APPROVED","statusReason":null}""", (await market.AskAsync(Approve, Hangzhou, new { s = seller })).At("approveSeller.seller").GetRawText());
        Assert.Equal(seller, (await market.AskAsync(look, null, new { s = seller })).Text("node.id"));
        Assert.Equal("APPROVED", (await market.AskAsync("{ mySeller { status } }", Newcomer)).Text("mySeller.status"));
    }

    [DatabaseTheory]
    [DatabaseData]
    public async Task Who_was_refused_on_one_market_takes_her_goods_to_the_next_and_leaves_nothing_to_the_first(DatabaseProvider provider)
    {
        await using var market = await OpenAsync(provider);
        var unions = await market.AskAsync("{ first: unionOrganization(code: \"3301\") { id } next: unionOrganization(code: \"3302\") { id } }");
        var seller = (await market.AskAsync(Apply, Newcomer, new { o = unions.Text("first.id") })).Text("applyAsSeller.seller.id");
        var created = await market.AskAsync(
            "mutation { createProduct(input: { name: \"示\", categoryCode: \"CRAFT\", description: \"示\", variants: [{ sku: \"A\", name: \"一\", listPriceFen: 100, quantity: 9 }] }) { product { id variants { id } } } }", Newcomer);
        var (product, variant) = (created.Text("createProduct.product.id"), created.Text("createProduct.product.variants.0.id"));
        Assert.Equal("", (await market.AskAsync(Reject, Hangzhou, new { s = seller })).Code("rejectSeller"));
        Assert.Equal(seller, (await market.AskAsync(Apply, Newcomer, new { o = unions.Text("next.id") })).Text("applyAsSeller.seller.id"));
        Assert.Equal("", (await market.AskAsync(Approve, Ningbo, new { s = seller })).Code("approveSeller"));

        var published = await market.AskAsync(
            "mutation($p: ID!) { publishProduct(input: { productId: $p }) { product { isOnSale organization { code } } errors { ... on Error { code } } } }", Newcomer, new { p = product });
        Assert.Equal("""{"isOnSale":true,"organization":{"code":"3302"}}""", published.At("publishProduct.product").GetRawText());
        var order = await market.OrderAsync(Craftsman, variant);
        Assert.Equal("NOT_FOUND", (await market.CancelAsync(Hangzhou, order)).Code("cancelOrder"));
        const string withdraw = "mutation($p: ID!) { unpublishProduct(input: { productId: $p }) { product { isOnSale } errors { ... on Error { code } } } }";
        Assert.Equal("NOT_FOUND", (await market.AskAsync(withdraw, Hangzhou, new { p = product })).Code("unpublishProduct"));
        Assert.Equal("CANCELLED", (await market.CancelAsync(Ningbo, order)).Text("cancelOrder.order.status"));
        Assert.Equal("", (await market.AskAsync(withdraw, Ningbo, new { p = product })).Code("unpublishProduct"));
    }

    [DatabaseTheory]
    [DatabaseData]
    public async Task Null_takes_a_statement_back_and_is_refused_where_there_is_nothing_to_take_back(DatabaseProvider provider)
    {
        await using var market = await OpenAsync(provider);
        await market.GoodsAsync(pieces: 1);
        var product = (await market.AskAsync("{ myProducts(first: 1, where: { name: { eq: \"示例测试商品\" } }) { nodes { id } } }", Craftsman)).Text("myProducts.nodes.0.id");
        const string update = """
            mutation($input: UpdateProductInput!) { updateProduct(input: $input) { product { name lowestPriceStatement } errors { ... on Error { code message path } } } }
            """;
        foreach (var field in new[] { "name", "categoryCode", "description" })
        {
            var refused = await market.AskAsync(update, Craftsman, new { input = new Dictionary<string, object?> { ["productId"] = product, [field] = null } });
            Assert.Equal(
                $$$"""{"product":null,"errors":[{"code":"VALIDATION_FAILED","message":"{{{field}}} cannot be null. Leave it out to keep it as it is.","path":["input","{{{field}}}"]}]}""",
                refused.At("updateProduct").GetRawText());
        }

        var taken = await market.AskAsync(update, Craftsman, new { input = new Dictionary<string, object?> { ["productId"] = product, ["lowestPriceStatement"] = null } });
        Assert.Equal("""{"product":{"name":"示例测试商品","lowestPriceStatement":null},"errors":[]}""", taken.At("updateProduct").GetRawText());
    }

    [DatabaseTheory]
    [DatabaseData]
    public async Task A_suspended_sellers_goods_are_off_sale_at_once_and_come_back_with_her(DatabaseProvider provider)
    {
        await using var market = await OpenAsync(provider);
        var variant = await market.GoodsAsync(pieces: 5);
        var order = await market.OrderAsync(QiuTian, variant);
        await market.AddAsync(Abdul, variant);
        var seller = (await market.AskAsync("{ mySeller { id } }", Craftsman)).Text("mySeller.id");

        Assert.Equal("", (await market.AskAsync(Suspend, Hangzhou, new { s = seller })).Code("suspendSeller"));
        Assert.True((await market.AskAsync("query($v: ID!) { node(id: $v) { id } }", QiuTian, new { v = variant })).IsNull("node"));
        Assert.Equal("NOT_FOUND", (await market.AddAsync(Newcomer, variant)).Code("addToCart"));
        Assert.Equal("\"示例测试商品\" is not on sale any more. Take it out of the cart and order again.", (await market.CheckoutAsync(Abdul)).Text("checkout.errors.0.message"));
        var product = (await market.AskAsync("{ myProducts(first: 1, where: { name: { eq: \"示例测试商品\" } }) { nodes { id isPublished isOnSale variants { sku } } } }", Craftsman)).At("myProducts.nodes.0");
        Assert.Equal((true, false, 1), (product.At("isPublished").GetBoolean(), product.At("isOnSale").GetBoolean(), product.At("variants").GetArrayLength()));
        Assert.Equal("SELLER_NOT_APPROVED", (await market.AskAsync("mutation($p: ID!) { publishProduct(input: { productId: $p }) { product { id } errors { ... on Error { code } } } }", Craftsman, new { p = product.Text("id") })).Code("publishProduct"));

        // What was ordered before goes on; the buyer still sees from whom.
        var ordered = (await market.AskAsync("query($o: ID!) { node(id: $o) { ... on Order { status sellerName seller { id } lines { productName product { id } } } } }", QiuTian, new { o = order })).At("node");
        Assert.Equal("""{"status":"PENDING_PAYMENT","sellerName":"示例制笔坊（虚构）","seller":null,"lines":[{"productName":"示例测试商品","product":null}]}""", ordered.GetRawText());
        await market.ClickAsync(await market.PageAsync(QiuTian, order));
        Assert.Equal("PAID", await market.StatusAsync(QiuTian, order));

        Assert.Equal("", (await market.AskAsync(Approve, Hangzhou, new { s = seller })).Code("approveSeller"));
        Assert.Equal("", (await market.CheckoutAsync(Abdul)).Code("checkout"));
    }

    [DatabaseTheory]
    [DatabaseData]
    public async Task Only_the_seller_changes_her_goods_and_only_officers_of_her_union_take_them_off_sale(DatabaseProvider provider)
    {
        await using var market = await OpenAsync(provider);
        var variant = await market.GoodsAsync(pieces: 5);
        var product = (await market.AskAsync("query($v: ID!) { node(id: $v) { ... on ProductVariant { product { id } } } }", null, new { v = variant })).Text("node.product.id");
        const string everything = """
            mutation($p: ID!, $v: ID!) {
              update: updateProduct(input: { productId: $p, name: "改名" }) { product { id } errors { ... on Error { code } } }
              prices: setVariantPrices(input: { variantId: $v, listPriceFen: 1 }) { productVariant { id } errors { ... on Error { code } } }
              publish: publishProduct(input: { productId: $p }) { product { id } errors { ... on Error { code } } }
              unpublish: unpublishProduct(input: { productId: $p }) { product { id } errors { ... on Error { code } } }
              stock: adjustStock(input: { variantId: $v, by: 1, idempotencyKey: "somebody-else" }) { productVariant { id } errors { ... on Error { code } } }
            }
            """;
        const string state = "query($p: ID!) { product(id: $p) { name isOnSale listPrice { amountMinor } variants { availableQuantity } } }";
        var before = await market.AskAsync(state, null, new { p = product });
        foreach (var stranger in new[] { QiuTian, Ningbo })
        {
            var refused = await market.AskAsync(everything, stranger, new { p = product, v = variant });
            Assert.All(refused.EnumerateObject(), f => Assert.Equal("""[{"code":"NOT_FOUND"}]""", f.Value.At("errors").GetRawText()));
        }

        Assert.Equal(before.GetRawText(), (await market.AskAsync(state, null, new { p = product })).GetRawText());
        var withdrawn = await market.AskAsync("mutation($p: ID!) { unpublishProduct(input: { productId: $p }) { product { isOnSale } errors { ... on Error { code } } } }", Hangzhou, new { p = product });
        Assert.False(withdrawn.At("unpublishProduct.product.isOnSale").GetBoolean());
        Assert.True((await market.AskAsync(state, null, new { p = product })).IsNull("product"));
    }

    [DatabaseTheory]
    [DatabaseData]
    public async Task Stock_is_counted_in_and_out_and_never_below_nothing(DatabaseProvider provider)
    {
        await using var market = await OpenAsync(provider);
        var variant = await market.GoodsAsync(pieces: 2);
        Assert.Equal(7, await AdjustAsync(5));
        Assert.Equal(0, await AdjustAsync(-7));
        var refused = await market.AskAsync(Adjust, Craftsman, new { v = variant, by = -1, k = NewKey() });
        Assert.Equal("The stock cannot be changed so: there are 0 pieces, and there must be 0 to 1,000,000 afterwards.", refused.Text("adjustStock.errors.0.message"));
        Assert.Equal(1_000_000, await AdjustAsync(1_000_000));
        Assert.Equal("STOCK_ADJUSTMENT", (await market.AskAsync(Adjust, Craftsman, new { v = variant, by = 1, k = NewKey() })).Code("adjustStock"));

        async Task<long> AdjustAsync(int by) => (await market.AskAsync(Adjust, Craftsman, new { v = variant, by, k = NewKey() })).Number("adjustStock.productVariant.availableQuantity");
    }

    private const string Adjust = "mutation($v: ID!, $by: Int!, $k: String!) { adjustStock(input: { variantId: $v, by: $by, idempotencyKey: $k }) { productVariant { availableQuantity } errors { ... on Error { code message } } } }";

    [DatabaseTheory]
    [DatabaseData]
    public async Task A_picture_is_uploaded_and_seen_by_everybody(DatabaseProvider provider)
    {
        await using var market = await OpenAsync(provider);
        var product = (await market.AskAsync("{ myProducts(first: 1) { nodes { id pictures { id url altText } } } }", Craftsman)).At("myProducts.nodes.0");
        var png = await market.Http.GetByteArrayAsync(new Uri(product.Text("pictures.0.url"), UriKind.Relative));
        Assert.Equal([0x89, 0x50, 0x4E, 0x47], png[..4]);

        var upload = (await market.AskAsync(
            "mutation($n: Long!) { createUpload(input: { name: \"a.png\", sizeBytes: $n, purpose: PUBLIC_PICTURE }) { uploadId putTo errors { ... on Error { code } } } }", Craftsman, new { n = png.Length })).At("createUpload");
        using var content = new ByteArrayContent(png);
        using var put = await market.Http.PutAsync(new Uri(upload.Text("putTo"), UriKind.Relative), content);
        Assert.Equal(System.Net.HttpStatusCode.Created, put.StatusCode);
        const string add = "mutation($p: ID!, $u: UUID!) { addProductPicture(input: { productId: $p, uploadId: $u, altText: \"正面\" }) { productPicture { id position altText url } errors { ... on Error { code } } } }";
        var (p, u) = (product.Text("id"), upload.Text("uploadId"));
        Assert.Equal("NOT_FOUND", (await market.AskAsync(add, QiuTian, new { p, u })).Code("addProductPicture"));
        var added = (await market.AskAsync(add, Craftsman, new { p, u })).At("addProductPicture.productPicture");
        Assert.Equal((1, "正面"), (added.Number("position"), added.Text("altText")));
        Assert.Equal(png, await market.Http.GetByteArrayAsync(new Uri(added.Text("url"), UriKind.Relative)));
        Assert.Equal("UPLOAD_NOT_READY", (await market.AskAsync(add, Craftsman, new { p, u })).Code("addProductPicture"));

        await market.AskAsync("mutation($i: ID!) { removeProductPicture(input: { pictureId: $i }) { productPicture { id } errors { ... on Error { code } } } }", Craftsman, new { i = added.Text("id") });
        using var gone = await market.Http.GetAsync(new Uri(added.Text("url"), UriKind.Relative));
        Assert.Equal(System.Net.HttpStatusCode.NotFound, gone.StatusCode);
        Assert.Single((await market.AskAsync("query($p: ID!) { product(id: $p) { pictures { id } } }", null, new { p })).Items("product.pictures"));
    }
}
