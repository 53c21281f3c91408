using System.Globalization;
using System.Net;
using System.Text;
using Headless.Data;
using Headless.Marketplace.Payments.Sandbox;
using Headless.Testing;
using Microsoft.Extensions.DependencyInjection;
using static Headless.Marketplace.Tests.Market;

namespace Headless.Marketplace.Tests;

/// <summary>Money comes once, late, twice, in the wrong order or not at all; and never from somebody who only says so.</summary>
public sealed class PaymentTests
{
    [DatabaseTheory]
    [DatabaseData]
    public async Task The_sandbox_shows_the_amount_and_loads_nothing_from_elsewhere(DatabaseProvider provider)
    {
        await using var market = await OpenAsync(provider);
        var order = await market.OrderAsync(QiuTian, await market.GoodsAsync(pieces: 1));
        var page = await market.PageAsync(QiuTian, order);
        using var answer = await market.Http.GetAsync(new Uri(page, UriKind.Relative));
        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        Assert.Contains("<p class=\"amount\">¥80.00</p>", await answer.Content.ReadAsStringAsync(), StringComparison.Ordinal);
        Assert.StartsWith("default-src 'none'", answer.Headers.GetValues("Content-Security-Policy").Single(), StringComparison.Ordinal);
        var forged = page.Replace("-8000-", "-1-", StringComparison.Ordinal);
        using var refused = await market.Http.GetAsync(new Uri(forged, UriKind.Relative));
        Assert.Equal((HttpStatusCode.NotFound, HttpStatusCode.NotFound), (refused.StatusCode, await market.ClickAsync(forged)));
        Assert.Equal("PENDING_PAYMENT", await market.StatusAsync(QiuTian, order));
    }

    [DatabaseTheory]
    [DatabaseData]
    public async Task After_a_failure_the_buyer_tries_again_and_a_failure_after_the_money_is_not_believed(DatabaseProvider provider)
    {
        await using var market = await OpenAsync(provider);
        var order = await market.OrderAsync(QiuTian, await market.GoodsAsync(pieces: 1));
        var (first, second) = (await market.PageAsync(QiuTian, order), await market.PageAsync(QiuTian, order));
        await market.ClickAsync(first, pay: false);
        Assert.Equal("PENDING_PAYMENT", await market.StatusAsync(QiuTian, order));
        await market.ClickAsync(second);
        Assert.Equal("PAID", await market.StatusAsync(QiuTian, order));
        await market.ClickAsync(second, pay: false);
        Assert.Equal(
            """{"status":"PAID","cancellationCause":null,"total":{"amountMinor":8000},"paid":{"amountMinor":8000},"refunded":{"amountMinor":0},"payments":{"nodes":[{"status":"FAILED","amount":{"amountMinor":8000}},{"status":"SUCCEEDED","amount":{"amountMinor":8000}}]},"refunds":{"nodes":[]}}""",
            (await market.LookAsync(QiuTian, order)).GetRawText());
        Assert.Equal("The order is paid; this cannot be done with it.", (await market.PayAsync(QiuTian, order)).Text("payOrder.errors.0.message"));
    }

    [DatabaseTheory]
    [DatabaseData]
    public async Task Money_that_comes_twice_goes_back_once(DatabaseProvider provider)
    {
        await using var market = await OpenAsync(provider);
        var order = await market.OrderAsync(QiuTian, await market.GoodsAsync(pieces: 1));
        var (first, second) = (await market.PageAsync(QiuTian, order), await market.PageAsync(QiuTian, order));
        await market.ClickAsync(first, pay: false);
        await market.ClickAsync(second);
        await market.ClickAsync(first);   // it came after all
        await market.ClickAsync(first);
        var after = await market.SettledAsync(QiuTian, order);
        Assert.Equal(("PAID", 8_000, 0), (after.Text("status"), after.Number("paid.amountMinor"), after.Number("refunded.amountMinor")));
        Assert.Equal(["RETURNED", "SUCCEEDED"], after.Items("payments.nodes").Select(p => p.Text("status")));
        var refund = Assert.Single(after.Items("refunds.nodes"));
        Assert.Equal(("PAID_OUT", "LATE_PAYMENT", 8_000), (refund.Text("status"), refund.Text("cause"), refund.Number("amount.amountMinor")));
    }

