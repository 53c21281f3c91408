using System.Globalization;
using System.Text.Json;
using Headless.Data;
using Headless.Testing;
using static Headless.Testing.DemoSignIns;

namespace Headless.Modules.Tests;

/// <summary>A partner's day (H02): the published document, run with nothing but an API key, and what the key does not open.</summary>
public sealed class PartnerDayTests
{
    private static readonly string s_document = File.ReadAllText(RepositoryFiles.Find("schema/operations/partner-day.graphql"));
    private static readonly string[] s_scopes = ["benefits.campaigns.read", "benefits.redeem", "benefits.settle", "benefits.redemptions.read"];

    /// <summary>Nine in the morning of a Monday in Shanghai, UTC, on which the demo has redeemed nothing.</summary>
    private static readonly DateTime s_monday = NextMonday();

    [DatabaseTheory]
    [DatabaseData]
    public async Task A_key_lists_redeems_undoes_redeems_again_and_settles(DatabaseProvider provider)
    {
        var (server, time) = await StartAsync(provider);
        await using var _ = server;
        var key = await KeyAsync(server, "3301", s_scopes);
        var code = await GrabAsync(server);

        var campaigns = (await RunAsync(server, key, "PartnerCampaigns")).At("partnerCampaigns.nodes");
        Assert.Equal(["BIKE_RIDE PARTNER 150", "METRO_RIDE PARTNER 200"], campaigns.EnumerateArray().Select(c => $"{c.Text("code")} {c.Text("channel")} {c.Number("faceValue.amountMinor")}"));

        var first = (await RunAsync(server, key, "RedeemCoupon", new { code, reference = "GATE-7", key = "monday-0001" })).At("redeemCoupon");
        Assert.Equal(0, first.At("errors").GetArrayLength());
        Assert.Equal(("MADE", $"****-****-{code[^4..]}", 200), (first.Text("redemption.status"), first.Text("redemption.codeMasked"), first.Number("redemption.amount.amountMinor")));
        Assert.Equal(s_monday, first.At("redemption.redeemedAt").GetDateTime());
        var second = (await RunAsync(server, key, "RedeemCoupon", new { code, key = "monday-0002" })).At("redeemCoupon");
        Assert.Equal(
            """{"redemption":null,"errors":[{"__typename":"CouponStateError","code":"COUPON_STATE","message":"The coupon is used; it cannot be redeemed."}]}""", second.GetRawText());

        time.Set(s_monday.AddMinutes(10));
        var undone = (await RunAsync(server, key, "ReverseRedemption", new { redemption = first.Text("redemption.id"), key = "monday-0003" })).At("reverseRedemption");
        Assert.Equal((0, "REVERSED", first.Text("redemption.id")), (undone.At("errors").GetArrayLength(), undone.Text("redemption.status"), undone.Text("redemption.id")));
        Assert.Equal(s_monday.AddMinutes(10), undone.At("redemption.reversedAt").GetDateTime());
        Assert.Equal("ISSUED", await StatusAsync(server, code));
        var again = (await RunAsync(server, key, "RedeemCoupon", new { code, reference = "GATE-8", key = "monday-0004" })).At("redeemCoupon.redemption");
        Assert.Equal("MADE", again.Text("status"));
        Assert.NotEqual(first.Text("redemption.id"), again.Text("id"));

        var (campaign, day) = ("METRO_RIDE", s_monday.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture));
        var early = (await RunAsync(server, key, "SettleDay", new { campaign, day, key = "monday-0005" })).At("settleRedemptions");
        Assert.Equal("SETTLEMENT_TOO_EARLY", early.Text("errors.0.code"));
        time.Set(s_monday.AddDays(1));
        var settled = (await RunAsync(server, key, "SettleDay", new { campaign, day, key = "tuesday-0001" })).At("settleRedemptions.settlement");
        Assert.Equal((day, 1, 200), (settled.Text("day"), settled.Number("redemptionCount"), settled.Number("total.amountMinor")));
        var twice = (await RunAsync(server, key, "SettleDay", new { campaign, day, key = "tuesday-0002" })).At("settleRedemptions");
        Assert.Equal($"This day is settled already, as {settled.Text("number")}.", twice.Text("errors.0.message"));
        var late = (await RunAsync(server, key, "ReverseRedemption", new { redemption = again.Text("id"), key = "tuesday-0003" })).At("reverseRedemption");
        Assert.Equal("The redemption is settled; it cannot be undone.", late.Text("errors.0.message"));

