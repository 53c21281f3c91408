using System.Text.Json;
using Headless.Benefits.Campaigns;
using Headless.Data;
using Headless.Testing;
using static Headless.Testing.DemoSignIns;

namespace Headless.Benefits.Tests;

/// <summary>A partner's day with an API key alone: list, redeem, undo, settle; and what the key does not reach.</summary>
public sealed class PartnerTests
{
    private const string Terms = "acquisition: GRAB, faceValueFen: 200, stock: 100, quotaLimit: 20";
    private static readonly string[] s_all = ["benefits.campaigns.read", "benefits.redeem", "benefits.settle", "benefits.redemptions.read"];

    [DatabaseTheory]
    [DatabaseData]
    public async Task A_partner_lists_redeems_undoes_and_settles_with_its_key_alone(DatabaseProvider provider)
    {
        await using var server = await BenefitsServer.StartAsync(provider);
        await server.CampaignAsync("RIDE", Terms);
        var key = await server.ApiKeyAsync("3301", s_all);
        var member = (await server.Host.AdmitAsync(1, "330102001-J1"))[0];
        var codes = new[] { await GrabbedAsync(server, member), await GrabbedAsync(server, member), await GrabbedAsync(server, member) };

        var listed = await server.DataAsync("{ partnerCampaigns(where: { code: { eq: \"RIDE\" } }) { nodes { code faceValue { amountMinor } } } }", apiKey: key);
        Assert.Equal("""[{"code":"RIDE","faceValue":{"amountMinor":200}}]""", listed.At("partnerCampaigns.nodes").GetRawText());
        var first = await RedeemAsync(server, key, codes[0].ToLowerInvariant().Replace("-", " ", StringComparison.Ordinal));
        Assert.Equal(("MADE", 200), (first.Text("redemption.status"), first.Number("redemption.amount.amountMinor")));
        Assert.Equal($"****-****-{codes[0][^4..]}", first.Text("redemption.codeMasked"));
        var again = await RedeemAsync(server, key, codes[0]);
        Assert.Equal(("COUPON_STATE", "The coupon is used; it cannot be redeemed."), (again.Outcome(), again.Text("errors.0.message")));

        var undone = await ReverseAsync(server, key, first.Text("redemption.id"));
        Assert.Equal("REVERSED", undone.Text("redemption.status"));
        Assert.Equal("REDEMPTION_STATE", (await ReverseAsync(server, key, first.Text("redemption.id"))).Outcome());
        Assert.Equal("OK", (await RedeemAsync(server, key, codes[0])).Outcome());
        Assert.Equal("OK", (await RedeemAsync(server, key, codes[1], "priceFen: 150, partnerReference: \"T-1\"")).Outcome());

        var day = $"{ShanghaiTime.DayOf(BenefitsServer.Monday):yyyy-MM-dd}";
        var end = BenefitsServer.Monday.AddHours(15);
        var early = await SettleAsync(server, key, day);
        Assert.Equal("SETTLEMENT_TOO_EARLY", early.Outcome());
        Assert.Equal($"This day can still change. Settle it from {ShanghaiTime.Text(end.AddMinutes(30))} (Beijing time) on.", early.Text("errors.0.message"));
        server.Time.Set(end.AddMinutes(30));
        Assert.Equal("OK", (await RedeemAsync(server, key, codes[2])).Outcome());   // belongs to the next day
        var settled = await SettleAsync(server, key, day);
        Assert.Equal((2, 350), (settled.Number("settlement.redemptionCount"), settled.Number("settlement.total.amountMinor")));
        Assert.Equal($"This day is settled already, as {settled.Text("settlement.number")}.", (await SettleAsync(server, key, day)).Text("errors.0.message"));

        var statement = await server.DataAsync(
            "{ settlements(where: { campaign: { code: { eq: \"RIDE\" } } }) { nodes { day lines(orderBy: [{ redeemedAt: ASC }]) { nodes { amount { amountMinor } partnerReference status } totalCount { value } } } } "
            + "redemptions(where: { campaign: { code: { eq: \"RIDE\" } } }, orderBy: [{ redeemedAt: ASC }]) { nodes { status settlement { number } } } }",
            apiKey: key);
        Assert.Equal(2, statement.Number("settlements.nodes.0.lines.totalCount.value"));
        Assert.Equal(["MADE", "REVERSED", "SETTLED", "SETTLED"], statement.At("redemptions.nodes").EnumerateArray().Select(r => r.Text("status")).Order(StringComparer.Ordinal));
        Assert.Equal(350, statement.At("settlements.nodes.0.lines.nodes").EnumerateArray().Sum(l => l.Number("amount.amountMinor")));
    }

