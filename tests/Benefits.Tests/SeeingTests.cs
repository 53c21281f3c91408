using Headless.Data;
using Headless.Testing;
using static Headless.Testing.DemoSignIns;

namespace Headless.Benefits.Tests;

/// <summary>Who sees coupons, points and campaigns, and who changes them.</summary>
public sealed class SeeingTests
{
    private const string Metro = "acquisition: GRAB, faceValueFen: 200, stock: 100, quotaLimit: 4, pointsPrice: 20";

    [DatabaseTheory]
    [DatabaseData]
    public async Task An_officer_sees_the_coupons_of_her_subtree_without_their_codes_and_her_neighbour_none(DatabaseProvider provider)
    {
        await using var server = await BenefitsServer.StartAsync(provider);
        await server.CampaignAsync("RIDE", Metro);
        var member = (await server.Host.AdmitAsync(1, "330102001-J1"))[0];
        var code = await PartnerTests.GrabbedAsync(server, member);
        const string list = "{ coupons(where: { campaign: { code: { eq: \"RIDE\" } } }) { nodes { id code codeMasked status member { displayName } } } }";

        var own = (await server.DataAsync("{ wallet { coupons { nodes { id code codeMasked } } } }", member)).At("wallet.coupons.nodes.0");
        Assert.Equal((code, $"****-****-{code[^4..]}"), (own.Text("code"), own.Text("codeMasked")));
        var seen = (await server.DataAsync(list, Hangzhou)).At("coupons.nodes.0");
        Assert.True(seen.IsNull("code"));
        Assert.Equal((own.Text("codeMasked"), "ISSUED", "示例会员"), (seen.Text("codeMasked"), seen.Text("status"), seen.Text("member.displayName")));
        Assert.Equal(0, (await server.DataAsync(list, Ningbo)).At("coupons.nodes").GetArrayLength());
        var node = await server.DataAsync("query($id: ID!) { node(id: $id) { id } }", Ningbo, new { id = own.Text("id") });
        Assert.True(node.IsNull("node"));
        using var filtered = await server.Host.GraphQL.PostAsync("{ coupons(where: { code: { eq: \"x\" } }) { nodes { id } } }", token: Hangzhou);
        Assert.Equal(["GRAPHQL_VALIDATION_FAILED"], filtered.Codes);
    }

    [DatabaseTheory]
    [DatabaseData]
    public async Task Wallets_and_quotas_of_many_members_are_few_statements(DatabaseProvider provider)
    {
        await using var server = await BenefitsServer.StartAsync(provider);
        await server.CampaignAsync("RIDE", Metro);
        foreach (var member in await server.Host.AdmitAsync(5, "330102001-J1"))
        {
            await server.EarnAsync(member, 20);
            await server.GrabAsync("RIDE", member);
        }

        const string document = """
            { members(first: 50) { nodes {
                wallet { pointsBalance pointsBalanceAt(at: "2026-01-01T00:00:00Z") entries(first: 2) { nodes { amount kind } } coupons(first: 2, status: ISSUED) { nodes { status campaign { code } } } }
                couponQuota(campaignCode: "RIDE") { used remaining }
            } } }
            """;
        await server.DataAsync(document, Hangzhou);
        using var statements = server.Host.RecordRequests();
        var members = (await server.DataAsync(document, Hangzhou)).At("members.nodes");

        // Who asks, the members, their balances, the balances then, the entries, the coupons, their campaigns, the quotas.
        Assert.True(statements.Statements.Count == 8, string.Join("\n\n", statements.Statements));
        Assert.Equal(5, members.EnumerateArray().Count(m => m.Number("couponQuota.used") == 1 && m.Number("wallet.pointsBalance") == 20 && m.Number("wallet.pointsBalanceAt") == 0));
        Assert.All(members.EnumerateArray(), m => Assert.InRange(m.Number("wallet.pointsBalance"), 0, int.MaxValue));
    }

    [DatabaseTheory]
    [DatabaseData]
    public async Task An_officer_adjusts_points_of_her_members_with_a_reason_and_never_her_own_or_below_zero(DatabaseProvider provider)
    {
        await using var server = await BenefitsServer.StartAsync(provider);
        var member = (await server.Host.AdmitAsync(1, "330102001-J1"))[0];
        var id = (await server.DataAsync("{ me { id } }", member)).Text("me.id");
        async Task<System.Text.Json.JsonElement> AdjustAsync(int points, string token, string reason = "补录积分") => (await server.DataAsync(
            """
            mutation($id: ID!, $points: Int!, $reason: String!, $key: String!) {
              adjustPoints(input: { memberId: $id, points: $points, reason: $reason, idempotencyKey: $key }) { pointsEntry { amount kind reason } errors { ... on Error { code message } } }
            }
            """,
            token, new { id, points, reason, key = server.Key() })).At("adjustPoints");

        Assert.Equal("""{"amount":50,"kind":"ADJUST","reason":"补录积分"}""", (await AdjustAsync(50, Hangzhou)).At("pointsEntry").GetRawText());
        var tooMuch = await AdjustAsync(-51, Hangzhou);
        Assert.Equal(("INSUFFICIENT_POINTS", "There are not enough points: 51 are needed."), (tooMuch.Outcome(), tooMuch.Text("errors.0.message")));
        Assert.Equal("OK", (await AdjustAsync(-50, Hangzhou)).Outcome());
        Assert.Equal("NO_POINTS_TO_ADJUST", (await AdjustAsync(0, Hangzhou)).Outcome());
        Assert.Equal("VALIDATION_FAILED", (await AdjustAsync(5, Hangzhou, "无")).Outcome());
        Assert.Equal("NOT_FOUND", (await AdjustAsync(5, Ningbo)).Outcome());
        using var herself = await server.Host.GraphQL.PostAsync(
            "mutation($id: ID!) { adjustPoints(input: { memberId: $id, points: 5, reason: \"自己加分\", idempotencyKey: \"herself-1\" }) { pointsEntry { id } } }", new { id }, member);
        Assert.Equal(["FORBIDDEN"], herself.Codes);
        await server.AssignAsync(member, "330102");
        Assert.Equal("OWN_POINTS", (await AdjustAsync(5, member)).Outcome());
        var wallet = await server.DataAsync("{ wallet { pointsBalance entries(orderBy: [{ occurredAt: ASC }]) { nodes { amount reason } totalCount { value } } } }", member);
        Assert.Equal((0, 2), (wallet.Number("wallet.pointsBalance"), wallet.Number("wallet.entries.totalCount.value")));
    }

