using Headless.Benefits.Contracts;
using Headless.Benefits.Coupons;
using Headless.Benefits.Redemptions;
using Headless.Data;
using Headless.Testing;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Headless.Benefits.Tests;

/// <summary>The desk at which other modules use coupons and points inside their own transactions.</summary>
public sealed class DeskTests
{
    private const string Voucher = "acquisition: POINTS_EXCHANGE, channel: MARKETPLACE, faceValueFen: 1000, leastPriceFen: 5000, stock: 10, pointsPrice: 20";

    [DatabaseTheory]
    [DatabaseData]
    public async Task A_voucher_is_used_once_on_an_order_and_comes_back_when_the_order_is_cancelled(DatabaseProvider provider)
    {
        await using var server = await BenefitsServer.StartAsync(provider);
        await server.CampaignAsync("MALL", Voucher);
        var people = await server.Host.AdmitAsync(2, "330102001-J1");
        await server.EarnAsync(people[0], 20);
        var code = (await server.TakeAsync("exchangePointsForCoupon", "MALL", people[0])).Text("coupon.code");
        var (mine, hers) = (await AccountAsync(server, people[0]), await AccountAsync(server, people[1]));

        await Assert.ThrowsAsync<CouponNotUsableException>(() => UseAsync(server, new(hers, code, 5_000, "marketplace:order:1")));
        await Assert.ThrowsAsync<CouponNotUsableException>(() => UseAsync(server, new(mine, code, 4_999, "marketplace:order:1")));
        Assert.Equal(1_000, await UseAsync(server, new(mine, code, 5_000, "marketplace:order:1")));
        await Assert.ThrowsAsync<CouponNotUsableException>(() => UseAsync(server, new(mine, code, 5_000, "marketplace:order:2")));
        Assert.Equal("REDEEMED", await StatusAsync(server, people[0]));
        for (var i = 0; i < 2; i++)
        {
            await server.PlatformAsync((s, cancelled) => s.GetRequiredService<ICouponDesk>().GiveBackAsync("marketplace:order:1", cancelled));
            Assert.Equal("ISSUED", await StatusAsync(server, people[0]));
        }

        await server.PlatformAsync((s, cancelled) => s.GetRequiredService<ICouponDesk>().GiveBackAsync("marketplace:order:never", cancelled));
        Assert.Equal(1_000, await UseAsync(server, new(mine, code, 9_000, "marketplace:order:2")));
        var redemptions = await server.ReadAsync((db, cancelled) => db.Set<Redemption>().Where(r => r.Campaign!.Code == "MALL").OrderBy(r => r.Reference).Select(r => r.Status).ToListAsync(cancelled));
        Assert.Equal([RedemptionStatus.Reversed, RedemptionStatus.Made], redemptions);
    }

    [DatabaseTheory]
    [DatabaseData]
    public async Task A_voucher_that_two_hundred_orders_use_at_once_is_used_by_one(DatabaseProvider provider)
    {
        await using var server = await BenefitsServer.StartAsync(provider);
        await server.CampaignAsync("MALL", Voucher);
        var member = (await server.Host.AdmitAsync(1, "330102001-J1"))[0];
        await server.EarnAsync(member, 20);
        var code = (await server.TakeAsync("exchangePointsForCoupon", "MALL", member)).Text("coupon.code");
        var account = await AccountAsync(server, member);

        var outcomes = await Task.WhenAll(Enumerable.Range(0, 200).Select(async i =>
        {
            try
            {
                return $"{await UseAsync(server, new(account, code, 5_000, $"marketplace:order:{i}"))}";
            }
            catch (CouponNotUsableException)
            {
                return "refused";
            }
        }));

        Assert.Equal("1000 x1, refused x199", outcomes.Counted());
    }