    [DatabaseTheory]
    [DatabaseData]
    public async Task A_key_redeems_only_for_campaigns_whose_partner_lies_in_its_subtree(DatabaseProvider provider)
    {
        await using var server = await BenefitsServer.StartAsync(provider);
        var partner = (await server.DataAsync("{ unionOrganization(code: \"3301-I1\") { id } }")).Text("unionOrganization.id");
        await server.CampaignAsync("RIDE", Terms);
        await server.CampaignAsync("BIKE", $"{Terms}, partnerId: \"{partner}\"");
        var member = (await server.Host.AdmitAsync(1, "330102001-J1"))[0];
        var (metro, bike) = (await GrabbedAsync(server, member), await GrabbedAsync(server, member, "BIKE"));
        var (city, bikes, ningbo) = (await server.ApiKeyAsync("3301", s_all), await server.ApiKeyAsync("3301-I1", s_all), await server.ApiKeyAsync("3302", s_all));

        const string campaigns = "{ partnerCampaigns(where: { code: { in: [\"RIDE\", \"BIKE\"] } }, orderBy: [{ code: ASC }]) { nodes { code } } }";
        Assert.Equal("""[{"code":"BIKE"},{"code":"RIDE"}]""", (await server.DataAsync(campaigns, apiKey: city)).At("partnerCampaigns.nodes").GetRawText());
        Assert.Equal("""[{"code":"BIKE"}]""", (await server.DataAsync(campaigns, apiKey: bikes)).At("partnerCampaigns.nodes").GetRawText());
        Assert.Equal("[]", (await server.DataAsync(campaigns, apiKey: ningbo)).At("partnerCampaigns.nodes").GetRawText());

        // What lies outside answers as what does not exist.
        var unknown = (await RedeemAsync(server, bikes, "GREE-NTRA-VE00")).GetRawText();
        Assert.Equal(unknown, (await RedeemAsync(server, bikes, metro)).GetRawText());
        Assert.Equal(unknown, (await RedeemAsync(server, ningbo, metro)).GetRawText());
        Assert.Equal(unknown, (await RedeemAsync(server, ningbo, bike)).GetRawText());
        Assert.Equal(unknown, (await RedeemAsync(server, bikes, "not a code")).GetRawText());
        var redeemed = await RedeemAsync(server, bikes, bike);
        Assert.Equal("OK", redeemed.Outcome());
        Assert.Equal("OTHER_KEY", (await ReverseAsync(server, city, redeemed.Text("redemption.id"))).Outcome());
        Assert.Equal("NOT_FOUND", (await ReverseAsync(server, ningbo, redeemed.Text("redemption.id"))).Outcome());
        const string mine = "{ redemptions(where: { campaign: { code: { in: [\"RIDE\", \"BIKE\"] } } }) { nodes { campaign { code } } } settlements { nodes { id } } }";
        Assert.Equal("""{"redemptions":{"nodes":[]},"settlements":{"nodes":[]}}""", (await server.DataAsync(mine, apiKey: ningbo)).GetRawText());
        Assert.Equal("""[{"campaign":{"code":"BIKE"}}]""", (await server.DataAsync(mine, apiKey: bikes)).At("redemptions.nodes").GetRawText());

        server.Time.Set(BenefitsServer.Monday.AddDays(2));
        var day = $"{ShanghaiTime.DayOf(BenefitsServer.Monday):yyyy-MM-dd}";
        Assert.Equal("NOT_FOUND", (await SettleAsync(server, ningbo, day, "BIKE")).Outcome());
        Assert.Equal("OK", (await SettleAsync(server, bikes, day, "BIKE")).Outcome());
        Assert.Equal("ISSUED", (await server.DataAsync("{ wallet { coupons(where: { campaign: { code: { eq: \"RIDE\" } } }) { nodes { status } } } }", member)).Text("wallet.coupons.nodes.0.status"));
    }

