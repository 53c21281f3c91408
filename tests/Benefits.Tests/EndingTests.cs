using Headless.Data;
using Headless.Testing;
using static Headless.Testing.DemoSignIns;

namespace Headless.Benefits.Tests;

/// <summary>When a membership ends or moves, coupons that the member may not have any more are cancelled; her points stay.</summary>
public sealed class EndingTests
{
    private const string Metro = "acquisition: GRAB, faceValueFen: 200, stock: 100, quotaLimit: 4, pointsPrice: 20";
    private const string Wallet = "{ wallet { pointsBalance coupons(orderBy: [{ issuedAt: ASC }]) { nodes { status campaign { code } } } } }";

    [DatabaseTheory]
    [DatabaseData]
    public async Task Who_leaves_keeps_her_points_and_gets_back_what_she_paid_for_coupons_she_cannot_use(DatabaseProvider provider)
    {
        await using var server = await BenefitsServer.StartAsync(provider);
        await server.CampaignAsync("RIDE", Metro);
        var member = (await server.Host.AdmitAsync(1, "330102001-J1"))[0];
        await server.EarnAsync(member, 30);
        var key = await server.ApiKeyAsync("33", "benefits.redeem");
        Assert.Equal("OK", (await PartnerTests.RedeemAsync(server, key, await PartnerTests.GrabbedAsync(server, member))).Outcome());
        var unused = await PartnerTests.GrabbedAsync(server, member);
        Assert.Equal("OK", (await server.TakeAsync("exchangePointsForCoupon", "RIDE", member)).Outcome());
        Assert.Equal(10, (await server.DataAsync(Wallet, member)).Number("wallet.pointsBalance"));
        var id = (await server.DataAsync("{ me { id } }", member)).Text("me.id");

        var ended = await server.DataAsync("mutation($id: ID!) { endMembership(input: { memberId: $id }) { errors { ... on Error { code } } } }", Hangzhou, new { id });
        Assert.Equal("OK", ended.At("endMembership").Outcome());

        var wallet = await server.EventuallyAsync(Wallet, member, w => w.Number("wallet.pointsBalance") == 30);
        Assert.Equal(["CANCELLED", "CANCELLED", "REDEEMED"], wallet.At("wallet.coupons.nodes").EnumerateArray().Select(c => c.Text("status")).Order(StringComparer.Ordinal));
        Assert.Equal("COUPON_STATE", (await PartnerTests.RedeemAsync(server, key, unused)).Outcome());
        Assert.Equal("NOT_ELIGIBLE", (await server.GrabAsync("RIDE", member)).Outcome());
    }

    [DatabaseTheory]
    [DatabaseData]
    public async Task Who_moves_keeps_the_coupons_of_unions_that_she_is_still_below(DatabaseProvider provider)
    {
        await using var server = await BenefitsServer.StartAsync(provider);
        await server.CampaignAsync("RIDE", Metro);
        await server.CampaignAsync("DISTRICT", Metro, "330102");
        var member = (await server.Host.AdmitAsync(1, "330102001-J1"))[0];
        await server.GrabAsync("RIDE", member);
        await server.GrabAsync("DISTRICT", member);
        var id = (await server.DataAsync("{ me { id } }", member)).Text("me.id");
        var other = (await server.DataAsync("{ unionOrganization(code: \"330106-A1\") { id } }")).Text("unionOrganization.id");

        var moved = await server.DataAsync(
            "mutation($id: ID!, $other: ID!) { transferMembership(input: { memberId: $id, organizationId: $other }) { errors { ... on Error { code } } } }", Hangzhou, new { id, other });
        Assert.Equal("OK", moved.At("transferMembership").Outcome());

        var wallet = await server.EventuallyAsync(Wallet, member, w => w.GetRawText().Contains("CANCELLED", StringComparison.Ordinal));
        Assert.Equal(
            ["DISTRICT CANCELLED", "RIDE ISSUED"],
            wallet.At("wallet.coupons.nodes").EnumerateArray().Select(c => $"{c.Text("campaign.code")} {c.Text("status")}").Order(StringComparer.Ordinal));
    }
}