        var statement = (await RunAsync(server, key, "SettlementStatement", new { campaign, day })).At("settlements.nodes");
        Assert.Equal(
            $$$"""[{"number":"{{{settled.Text("number")}}}","redemptionCount":1,"total":{"amountMinor":200},"lines":{"nodes":[{"codeMasked":"****-****-{{{code[^4..]}}}","partnerReference":"GATE-8","status":"SETTLED","amount":{"amountMinor":200}}]}}]""",
            statement.GetRawText());
        Assert.Equal("REDEEMED", await StatusAsync(server, code));
    }

    [DatabaseTheory]
    [DatabaseData]
    public async Task A_key_of_another_union_finds_nothing_of_it(DatabaseProvider provider)
    {
        var (server, time) = await StartAsync(provider);
        await using var _ = server;
        var (hangzhou, ningbo) = (await KeyAsync(server, "3301", s_scopes), await KeyAsync(server, "3302", s_scopes));
        var code = await GrabAsync(server);
        var (campaign, day) = ("METRO_RIDE", s_monday.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture));

        Assert.Equal("[]", (await RunAsync(server, ningbo, "PartnerCampaigns")).At("partnerCampaigns.nodes").GetRawText());
        var unknown = (await RunAsync(server, ningbo, "RedeemCoupon", new { code = "K7Q2-M9XA-4T0B", key = "ningbo-0001" })).At("redeemCoupon");
        Assert.Equal("""{"redemption":null,"errors":[{"__typename":"NotFoundError","code":"NOT_FOUND","message":"It does not exist, or you may not see it."}]}""", unknown.GetRawText());
        Assert.Equal(unknown.GetRawText(), (await RunAsync(server, ningbo, "RedeemCoupon", new { code, key = "ningbo-0002" })).At("redeemCoupon").GetRawText());
        Assert.Equal("ISSUED", await StatusAsync(server, code));

        var redemption = (await RunAsync(server, hangzhou, "RedeemCoupon", new { code, key = "hangzhou-0001" })).Text("redeemCoupon.redemption.id");
        Assert.Equal("NOT_FOUND", (await RunAsync(server, ningbo, "ReverseRedemption", new { redemption, key = "ningbo-0003" })).Text("reverseRedemption.errors.0.code"));
        var other = await KeyAsync(server, "3301", s_scopes);
        Assert.Equal("Another key made this redemption. Undo it with that key.", (await RunAsync(server, other, "ReverseRedemption", new { redemption, key = "other-0001" })).Text("reverseRedemption.errors.0.message"));
        time.Set(s_monday.AddDays(1));
        Assert.Equal("NOT_FOUND", (await RunAsync(server, ningbo, "SettleDay", new { campaign, day, key = "ningbo-0004" })).Text("settleRedemptions.errors.0.code"));
        Assert.Equal("[]", (await RunAsync(server, ningbo, "SettlementStatement", new { campaign, day })).At("settlements.nodes").GetRawText());
        Assert.Equal("REDEEMED", await StatusAsync(server, code));
    }

    [DatabaseTheory]
    [DatabaseData]
    public async Task A_key_does_what_its_scopes_say_and_never_reads_the_member(DatabaseProvider provider)
    {
        var (server, _) = await StartAsync(provider);
        await using var running = server;
        var (lister, key) = (await KeyAsync(server, "3301", ["benefits.campaigns.read"]), await KeyAsync(server, "3301", s_scopes));
        var code = await GrabAsync(server);

        Assert.Equal(2, (await RunAsync(server, lister, "PartnerCampaigns")).At("partnerCampaigns.nodes").GetArrayLength());
        foreach (var (operation, variables, permission) in new (string, object, string)[]
        {
            ("RedeemCoupon", new { code, key = "lister-0001" }, "benefits.redeem"),
            ("SettleDay", new { campaign = "METRO_RIDE", day = "2026-01-01", key = "lister-0002" }, "benefits.settle"),
        })
        {
            using var refused = await server.GraphQL.PostAsync(s_document, variables, apiKey: lister, language: "en", operationName: operation);
            Assert.Equal(["FORBIDDEN"], refused.Codes);
            Assert.Equal($"You lack the permission {permission}.", refused.Errors[0].Text("message"));
        }

        Assert.Equal("ISSUED", await StatusAsync(server, code));
        Assert.Equal("MADE", (await RunAsync(server, key, "RedeemCoupon", new { code, key = "partner-0001" })).Text("redeemCoupon.redemption.status"));
        foreach (var (query, refusal) in new[]
        {
            ("{ coupons { nodes { code member { displayName } } } }", "FORBIDDEN"),
            ("{ members { nodes { displayName phoneMasked } } }", "FORBIDDEN"),
            ("{ me { displayName } }", "FORBIDDEN"),
            ("{ wallet { pointsBalance } }", "FORBIDDEN"),
            ("{ redemptions { nodes { member { displayName } } } }", "GRAPHQL_VALIDATION_FAILED"),
            ("{ redemptions { nodes { coupon { code } } } }", "GRAPHQL_VALIDATION_FAILED"),
        })
        {
            using var answer = await server.GraphQL.PostAsync(query, apiKey: key, language: "en");
            Assert.Equal([refusal], answer.Codes);
            Assert.DoesNotContain("秋天", answer.ToString(), StringComparison.Ordinal);
        }
    }

    private static async Task<(HeadlessServer Server, MovableClock Time)> StartAsync(DatabaseProvider provider)
    {
        var time = new MovableClock(s_monday);
        return (await HeadlessServer.StartAsync(provider, o => o.Time = time), time);
    }

    private static async Task<JsonElement> RunAsync(HeadlessServer server, string key, string operation, object? variables = null)
    {
        using var answer = await server.GraphQL.PostAsync(s_document, variables, apiKey: key, language: "en", operationName: operation);
        Assert.True(answer.Errors.Count == 0, answer.ToString());
        return answer.Data.Clone();
    }

    private static async Task<string> KeyAsync(HeadlessServer server, string union, string[] scopes)
    {
        var organization = (await server.DataAsync("query($union: String!) { unionOrganization(code: $union) { id } }", null, new { union })).Text("unionOrganization.id");
        var made = await server.DataAsync(
            """
            mutation($organization: ID!, $scopes: [String!]!) {
              createApiKey(input: { name: "示例合作方（虚构）", organizationId: $organization, scopes: $scopes }) { secretKey errors { ... on Error { message } } }
            }
            """,
            Province, new { organization, scopes });
        return made.Text("createApiKey.secretKey");
    }

    private static async Task<string> GrabAsync(HeadlessServer server) => (await server.DataAsync(
        "mutation { grabCoupon(input: { campaignCode: \"METRO_RIDE\", idempotencyKey: \"on-the-way\" }) { coupon { code } errors { ... on Error { message } } } }", QiuTian)).Text("grabCoupon.coupon.code");

    private static async Task<string> StatusAsync(HeadlessServer server, string code) =>
        (await server.DataAsync("{ wallet { coupons(first: 50) { nodes { code status } } } }", QiuTian)).At("wallet.coupons.nodes").EnumerateArray().Single(c => c.Text("code") == code).Text("status");

    private static DateTime NextMonday()
    {
        var today = TimeProvider.System.GetUtcNow().UtcDateTime.Date;
        return today.AddDays(8 + (((int)DayOfWeek.Monday - (int)today.DayOfWeek + 6) % 7)).AddHours(1);
    }
}