    [DatabaseTheory]
    [DatabaseData]
    public async Task What_keys_do_no_person_does_and_a_key_does_only_what_its_scopes_say(DatabaseProvider provider)
    {
        await using var server = await BenefitsServer.StartAsync(provider);
        await server.CampaignAsync("RIDE", Terms);
        var member = (await server.Host.AdmitAsync(1, "330102001-J1"))[0];
        var code = await GrabbedAsync(server, member);
        var lister = await server.ApiKeyAsync("3301", "benefits.campaigns.read");
        var redeem = $"mutation {{ redeemCoupon(input: {{ code: \"{code}\", idempotencyKey: \"nobody-0001\" }}) {{ redemption {{ id }} }} }}";
        foreach (var (token, key) in new[] { (Hangzhou, (string?)null), (Province, null), (member, null), (null!, lister) })
        {
            using var refused = await server.Host.GraphQL.PostAsync(redeem, token: token, apiKey: key);
            Assert.Equal(["FORBIDDEN"], refused.Codes);
        }

        using var settle = await server.Host.GraphQL.PostAsync("mutation { settleRedemptions(input: { campaignCode: \"RIDE\", day: \"2026-01-01\", idempotencyKey: \"nobody-0001\" }) { settlement { id } } }", token: Province);
        Assert.Equal(["FORBIDDEN"], settle.Codes);
        using var coupons = await server.Host.GraphQL.PostAsync("{ coupons { nodes { code member { displayName } } } }", apiKey: lister);
        Assert.Equal(["FORBIDDEN"], coupons.Codes);
        Assert.Equal("ISSUED", (await server.DataAsync("{ wallet { coupons { nodes { status } } } }", member)).Text("wallet.coupons.nodes.0.status"));
    }

    [DatabaseTheory]
    [DatabaseData]
    public async Task A_partner_sees_nothing_of_the_member(DatabaseProvider provider)
    {
        await using var server = await BenefitsServer.StartAsync(provider);
        await server.CampaignAsync("RIDE", Terms);
        var member = (await server.Host.AdmitAsync(1, "330102001-J1"))[0];
        var key = await server.ApiKeyAsync("3301", [.. s_all, "membership.members.read"]);
        Assert.Equal("OK", (await RedeemAsync(server, key, await GrabbedAsync(server, member))).Outcome());

        // Even a key that may read members finds no way from a redemption to its member.
        var fields = await server.DataAsync("{ __type(name: \"Redemption\") { fields { name type { name ofType { name } } } } }");
        var ways = fields.At("__type.fields").EnumerateArray().Where(f => f.GetRawText() is var text && (text.Contains("ember", StringComparison.Ordinal) || text.Contains("\"Coupon\"", StringComparison.Ordinal)));
        Assert.Empty(ways);
    }

