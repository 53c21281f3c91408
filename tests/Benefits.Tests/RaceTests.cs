using Headless.Benefits.Coupons;
using Headless.Benefits.Points;
using Headless.Benefits.Quotas;
using Headless.Benefits.Redemptions;
using Headless.Data;
using Headless.Testing;
using Microsoft.EntityFrameworkCore;

namespace Headless.Benefits.Tests;

/// <summary>Many who want the same at once, over HTTP.</summary>
public sealed class RaceTests
{
    private const int Crowd = 220;

    [DatabaseTheory]
    [DatabaseData]
    public async Task G1_of_two_hundred_and_twenty_members_who_grab_fifty_coupons_at_once_exactly_fifty_get_one(DatabaseProvider provider)
    {
        await using var server = await BenefitsServer.StartAsync(provider);
        await server.CampaignAsync("RIDE", "acquisition: GRAB, faceValueFen: 200, stock: 50, quotaLimit: 4");
        var people = await server.Host.AdmitAsync(Crowd, "330102001-J1");

        var outcomes = await Task.WhenAll(people.Select(p => server.GrabAsync("RIDE", p)));

        Assert.Equal("OK x50, SOLD_OUT x170", outcomes.Select(Answers.Outcome).Counted());
        Assert.Equal(50, outcomes.Where(o => !o.IsNull("coupon")).Select(o => o.Text("coupon.code")).Distinct(StringComparer.Ordinal).Count());
        Assert.Equal(0, (await server.DataAsync("{ couponCampaign(code: \"RIDE\") { stockRemaining } }")).Number("couponCampaign.stockRemaining"));
        await AssertIssuedAsync(server, 50);
    }

    [DatabaseTheory]
    [DatabaseData]
    public async Task G1_the_fifth_coupon_of_the_week_is_not_given_to_one_who_asks_two_hundred_times_at_once(DatabaseProvider provider)
    {
        await using var server = await BenefitsServer.StartAsync(provider);
        await server.CampaignAsync("RIDE", "acquisition: GRAB, faceValueFen: 200, stock: 1000, quotaLimit: 4");
        var member = (await server.Host.AdmitAsync(1, "330102001-J1"))[0];

        var outcomes = await Task.WhenAll(Enumerable.Range(0, 200).Select(_ => server.GrabAsync("RIDE", member)));

        Assert.Equal("OK x4, QUOTA_REACHED x196", outcomes.Select(Answers.Outcome).Counted());
        Assert.Equal(996, (await server.DataAsync("{ couponCampaign(code: \"RIDE\") { stockRemaining } }")).Number("couponCampaign.stockRemaining"));
        await AssertIssuedAsync(server, 4);
    }

    [DatabaseTheory]
    [DatabaseData]
    public async Task Points_for_three_coupons_buy_three_of_the_two_hundred_that_are_asked_for_at_once(DatabaseProvider provider)
    {
        await using var server = await BenefitsServer.StartAsync(provider);
        await server.CampaignAsync("MALL", "acquisition: POINTS_EXCHANGE, faceValueFen: 1000, stock: 1000, pointsPrice: 20");
        var member = (await server.Host.AdmitAsync(1, "330102001-J1"))[0];
        await server.EarnAsync(member, 79);

        var outcomes = await Task.WhenAll(Enumerable.Range(0, 200).Select(_ => server.TakeAsync("exchangePointsForCoupon", "MALL", member)));

        Assert.Equal("INSUFFICIENT_POINTS x197, OK x3", outcomes.Select(Answers.Outcome).Counted());
        Assert.Equal(997, (await server.DataAsync("{ couponCampaign(code: \"MALL\") { stockRemaining } }")).Number("couponCampaign.stockRemaining"));
        var id = await server.MemberAsync(member);
        var amounts = await server.ReadAsync((db, cancelled) => db.Set<PointsEntry>().Where(e => e.MemberId == id).Select(e => e.Amount).ToListAsync(cancelled));
        Assert.Equal([-20, -20, -20, 79], amounts.Order());
        Assert.Equal(19, await server.ReadAsync((db, cancelled) => db.Set<PointsAccount>().Where(a => a.MemberId == id).Select(a => a.Balance).SingleAsync(cancelled)));
        Assert.Equal(3, await server.ReadAsync((db, cancelled) => db.Set<Coupon>().CountAsync(c => c.MemberId == id, cancelled)));
    }

    [DatabaseTheory]
    [DatabaseData]
    public async Task One_code_that_is_redeemed_two_hundred_times_at_once_is_redeemed_once(DatabaseProvider provider)
    {
        await using var server = await BenefitsServer.StartAsync(provider);
        await server.CampaignAsync("RIDE", "acquisition: GRAB, faceValueFen: 200, stock: 1000, quotaLimit: 4");
        var member = (await server.Host.AdmitAsync(1, "330102001-J1"))[0];
        var code = await PartnerTests.GrabbedAsync(server, member);
        var keys = new[] { await server.ApiKeyAsync("3301", "benefits.redeem"), await server.ApiKeyAsync("33", "benefits.redeem") };

        var outcomes = await Task.WhenAll(Enumerable.Range(0, 200).Select(i => PartnerTests.RedeemAsync(server, keys[i % 2], code)));

        Assert.Equal("COUPON_STATE x199, OK x1", outcomes.Select(Answers.Outcome).Counted());
        Assert.Equal(1, await server.ReadAsync((db, cancelled) => db.Set<Redemption>().CountAsync(r => r.Campaign!.Code == "RIDE", cancelled)));
    }

    [DatabaseTheory]
    [DatabaseData]
    public async Task One_idempotency_key_sent_fifty_times_at_once_is_one_coupon(DatabaseProvider provider)
    {
        await using var server = await BenefitsServer.StartAsync(provider);
        await server.CampaignAsync("RIDE", "acquisition: GRAB, faceValueFen: 200, stock: 1000, quotaLimit: 4");
        var member = (await server.Host.AdmitAsync(1, "330102001-J1"))[0];

        var answers = await Task.WhenAll(Enumerable.Range(0, 50).Select(_ => server.GrabAsync("RIDE", member, "one-and-the-same")));

        Assert.Equal("OK x50", answers.Select(Answers.Outcome).Counted());
        Assert.Single(answers.Select(a => a.Text("coupon.id")).Distinct(StringComparer.Ordinal));
        await AssertIssuedAsync(server, 1);
    }

    // Every coupon took one of the stock and one of a quota, and nothing took one for nothing.
    private static async Task AssertIssuedAsync(BenefitsServer server, int expected)
    {
        Assert.Equal(expected, await server.ReadAsync((db, cancelled) => db.Set<Coupon>().CountAsync(c => c.Campaign!.Code == "RIDE" && c.Status == CouponStatus.Issued, cancelled)));
        Assert.Equal(expected, await server.ReadAsync((db, cancelled) =>
            db.Set<QuotaUse>().Where(q => db.Set<Campaigns.CouponCampaign>().Any(c => c.Code == "RIDE" && c.Id == q.CampaignId)).SumAsync(q => q.Used, cancelled)));
    }
}