    [DatabaseTheory]
    [DatabaseData]
    public async Task A_draft_is_its_unions_own_and_a_published_campaign_is_everybodys(DatabaseProvider provider)
    {
        await using var server = await BenefitsServer.StartAsync(provider);
        const string create = """
            mutation($owner: ID!, $code: String!) {
              createCouponCampaign(input: { organizationId: $owner, code: $code, name: "示例券", startsAt: "2026-01-01T00:00:00Z", endsAt: "2027-12-31T00:00:00Z", validDays: 7,
                acquisition: GRAB, faceValueFen: 200, stock: 10, quotaLimit: 4 }) { couponCampaign { id isPublished stockRemaining } errors { ... on Error { code message } } }
            }
            """;
        var hangzhou = (await server.DataAsync("{ unionOrganization(code: \"3301\") { id } }")).Text("unionOrganization.id");
        var created = await server.DataAsync(create, Hangzhou, new { owner = hangzhou, code = "DRAFT" });
        var id = created.Text("createCouponCampaign.couponCampaign.id");
        var member = (await server.Host.AdmitAsync(1, "330102001-J1"))[0];

        var unfit = await server.DataAsync(create.Replace("quotaLimit: 4", "opensMinute: 450", StringComparison.Ordinal).Replace("{ code message }", "{ code message path }", StringComparison.Ordinal), Hangzhou, new { owner = hangzhou, code = "UNFIT" });
        Assert.Equal(
            """[{"code":"INVALID_CAMPAIGN","message":"The quota does not fit the way these coupons are given. See the descriptions of the input's fields.","path":["input","quotaLimit"]}]""",
            unfit.At("createCouponCampaign.errors").GetRawText());
        Assert.Equal("CAMPAIGN_CODE_TAKEN", (await server.DataAsync(create, Hangzhou, new { owner = hangzhou, code = "DRAFT" })).At("createCouponCampaign").Outcome());
        Assert.Equal("NOT_FOUND", (await server.DataAsync(create, Ningbo, new { owner = hangzhou, code = "OTHERS" })).At("createCouponCampaign").Outcome());
        Assert.True((await server.DataAsync("{ couponCampaign(code: \"DRAFT\") { id } }")).IsNull("couponCampaign"));
        Assert.Equal("NOT_FOUND", (await server.GrabAsync("DRAFT", member)).Outcome());
        const string managed = "{ managedCouponCampaigns(where: { code: { eq: \"DRAFT\" } }) { nodes { code } } }";
        Assert.Equal(1, (await server.DataAsync(managed, Hangzhou)).At("managedCouponCampaigns.nodes").GetArrayLength());
        Assert.Equal(0, (await server.DataAsync(managed, Ningbo)).At("managedCouponCampaigns.nodes").GetArrayLength());
        const string publish = "mutation($id: ID!) { publishCouponCampaign(input: { campaignId: $id }) { couponCampaign { isPublished } errors { ... on Error { code } } } }";
        Assert.Equal("NOT_FOUND", (await server.DataAsync(publish, Ningbo, new { id })).At("publishCouponCampaign").Outcome());
        for (var i = 0; i < 2; i++)
        {
            Assert.Equal("OK", (await server.DataAsync(publish, Hangzhou, new { id })).At("publishCouponCampaign").Outcome());
        }

        Assert.Equal("NOT_FOUND", (await server.DataAsync(publish, Ningbo, new { id })).At("publishCouponCampaign").Outcome());
        Assert.Equal("DRAFT", (await server.DataAsync("{ couponCampaign(code: \"DRAFT\") { code } }")).Text("couponCampaign.code"));
        Assert.Equal("OK", (await server.GrabAsync("DRAFT", member)).Outcome());
        var below = await server.DataAsync("{ unionOrganization(code: \"3301\") { couponCampaigns(where: { code: { eq: \"DRAFT\" } }) { nodes { stockRemaining } } } }");
        Assert.Equal(9, below.Number("unionOrganization.couponCampaigns.nodes.0.stockRemaining"));
    }
}