    [DatabaseTheory]
    [DatabaseData]
    public async Task A_coupon_for_partners_is_none_for_the_marketplace_and_the_other_way_round(DatabaseProvider provider)
    {
        await using var server = await BenefitsServer.StartAsync(provider);
        await server.CampaignAsync("MALL", Voucher);
        await server.CampaignAsync("RIDE", "acquisition: GRAB, faceValueFen: 200, stock: 10, quotaLimit: 4");
        var member = (await server.Host.AdmitAsync(1, "330102001-J1"))[0];
        await server.EarnAsync(member, 20);
        var voucher = (await server.TakeAsync("exchangePointsForCoupon", "MALL", member)).Text("coupon.code");
        var ride = await PartnerTests.GrabbedAsync(server, member);
        var account = await AccountAsync(server, member);
        var key = await server.ApiKeyAsync("33", "benefits.redeem");

        await Assert.ThrowsAsync<CouponNotUsableException>(() => UseAsync(server, new(account, ride, 5_000, "marketplace:order:1")));
        Assert.Equal("NOT_FOUND", (await PartnerTests.RedeemAsync(server, key, voucher, "priceFen: 5000")).Outcome());
    }

    [DatabaseTheory]
    [DatabaseData]
    public async Task Coupons_expire_once_whoever_sweeps_and_a_lapsed_one_is_refused_before_the_sweep(DatabaseProvider provider)
    {
        await using var server = await BenefitsServer.StartAsync(provider);
        await server.CampaignAsync("RIDE", "acquisition: GRAB, faceValueFen: 200, stock: 100, quotaLimit: 20");
        var member = (await server.Host.AdmitAsync(1, "330102001-J1"))[0];
        var key = await server.ApiKeyAsync("33", "benefits.redeem");
        var codes = new List<string>();
        for (var i = 0; i < 6; i++)
        {
            codes.Add(await PartnerTests.GrabbedAsync(server, member));
        }

        Assert.Equal("OK", (await PartnerTests.RedeemAsync(server, key, codes[0])).Outcome());
        await server.PlatformAsync(async (s, cancelled) => await s.GetRequiredService<CouponExpiry>().ExpireAsync(1_000, cancelled));
        var left = await server.ReadAsync((db, cancelled) => db.Set<Coupon>().CountAsync(c => c.Status == CouponStatus.Issued && c.Campaign!.Code == "RIDE", cancelled));
        Assert.Equal(5, left);
        var lapse = BenefitsServer.Monday.AddHours(-9).AddDays(7);
        var before = await server.ReadAsync((db, cancelled) => db.Set<Coupon>().CountAsync(c => c.Status == CouponStatus.Expired, cancelled));
        var lapsing = await server.ReadAsync((db, cancelled) => db.Set<Coupon>().CountAsync(c => c.Status == CouponStatus.Issued && c.ExpiresAt <= lapse, cancelled));

        // A moment before the sweep, which comes every minute: the clock stands where the sweeper's timer has not ticked.
        server.Time.Set(lapse);
        var late = await PartnerTests.RedeemAsync(server, key, codes[1]);
        Assert.Equal(("COUPON_STATE", "The coupon is expired; it cannot be redeemed."), (late.Outcome(), late.Text("errors.0.message")));
        await Task.WhenAll(Enumerable.Range(0, 20).Select(_ => server.PlatformAsync(async (s, cancelled) => await s.GetRequiredService<CouponExpiry>().ExpireAsync(2, cancelled))));
        await server.PlatformAsync(async (s, cancelled) => await s.GetRequiredService<CouponExpiry>().ExpireAsync(1_000, cancelled));

        var expired = await server.ReadAsync((db, cancelled) => db.Set<Coupon>().CountAsync(c => c.Status == CouponStatus.Expired, cancelled));
        Assert.Equal(before + lapsing, expired);
        Assert.Equal(5, await server.ReadAsync((db, cancelled) => db.Set<Coupon>().CountAsync(c => c.Campaign!.Code == "RIDE" && c.Status == CouponStatus.Expired && c.ClosedAt == lapse, cancelled)));
    }

    private static async Task<long> UseAsync(BenefitsServer server, CouponUse use)
    {
        var taken = 0L;
        await server.PlatformAsync(async (s, cancelled) => taken = await s.GetRequiredService<ICouponDesk>().UseAsync(use, cancelled));
        return taken;
    }

    private static async Task<Guid> AccountAsync(BenefitsServer server, string token)
    {
        var id = Guid.Empty;
        await server.PlatformAsync(async (s, cancelled) => id = (await s.GetRequiredService<Headless.Access.Contracts.IAccountDirectory>().FindAsync(token, cancelled))!.Id);
        return id;
    }

    private static async Task<string> StatusAsync(BenefitsServer server, string token) =>
        (await server.DataAsync("{ wallet { coupons { nodes { status } } } }", token)).Text("wallet.coupons.nodes.0.status");
}
