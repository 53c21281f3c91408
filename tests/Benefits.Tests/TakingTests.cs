using Headless.Benefits.Campaigns;
using Headless.Benefits.Coupons;
using Headless.Benefits.Quotas;
using Headless.Data;
using Headless.Membership.Contracts;
using Headless.Testing;
using Microsoft.EntityFrameworkCore;
using static Headless.Testing.DemoSignIns;

namespace Headless.Benefits.Tests;

/// <summary>Who gets a coupon, how many, and when (H02, H03, H16).</summary>
public sealed class TakingTests
{
    private const string Metro = "acquisition: GRAB, faceValueFen: 200, stock: 1000, quotaLimit: 4, pointsPrice: 20";
    private const string Quota = "query($week: Date) { couponQuota(campaignCode: \"RIDE\", weekOf: $week) { used limit remaining periodStartsOn nextResetAt } wallet { pointsBalance } }";

    [DatabaseTheory]
    [DatabaseData]
    public async Task G1_four_a_week_and_beyond_that_by_points(DatabaseProvider provider)
    {
        await using var server = await BenefitsServer.StartAsync(provider);
        await server.CampaignAsync("RIDE", Metro);
        var member = (await server.Host.AdmitAsync(1, "330102001-J1"))[0];
        await server.EarnAsync(member, 25);
        for (var i = 0; i < 4; i++)
        {
            Assert.Equal("OK", (await server.GrabAsync("RIDE", member)).Outcome());
        }

        var next = BenefitsServer.Monday.AddDays(6).AddHours(15);
        var fifth = await server.GrabAsync("RIDE", member);
        Assert.Equal("QUOTA_REACHED", fifth.Outcome());
        Assert.Equal($"You have taken all 4 of this period. The next one begins at {ShanghaiTime.Text(next)} (Beijing time).", fifth.Text("errors.0.message"));
        Assert.Equal($"本期 4 张已领完，{ShanghaiTime.Text(next)} 起可再领。", (await server.GrabAsync("RIDE", member, language: "zh")).Text("errors.0.message"));
        var quota = await server.DataAsync(Quota, member);
        Assert.Equal((4, 4, 0), (quota.Number("couponQuota.used"), quota.Number("couponQuota.limit"), quota.Number("couponQuota.remaining")));
        Assert.Equal(next, quota.At("couponQuota.nextResetAt").GetDateTime());

        Assert.Equal("OK", (await server.TakeAsync("exchangePointsForCoupon", "RIDE", member)).Outcome());
        var none = await server.TakeAsync("exchangePointsForCoupon", "RIDE", member);
        Assert.Equal(("INSUFFICIENT_POINTS", "There are not enough points: 20 are needed."), (none.Outcome(), none.Text("errors.0.message")));
        Assert.Equal(5, (await server.DataAsync(Quota, member)).Number("wallet.pointsBalance"));

        server.Time.Set(next.AddTicks(-1));
        Assert.Equal("QUOTA_REACHED", (await server.GrabAsync("RIDE", member)).Outcome());
        server.Time.Set(next);
        Assert.Equal("OK", (await server.GrabAsync("RIDE", member)).Outcome());
        Assert.Equal(1, (await server.DataAsync(Quota, member)).Number("couponQuota.used"));
        Assert.Equal(4, (await server.DataAsync(Quota, member, new { week = $"{DateOnly.FromDateTime(BenefitsServer.Monday):yyyy-MM-dd}" })).Number("couponQuota.used"));
        Assert.Equal(994, (await server.DataAsync("{ couponCampaign(code: \"RIDE\") { stockRemaining } }")).Number("couponCampaign.stockRemaining"));
    }

    [DatabaseTheory]
    [DatabaseData]
    public async Task G1_only_verified_members_of_the_union_and_those_below_it_and_a_refusal_changes_nothing(DatabaseProvider provider)
    {
        await using var server = await BenefitsServer.StartAsync(provider);
        await server.CampaignAsync("RIDE", Metro);
        var unverified = (await server.Host.AdmitAsync(1, "330102001-J1", "unverified", VerificationStatus.Pending))[0];
        var elsewhere = (await server.Host.AdmitAsync(1, "330203001-R", "ningbo"))[0];

        var refused = await server.GrabAsync("RIDE", unverified);
        Assert.Equal(("NOT_VERIFIED", "MemberNotVerifiedError"), (refused.Outcome(), refused.Text("errors.0.__typename")));
        Assert.Equal("领券需先完成实名认证，请到所在工会办理。", (await server.GrabAsync("RIDE", unverified, language: "zh")).Text("errors.0.message"));
        var other = await server.GrabAsync("RIDE", elsewhere, language: "zh");
        Assert.Equal(("NOT_ELIGIBLE", "该券仅限杭州市总工会及其下级工会的在册会员领取。"), (other.Outcome(), other.Text("errors.0.message")));
        Assert.Equal("NOT_ELIGIBLE", (await server.GrabAsync("RIDE", Newcomer)).Outcome());
        Assert.Equal("NOT_ELIGIBLE", (await server.TakeAsync("exchangePointsForCoupon", "RIDE", elsewhere)).Outcome());
        Assert.Equal("NOT_FOUND", (await server.GrabAsync("NO_SUCH", unverified)).Outcome());
        using var anonymous = await server.Host.GraphQL.PostAsync("mutation { grabCoupon(input: { campaignCode: \"RIDE\", idempotencyKey: \"anonymous\" }) { coupon { id } } }");
        Assert.Equal(["UNAUTHENTICATED"], anonymous.Codes);

        Assert.Equal(1000, (await server.DataAsync("{ couponCampaign(code: \"RIDE\") { stockRemaining } }")).Number("couponCampaign.stockRemaining"));
        Assert.Equal(0, await server.ReadAsync((db, cancelled) => db.Set<Coupon>().CountAsync(c => c.Campaign!.Code == "RIDE", cancelled)));
        Assert.Equal(0, await server.ReadAsync((db, cancelled) => db.Set<QuotaUse>().CountAsync(q => db.Set<CouponCampaign>().Any(c => c.Code == "RIDE" && c.Id == q.CampaignId), cancelled)));
    }