    [DatabaseTheory]
    [DatabaseData]
    public async Task A_redemption_can_be_undone_for_thirty_minutes_and_a_lapsed_coupon_comes_back_for_three_days(DatabaseProvider provider)
    {
        await using var server = await BenefitsServer.StartAsync(provider);
        await server.CampaignAsync("RIDE", Terms);
        var member = (await server.Host.AdmitAsync(1, "330102001-J1"))[0];
        var key = await server.ApiKeyAsync("3301", s_all);
        var (one, other) = (await GrabbedAsync(server, member), await GrabbedAsync(server, member));
        var lapses = BenefitsServer.Monday.AddHours(-9).AddDays(7);
        server.Time.Set(lapses.AddMinutes(-10));
        var kept = await RedeemAsync(server, key, one);
        var undone = await RedeemAsync(server, key, other);

        server.Time.Set(lapses.AddMinutes(20).AddTicks(-10));
        Assert.Equal("OK", (await ReverseAsync(server, key, undone.Text("redemption.id"))).Outcome());
        server.Time.Set(lapses.AddMinutes(20));
        var late = await ReverseAsync(server, key, kept.Text("redemption.id"));
        Assert.Equal(("REVERSAL_WINDOW_OVER", "A redemption can be undone for 30 minutes; they are over."), (late.Outcome(), late.Text("errors.0.message")));
        var back = (await server.DataAsync("{ wallet { coupons(status: ISSUED) { nodes { code expiresAt } } } }", member)).At("wallet.coupons.nodes");
        Assert.Equal((1, other), (back.GetArrayLength(), back.Text("0.code")));
        Assert.Equal(lapses.AddMinutes(20).AddTicks(-10).AddDays(3), back.At("0.expiresAt").GetDateTime());
    }

    [DatabaseTheory]
    [DatabaseData]
    public async Task A_least_price_is_asked_for_and_kept(DatabaseProvider provider)
    {
        await using var server = await BenefitsServer.StartAsync(provider);
        await server.CampaignAsync("RIDE", $"{Terms}, leastPriceFen: 300");
        var member = (await server.Host.AdmitAsync(1, "330102001-J1"))[0];
        var key = await server.ApiKeyAsync("3301", s_all);
        var code = await GrabbedAsync(server, member);

        var none = await RedeemAsync(server, key, code);
        Assert.Equal(("PRICE_BELOW_LEAST", "The sale is below the least price of this coupon, 300 fen. Send a price that reaches it."), (none.Outcome(), none.Text("errors.0.message")));
        Assert.Equal("PRICE_BELOW_LEAST", (await RedeemAsync(server, key, code, "priceFen: 299")).Outcome());
        Assert.Equal("OK", (await RedeemAsync(server, key, code, "priceFen: 300")).Outcome());
    }

    internal static async Task<JsonElement> RedeemAsync(BenefitsServer server, string apiKey, string code, string more = "", string? key = null) => (await server.DataAsync(
        $$"""
        mutation($code: String!, $key: String!) {
          redeemCoupon(input: { code: $code, idempotencyKey: $key, {{more}} }) { redemption { id status codeMasked amount { amountMinor } } errors { ... on Error { code message } } }
        }
        """,
        null, new { code, key = key ?? server.Key() }, apiKey)).At("redeemCoupon");

    internal static async Task<string> GrabbedAsync(BenefitsServer server, string member, string campaign = "RIDE") => (await server.GrabAsync(campaign, member)).Text("coupon.code");

    private static async Task<JsonElement> ReverseAsync(BenefitsServer server, string apiKey, string id) => (await server.DataAsync(
        "mutation($id: ID!, $key: String!) { reverseRedemption(input: { redemptionId: $id, idempotencyKey: $key }) { redemption { status } errors { ... on Error { code message } } } }",
        null, new { id, key = server.Key() }, apiKey)).At("reverseRedemption");

    private static async Task<JsonElement> SettleAsync(BenefitsServer server, string apiKey, string day, string campaign = "RIDE") => (await server.DataAsync(
        """
        mutation($campaign: String!, $day: Date!, $key: String!) {
          settleRedemptions(input: { campaignCode: $campaign, day: $day, idempotencyKey: $key }) { settlement { number redemptionCount total { amountMinor } } errors { ... on Error { code message } } }
        }
        """,
        null, new { campaign, day, key = server.Key() }, apiKey)).At("settleRedemptions");
}
