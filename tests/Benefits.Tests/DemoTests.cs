using Headless.Data;
using Headless.Testing;
using static Headless.Testing.DemoSignIns;

namespace Headless.Benefits.Tests;

/// <summary>What the documents ask of the demo has an interesting answer.</summary>
public sealed class DemoTests
{
    [DatabaseTheory]
    [DatabaseData]
    public async Task Qiu_Tians_day_shows_her_wallet_and_her_quota(DatabaseProvider provider)
    {
        await using var server = await HeadlessServer.StartAsync(provider);
        using var answer = await server.GraphQL.PostAsync(
            """
            {
              me {
                wallet {
                  pointsBalance
                  entries(first: 20) { nodes { amount kind reason reversalOf { amount } } }
                  issued: coupons(status: ISSUED, first: 5, orderBy: [{ expiresAt: ASC }]) { nodes { code codeMasked campaign { code name } faceValue { amountMinor } } }
                  all: coupons(first: 20) { nodes { status } }
                }
                couponQuota(campaignCode: "METRO_RIDE") { used limit remaining }
              }
            }
            """,
            token: QiuTian);
        Assert.Empty(answer.Errors);
        var me = answer.Data.At("me");
        var entries = me.At("wallet.entries.nodes").EnumerateArray().ToList();
        Assert.Equal((255, 255), (me.Number("wallet.pointsBalance"), entries.Sum(e => e.Number("amount"))));
        Assert.Equal([-100, -30, -20, 15, 30, 60, 100, 200], entries.Select(e => e.Number("amount")).Order());
        Assert.Equal(30, entries.Single(e => e.Text("kind") == "REVERSE").Number("reversalOf.amount"));
        Assert.Equal(["BIKE_RIDE B1KE-R1DE-2026 150", "MALL_VOUCHER MA11-V0VC-HER2 1000", "METRO_RIDE GREE-NTRA-VE77 200"], me.At("wallet.issued.nodes").EnumerateArray()
            .Select(c => $"{c.Text("campaign.code")} {c.Text("code")} {c.Number("faceValue.amountMinor")}").Order(StringComparer.Ordinal));
        Assert.Equal("EXPIRED x1, ISSUED x3, REDEEMED x6", me.At("wallet.all.nodes").EnumerateArray().Select(c => c.Text("status")).Counted());
        Assert.Equal("""{"used":2,"limit":4,"remaining":2}""", me.At("couponQuota").GetRawText());
    }

    [DatabaseTheory]
    [DatabaseData]
    public async Task The_demo_keeps_the_laws_and_has_a_settled_day(DatabaseProvider provider)
    {
        await using var server = await HeadlessServer.StartAsync(provider);
        using var answer = await server.GraphQL.PostAsync(
            """
            {
              couponCampaigns(orderBy: [{ code: ASC }]) { nodes { code acquisition stockTotal stockRemaining coupons { totalCount { value } } redemptions { totalCount { value } } } }
              settlements { nodes { campaign { code } redemptionCount total { amountMinor } lines(first: 50) { nodes { status amount { amountMinor } } } } }
              redemptions(first: 100) { nodes { status } }
            }
            """,
            token: Hangzhou);
        Assert.Empty(answer.Errors);
        var campaigns = answer.Data.At("couponCampaigns.nodes").EnumerateArray().ToList();
        Assert.Equal(["BIKE_RIDE CLAIM", "MALL_VOUCHER POINTS_EXCHANGE", "METRO_RIDE GRAB"], campaigns.Select(c => $"{c.Text("code")} {c.Text("acquisition")}"));
        Assert.All(campaigns.Skip(1), c => Assert.Equal(c.Number("stockTotal"), c.Number("stockRemaining") + c.Number("coupons.totalCount.value")));
        Assert.All(campaigns, c => Assert.InRange(c.Number("redemptions.totalCount.value"), 0, c.Number("coupons.totalCount.value")));
        var settlement = Assert.Single(answer.Data.At("settlements.nodes").EnumerateArray());
        var lines = settlement.At("lines.nodes").EnumerateArray().ToList();
        Assert.InRange(lines.Count, 12, 13);   // the riders, and perhaps Qiu Tian
        Assert.Equal((lines.Count, 200 * lines.Count), (settlement.Number("redemptionCount"), settlement.Number("total.amountMinor")));
        Assert.All(lines, l => Assert.Equal("SETTLED", l.Text("status")));
        Assert.Equal(lines.Count, answer.Data.At("redemptions.nodes").EnumerateArray().Count(r => r.Text("status") == "SETTLED"));
        Assert.Equal(1, answer.Data.At("redemptions.nodes").EnumerateArray().Count(r => r.Text("status") == "REVERSED"));
    }
}
