using Headless.Data;
using Headless.Testing;
using static Headless.Marketplace.Tests.Market;

namespace Headless.Marketplace.Tests;

/// <summary>H05: the way of a thing from the seller's hands into the buyer's.</summary>
public sealed class ShoppingTests
{
    [DatabaseTheory]
    [DatabaseData]
    public async Task H05_goods_are_ordered_paid_sent_received_and_reviewed_once(DatabaseProvider provider)
    {
        await using var market = await OpenAsync(provider);
        var variant = await market.GoodsAsync(pieces: 5);
        var order = await market.OrderAsync(QiuTian, variant, 2);
        Assert.Equal(3, await market.StockAsync(variant));

        Assert.Equal(System.Net.HttpStatusCode.OK, await market.ClickAsync(await market.PageAsync(QiuTian, order)));
        Assert.Equal("PAID", await market.StatusAsync(QiuTian, order));
        Assert.Equal("""{"status":"FULFILLING","trackingNumber":"T1"}""", (await market.ShipAsync(Craftsman, order)).At("shipOrder.order").GetRawText());
        const string review = "mutation($o: ID!) { submitReview(input: { orderId: $o, stars: 4, text: \"好用\" }) { review { id stars text seller { name } } errors { ... on Error { code message } } } }";
        Assert.Equal("REVIEW_BEFORE_COMPLETION", (await market.AskAsync(review, QiuTian, new { o = order })).Code("submitReview"));
        Assert.Equal("COMPLETED", (await market.CompleteAsync(QiuTian, order)).Text("completeOrder.order.status"));

        var reviewed = await market.AskAsync(review, QiuTian, new { o = order });
        Assert.Equal("示例制笔坊（虚构）", reviewed.Text("submitReview.review.seller.name"));
        Assert.Equal("ALREADY_REVIEWED", (await market.AskAsync(review, QiuTian, new { o = order })).Code("submitReview"));
        const string reply = "mutation($r: ID!) { replyToReview(input: { reviewId: $r, text: \"谢谢\" }) { review { reply } errors { ... on Error { code path } } } }";
        var id = reviewed.Text("submitReview.review.id");
        Assert.Equal("""[{"code":"SELLER_SIDE_ONLY","path":["input","reviewId"]}]""", (await market.AskAsync(reply, QiuTian, new { r = id })).At("replyToReview.errors").GetRawText());
        Assert.Equal("谢谢", (await market.AskAsync(reply, Craftsman, new { r = id })).Text("replyToReview.review.reply"));
        var seen = await market.AskAsync(
            "query($v: ID!) { node(id: $v) { ... on ProductVariant { product { averageRating ratingCount reviews(first: 5) { nodes { review { stars text reply } } } seller { averageRating ratingCount } } } } }",
            null, new { v = variant });
        Assert.Equal(
            """{"averageRating":4,"ratingCount":1,"reviews":{"nodes":[{"review":{"stars":4,"text":"好用","reply":"谢谢"}}]},"seller":{"averageRating":4.5,"ratingCount":2}}""",
            seen.At("node.product").GetRawText());
    }
}
