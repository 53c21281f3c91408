using Headless.Access.Contracts;
using Headless.Benefits.Campaigns;
using Headless.Benefits.Points;
using Headless.Membership.Contracts;
using Headless.Organizations.Contracts;
using Headless.Sdk;
using Microsoft.EntityFrameworkCore;

namespace Headless.Benefits.Demo;

/// <summary>Seeds the campaigns, Qiu Tian's wallet, and the partner's last days with coupons of other members. All of it is invented but what H02 and H03 say.</summary>
internal sealed class BenefitsDemoSeeder(
    ModuleDb<BenefitsModule> db, IOrganizationDirectory organizations, IAccountDirectory accounts, TimeProvider time) : IDemoSeeder
{
    /// <summary>The code of Qiu Tian's metro coupon, to try a redemption with.</summary>
    public const string MetroCode = "GREENTRAVE77";

    /// <summary>The code of her bike coupon.</summary>
    public const string BikeCode = "B1KER1DE2026";

    /// <summary>The code of her voucher for the marketplace.</summary>
    public const string MallCode = "MA11V0VCHER2";

    private const int Riders = 12;

    /// <inheritdoc/>
    public Type Module => typeof(BenefitsModule);

    /// <inheritdoc/>
    public string Title => "普惠券与积分 · Coupons and points";

    /// <inheritdoc/>
    public async Task SeedAsync(DemoSettings settings, IProgress<double> progress, CancellationToken cancellationToken)
    {
        if (await organizations.FindByCodeAsync("3301", cancellationToken) is not { } hangzhou
            || await organizations.FindByCodeAsync("3301-I1", cancellationToken) is not { } bikePartner)
        {
            return;
        }

        var now = time.UtcNow();
        var campaigns = new DemoCampaigns(hangzhou, bikePartner, now);
        var (coupons, points) = (new DemoCoupons(now), new DemoPoints());
        if (await QiuTianAsync(cancellationToken) is { } qiuTian)
        {
            Fill(qiuTian, campaigns, coupons, points, now);
        }

        foreach (var (index, rider) in (await RidersAsync(hangzhou, cancellationToken)).Index())
        {
            Ride(rider, index, campaigns.Metro, coupons, now);
        }

        var settlement = coupons.Settle(campaigns.Metro, ShanghaiTime.DayOf(now).AddDays(-2));
        campaigns.Metro.StockRemaining -= coupons.IssuedOf(campaigns.Metro);
        campaigns.Mall.StockRemaining -= coupons.IssuedOf(campaigns.Mall);
        await db.InsertAsync([campaigns.Metro, campaigns.Bike, campaigns.Mall], cancellationToken);
        await db.InsertAsync([settlement], cancellationToken);
        await db.InsertAsync(coupons.Coupons, cancellationToken);
        await db.InsertAsync(coupons.Redemptions, cancellationToken);
        await db.InsertAsync(coupons.Quotas, cancellationToken);
        await db.InsertAsync(points.Accounts, cancellationToken);
        await db.InsertAsync(points.Entries, cancellationToken);
        progress.Report(1);
    }

    private static void Fill(MemberRef member, DemoCampaigns campaigns, DemoCoupons coupons, DemoPoints points, DateTime now)
    {
        var today = ShanghaiTime.StartOf(ShanghaiTime.DayOf(now));
        var week = ShanghaiTime.StartOf(QuotaPeriod.Week.StartOf(ShanghaiTime.DayOf(now)));
        foreach (var day in new[] { -7, -6, -5, -4 })
        {
            // Last week's four, of which she forgot Monday's: on whatever day of this week one looks, it has expired.
            var at = week.AddDays(day).AddHours(7.2);
            coupons.Issue(member, campaigns.Metro, at, day == -7 ? null : at.AddHours(1));
        }

        // This week's two: it may be Monday just after midnight.
        var first = Later(week, now.AddHours(-26));
        coupons.Issue(member, campaigns.Metro, first, first + ((now - first) / 2));
        coupons.Issue(member, campaigns.Metro, Later(week, now.AddMinutes(-40)), code: MetroCode);
        coupons.Issue(member, campaigns.Bike, today.AddDays(-2).AddHours(8), today.AddDays(-2).AddHours(8.5));
        coupons.Issue(member, campaigns.Bike, today.AddDays(-1).AddHours(8), code: BikeCode);
        points.Add(member.Id, PointsEntryKind.Earn, 100, "参加安全生产培训（示例）", today.AddDays(-40));
        points.Add(member.Id, PointsEntryKind.Earn, 60, "志愿服务（示例）", today.AddDays(-30));
        points.Add(member.Id, PointsEntryKind.Earn, 200, "技能竞赛获奖（示例）", today.AddDays(-20));
        points.Reverse(points.Add(member.Id, PointsEntryKind.Earn, 30, "志愿服务（示例）", today.AddDays(-10)), "重复登记，已撤销（示例）", today.AddDays(-9));
        points.Add(member.Id, PointsEntryKind.Adjust, 15, "补录活动积分（示例）", today.AddDays(-8));
        points.Pay(coupons.Issue(member, campaigns.Metro, week.AddDays(-3).AddHours(7.5), week.AddDays(-3).AddHours(8.5), points: true), campaigns.Metro.Code);
        points.Pay(coupons.Issue(member, campaigns.Mall, today.AddDays(-3), code: MallCode, points: true), campaigns.Mall.Code);
    }

    // The day before yesterday is settled; of yesterday, one redemption was undone.
    private static void Ride(MemberRef rider, int index, CouponCampaign metro, DemoCoupons coupons, DateTime now)
    {
        var settled = ShanghaiTime.StartOf(ShanghaiTime.DayOf(now).AddDays(-2)).AddHours(7.5).AddMinutes(3 * index);
        coupons.Issue(rider, metro, settled, settled.AddMinutes(20));
        if (index < Riders / 2)
        {
            coupons.Issue(rider, metro, settled.AddDays(1), settled.AddDays(1).AddMinutes(25), undone: index == 0);
        }
    }

    private static DateTime Later(DateTime one, DateTime other) => one > other ? one : other;

    private async Task<MemberRef?> QiuTianAsync(CancellationToken cancellationToken) =>
        await accounts.FindAsync(DemoSignIn.SubjectPrefix + "qiu-tian", cancellationToken) is { } account
            ? await db.Set<MemberRef>().AsNoTracking().SingleOrDefaultAsync(m => m.AccountId == account.Id, cancellationToken)
            : null;

    private Task<List<MemberRef>> RidersAsync(OrganizationRef hangzhou, CancellationToken cancellationToken)
    {
        var (start, end) = (hangzhou.Path, TreePath.End(hangzhou.Path));
        return db.Set<MemberRef>().AsNoTracking()
            .Where(m => m.AccountId == null && string.Compare(m.Organization!.Path, start) >= 0 && string.Compare(m.Organization.Path, end) < 0)
            .OrderBy(m => m.Id)
            .Take(Riders)
            .ToListAsync(cancellationToken);
    }
}