    [DatabaseTheory]
    [DatabaseData]
    public async Task Money_for_a_cancelled_order_goes_back_and_its_stock_stays_back(DatabaseProvider provider)
    {
        await using var market = await OpenAsync(provider);
        var variant = await market.GoodsAsync(pieces: 3);
        var order = await market.OrderAsync(QiuTian, variant, 2);
        var page = await market.PageAsync(QiuTian, order);
        Assert.Equal("CANCELLED", (await market.CancelAsync(QiuTian, order)).Text("cancelOrder.order.status"));
        Assert.Equal(3, await market.StockAsync(variant));
        Assert.Equal(HttpStatusCode.OK, await market.ClickAsync(page));
        var after = await market.SettledAsync(QiuTian, order);
        Assert.Equal(("CANCELLED", "BUYER", 0, 0), (after.Text("status"), after.Text("cancellationCause"), after.Number("paid.amountMinor"), after.Number("refunded.amountMinor")));
        Assert.Equal("RETURNED", after.Text("payments.nodes.0.status"));
        Assert.Equal(("PAID_OUT", "LATE_PAYMENT", 16_000), (after.Text("refunds.nodes.0.status"), after.Text("refunds.nodes.0.cause"), after.Number("refunds.nodes.0.amount.amountMinor")));
        Assert.Equal(3, await market.StockAsync(variant));
    }

    [DatabaseTheory]
    [DatabaseData]
    public async Task A_paid_order_that_is_cancelled_before_it_is_sent_gives_all_back(DatabaseProvider provider)
    {
        await using var market = await OpenAsync(provider);
        var variant = await market.GoodsAsync(pieces: 3);
        var order = await market.OrderAsync(QiuTian, variant, 2);
        await market.ClickAsync(await market.PageAsync(QiuTian, order));
        Assert.Equal("""{"status":"CANCELLED","cancellationCause":"SELLER","refunded":{"amountMinor":16000}}""", (await market.CancelAsync(Craftsman, order)).At("cancelOrder.order").GetRawText());
        Assert.Equal("", (await market.CancelAsync(QiuTian, order)).Code("cancelOrder"));   // done already
        var after = await market.SettledAsync(QiuTian, order);
        Assert.Equal((16_000, 16_000), (after.Number("paid.amountMinor"), after.Number("refunded.amountMinor")));
        Assert.Equal("""[{"status":"SUCCEEDED","amount":{"amountMinor":16000}}]""", after.At("payments.nodes").GetRawText());
        Assert.Equal(("PAID_OUT", "ORDER_CANCELLED"), (after.Text("refunds.nodes.0.status"), after.Text("refunds.nodes.0.cause")));
        Assert.Equal(3, await market.StockAsync(variant));
    }

    [DatabaseTheory]
    [DatabaseData]
    public async Task An_order_that_is_not_paid_in_time_lapses_and_money_that_comes_before_the_sweep_counts(DatabaseProvider provider)
    {
        await using var market = await OpenAsync(provider);
        var variant = await market.GoodsAsync(pieces: 3);
        var order = await market.OrderAsync(QiuTian, variant, 2);
        await market.PassAsync(TimeSpan.FromMinutes(29));
        Assert.Equal("PENDING_PAYMENT", await market.StatusAsync(QiuTian, order));
        await market.PassAsync(TimeSpan.FromMinutes(1));
        Assert.Equal("EXPIRED", (await market.LookAsync(QiuTian, order)).Text("cancellationCause"));
        Assert.Equal(3, await market.StockAsync(variant));
        Assert.Equal("ORDER_STATE", (await market.PayAsync(QiuTian, order)).Code("payOrder"));

        var late = await market.OrderAsync(QiuTian, variant, 1);
        var page = await market.PageAsync(QiuTian, late);
        market.Time.Advance(TimeSpan.FromMinutes(30));
        Assert.Equal("PAYMENT_DEADLINE_PASSED", (await market.PayAsync(QiuTian, late)).Code("payOrder"));
        await market.ClickAsync(page);
        await market.PassAsync(TimeSpan.Zero);
        Assert.Equal("PAID", await market.StatusAsync(QiuTian, late));
    }

    [DatabaseTheory]
    [DatabaseData]
    public async Task However_many_orders_lapse_at_once_one_sweep_gives_all_their_stock_back(DatabaseProvider provider)
    {
        await using var market = await OpenAsync(provider);
        var variant = await market.GoodsAsync(pieces: 210);
        var people = await market.PeopleAsync(210);
        await Task.WhenAll(people.Select(p => market.OrderAsync(p, variant)));
        Assert.Equal(0, await market.StockAsync(variant));
        await market.PassAsync(TimeSpan.FromMinutes(30));
        Assert.Equal(210, await market.StockAsync(variant));
    }