    [DatabaseTheory]
    [DatabaseData]
    public async Task G2_a_bike_coupon_is_claimed_once_a_day_and_knows_no_stock(DatabaseProvider provider)
    {
        await using var server = await BenefitsServer.StartAsync(provider);
        await server.CampaignAsync("BIKE", "acquisition: CLAIM, faceValueFen: 150, quotaLimit: 1, quotaPeriod: DAY");
        var member = (await server.Host.AdmitAsync(1, "330102001-J1"))[0];

        var grabbed = await server.GrabAsync("BIKE", member);
        Assert.Equal(("OTHER_ACQUISITION", "These coupons are not got in this way; the campaign's way is claiming."), (grabbed.Outcome(), grabbed.Text("errors.0.message")));
        Assert.Equal("OTHER_ACQUISITION", (await server.TakeAsync("exchangePointsForCoupon", "BIKE", member)).Outcome());
        Assert.Equal("OK", (await server.TakeAsync("claimCoupon", "BIKE", member)).Outcome());
        Assert.Equal("QUOTA_REACHED", (await server.TakeAsync("claimCoupon", "BIKE", member)).Outcome());
        server.Time.Set(BenefitsServer.Monday.AddHours(15));
        Assert.Equal("OK", (await server.TakeAsync("claimCoupon", "BIKE", member)).Outcome());
        var shown = await server.DataAsync("{ couponCampaign(code: \"BIKE\") { stockTotal stockRemaining quota { limit period } faceValue { amountMinor } } wallet { coupons { totalCount { value } } } }", member);
        Assert.Equal(
            """{"couponCampaign":{"stockTotal":null,"stockRemaining":null,"quota":{"limit":1,"period":"DAY"},"faceValue":{"amountMinor":150}},"wallet":{"coupons":{"totalCount":{"value":2}}}}""",
            shown.GetRawText());
    }

    [DatabaseTheory]
    [DatabaseData]
    public async Task What_is_grabbed_opens_at_its_hour_and_ends_with_its_window(DatabaseProvider provider)
    {
        await using var server = await BenefitsServer.StartAsync(provider);
        await server.CampaignAsync("RIDE", Metro + ", opensMinute: 570");
        var member = (await server.Host.AdmitAsync(1, "330102001-J1"))[0];
        var opens = BenefitsServer.Monday.AddMinutes(30);

        var early = await server.GrabAsync("RIDE", member);
        Assert.Equal("CAMPAIGN_NOT_OPEN", early.Outcome());
        Assert.Equal($"The campaign is not open. It opens at {ShanghaiTime.Text(opens)} (Beijing time).", early.Text("errors.0.message"));
        server.Time.Set(opens);
        Assert.Equal("OK", (await server.GrabAsync("RIDE", member)).Outcome());
        server.Time.Set(BenefitsServer.Monday.AddDays(29));
        var late = await server.GrabAsync("RIDE", member, language: "zh");
        Assert.Equal(("CAMPAIGN_ENDED", $"活动已于 {ShanghaiTime.Text(BenefitsServer.Monday.AddDays(29))} 结束。"), (late.Outcome(), late.Text("errors.0.message")));
    }

    [DatabaseTheory]
    [DatabaseData]
    public async Task The_last_coupon_is_the_last_and_what_was_refused_used_no_quota(DatabaseProvider provider)
    {
        await using var server = await BenefitsServer.StartAsync(provider);
        await server.CampaignAsync("LAST", "acquisition: GRAB, faceValueFen: 200, stock: 1, quotaLimit: 4");
        var people = await server.Host.AdmitAsync(2, "330102001-J1");

        Assert.Equal("OK", (await server.GrabAsync("LAST", people[0])).Outcome());
        var refused = await server.GrabAsync("LAST", people[1], language: "zh");
        Assert.Equal(("SOLD_OUT", "券已领完，请关注下次活动。"), (refused.Outcome(), refused.Text("errors.0.message")));
        Assert.Equal("SOLD_OUT", (await server.GrabAsync("LAST", people[1])).Outcome());
        Assert.Equal(0, (await server.DataAsync("{ couponQuota(campaignCode: \"LAST\") { used } }", people[1])).Number("couponQuota.used"));
    }
}
