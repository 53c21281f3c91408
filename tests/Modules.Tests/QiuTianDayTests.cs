using System.Text.Json;
using Headless.Data;
using Headless.Testing;
using static Headless.Testing.DemoSignIns;

namespace Headless.Modules.Tests;

/// <summary>Qiu Tian's day (H02, H03, H05, H06): the published document, run from the morning to the evening through one endpoint.</summary>
public sealed class QiuTianDayTests
{
    private static readonly string s_document = File.ReadAllText(RepositoryFiles.Find("schema/operations/qiu-tian-day.graphql"));

    [DatabaseTheory]
    [DatabaseData]
    public async Task One_document_shows_what_five_modules_have_for_a_member_and_its_mutations_are_her_day(DatabaseProvider provider)
    {
        await using var server = await HeadlessServer.StartAsync(provider);

        var morning = await RunAsync(server, "QiuTianMorning");
        Assert.Equal(("秋天", "ACTIVE", "VERIFIED"), (morning.Text("me.displayName"), morning.Text("me.membership.status"), morning.Text("me.verificationStatus")));
        Assert.Equal(4, morning.Number("me.couponQuota.limit"));
        var remaining = morning.Number("me.couponQuota.remaining");
        Assert.InRange(remaining, 1, 4);
        Assert.All(["wallet.coupons.nodes", "bookings.nodes", "enrollments.nodes", "orders.nodes", "claims.nodes"],
            list => Assert.True(morning.At("me").At(list).GetArrayLength() > 0, list));
        Assert.Equal(3, morning.At("nearbyVenues").GetArrayLength());
        var product = morning.At("products.nodes.0");
        Assert.True(product.Number("priceForViewer.amountMinor") <= product.Number("listPrice.amountMinor"));

        for (var i = 0; i < remaining; i++)
        {
            var grabbed = await RunAsync(server, "GrabMetroCoupon", new { key = $"metro-{i}-00" });
            Assert.Equal(("ISSUED", 200), (grabbed.Text("grabCoupon.coupon.status"), grabbed.Number("grabCoupon.coupon.faceValue.amountMinor")));
        }

        var fifth = (await RunAsync(server, "GrabMetroCoupon", new { key = "metro-one-more" })).At("grabCoupon");
        Assert.Equal((JsonValueKind.Null, "QUOTA_REACHED"), (fifth.At("coupon").ValueKind, fifth.Text("errors.0.code")));
        var points = morning.Number("me.wallet.pointsBalance");
        var paid = (await RunAsync(server, "ExchangePoints", new { key = "metro-for-points" })).Number("exchangePointsForCoupon.coupon.pointsPaid");
        Assert.Equal(points - paid, (await RunAsync(server, "QiuTianMorning")).Number("me.wallet.pointsBalance"));

        await RunAsync(server, "PutIntoCart", new { variant = product.Text("variants.0.id") });
        var order = (await RunAsync(server, "Checkout", new { key = "lunch-break" })).At("checkout.checkout.orders.nodes.0");
        Assert.Equal("PENDING_PAYMENT", order.Text("status"));
        var payment = (await RunAsync(server, "PayOrder", new { order = order.Text("id"), key = "lunch-paying" })).At("payOrder.payment");
        Assert.Equal("PENDING", payment.Text("status"));
        Assert.StartsWith("/payments/sandbox/", payment.Text("redirectUrl"), StringComparison.Ordinal);

        var (space, at) = await BookingTests.FreeSlotAsync(server);
        var held = (await RunAsync(server, "HoldCourt", new { space, at, key = "evening-court" })).At("holdSlot.booking");
        Assert.Equal(("HELD", "MEMBER"), (held.Text("status"), held.Text("tariff")));
        Assert.Equal("CONFIRMED", (await RunAsync(server, "ConfirmCourt", new { booking = held.Text("id") })).Text("confirmBooking.booking.status"));
    }

    private static async Task<JsonElement> RunAsync(HeadlessServer server, string operation, object? variables = null)
    {
        using var answer = await server.GraphQL.PostAsync(s_document, variables, QiuTian, language: "en", operationName: operation);
        Assert.True(answer.Errors.Count == 0, answer.ToString());
        return answer.Data.Clone();
    }
}