    [DatabaseTheory]
    [DatabaseData]
    public async Task A_callback_is_believed_only_with_a_fresh_signature_over_what_it_says(DatabaseProvider provider)
    {
        await using var market = await OpenAsync(provider);
        var order = await market.OrderAsync(QiuTian, await market.GoodsAsync(pieces: 1));
        var ticket = SandboxTicket.Open((await market.PageAsync(QiuTian, order)).Split('/')[^1], market.Services.GetRequiredService<Headless.Sdk.ISecretBox>())!;
        var sandbox = market.Services.GetRequiredService<SandboxProvider>();
        var (headers, body) = sandbox.Callback(ticket, succeeded: true);
        var (signature, timestamp) = (headers[SandboxProvider.SignatureHeader], headers[SandboxProvider.TimestampHeader]);
        var later = (long.Parse(timestamp, CultureInfo.InvariantCulture) + 1).ToString(CultureInfo.InvariantCulture);

        Assert.Equal(HttpStatusCode.Unauthorized, await CallAsync(body, timestamp, null));
        Assert.Equal(HttpStatusCode.Unauthorized, await CallAsync(body, timestamp, signature[..^1] + (signature[^1] == '0' ? '1' : '0')));
        Assert.Equal(HttpStatusCode.Unauthorized, await CallAsync(body, timestamp, signature.ToUpperInvariant()));
        Assert.Equal(HttpStatusCode.Unauthorized, await CallAsync(body, later, signature));
        Assert.Equal(HttpStatusCode.Unauthorized, await CallAsync([.. body, (byte)' '], timestamp, signature));
        Assert.Equal(HttpStatusCode.Unauthorized, await CallAsync(Encoding.UTF8.GetBytes("{}"), timestamp, signature));
        Assert.Equal(HttpStatusCode.Unauthorized, await CallAsync(body, timestamp, signature, "elsewhere"));
        var (otherHeaders, otherAmount) = sandbox.Callback(ticket with { AmountFen = 1 }, succeeded: true);
        Assert.Equal(HttpStatusCode.UnprocessableEntity, await CallAsync(otherAmount, otherHeaders[SandboxProvider.TimestampHeader], otherHeaders[SandboxProvider.SignatureHeader]));
        var (strangeHeaders, strange) = sandbox.Callback(ticket with { PaymentId = Guid.CreateVersion7() }, succeeded: true);
        Assert.Equal(HttpStatusCode.NotFound, await CallAsync(strange, strangeHeaders[SandboxProvider.TimestampHeader], strangeHeaders[SandboxProvider.SignatureHeader]));
        Assert.Equal("PENDING_PAYMENT", await market.StatusAsync(QiuTian, order));

        Assert.Equal(HttpStatusCode.OK, await CallAsync(body, timestamp, signature));
        Assert.Equal("PAID", await market.StatusAsync(QiuTian, order));
        market.Time.Advance(SandboxProvider.Tolerance + TimeSpan.FromSeconds(1));
        Assert.Equal(HttpStatusCode.Unauthorized, await CallAsync(body, timestamp, signature));

        async Task<HttpStatusCode> CallAsync(byte[] content, string time, string? sign, string name = "sandbox")
        {
            using var request = new HttpRequestMessage(HttpMethod.Post, $"/payments/callbacks/{name}") { Content = new ByteArrayContent(content) };
            request.Headers.Add(SandboxProvider.TimestampHeader, time);
            if (sign is not null)
            {
                request.Headers.Add(SandboxProvider.SignatureHeader, sign);
            }

            using var answer = await market.Http.SendAsync(request);
            return answer.StatusCode;
        }
    }

    [Theory]
    [InlineData(null, HttpStatusCode.NotFound, HttpStatusCode.Unauthorized)]
    [InlineData("sandbox", HttpStatusCode.OK, HttpStatusCode.NotFound)]   // heard, of a payment that there is not
    public async Task Outside_development_the_sandbox_is_there_only_where_it_is_asked_for(string? setting, HttpStatusCode page, HttpStatusCode callback)
    {
        await using var market = await OpenAsync(DatabaseProvider.Sqlite, options =>
        {
            options.Environment = "Production";
            if (setting is not null)
            {
                options.Settings["Modules:Marketplace:PaymentProvider"] = setting;
            }
        });
        var ticket = new SandboxTicket(Guid.CreateVersion7(), 100);
        var path = $"/payments/sandbox/{ticket.Sign(market.Services.GetRequiredService<Headless.Sdk.ISecretBox>())}";
        using var seen = await market.Http.GetAsync(new Uri(path, UriKind.Relative));
        var (headers, body) = market.Services.GetRequiredService<SandboxProvider>().Callback(ticket, succeeded: true);
        using var request = new HttpRequestMessage(HttpMethod.Post, "/payments/callbacks/sandbox") { Content = new ByteArrayContent(body) };
        foreach (var (name, value) in headers)
        {
            request.Headers.Add(name, value);
        }

        using var called = await market.Http.SendAsync(request);
        Assert.Equal((page, HttpStatusCode.NotFound, callback), (seen.StatusCode, await market.ClickAsync(path), called.StatusCode));
    }

    [Fact]
    public async Task A_provider_that_there_is_not_stops_the_start()
    {
        var refused = await Assert.ThrowsAnyAsync<Exception>(() => OpenAsync(DatabaseProvider.Sqlite, options => options.Settings["Modules:Marketplace:PaymentProvider"] = "gold"));
        Assert.Contains("There is no payment provider 'gold'; Modules:Marketplace:PaymentProvider can be sandbox.", refused.Message, StringComparison.Ordinal);
    }
}
