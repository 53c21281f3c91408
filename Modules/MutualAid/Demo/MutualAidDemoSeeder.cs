using Headless.Access.Contracts;
using Headless.Membership.Contracts;
using Headless.MutualAid.Covers;
using Headless.MutualAid.Plans;
using Headless.Organizations.Contracts;
using Headless.Sdk;

namespace Headless.MutualAid.Demo;

/// <summary>Invented plans and covers, one claim that was paid, one that a young member filed and one that an officer filed for an old one; and the officers of one street's line, for a day of theirs (H08, H15).</summary>
internal sealed class MutualAidDemoSeeder(
    ModuleDb<MutualAidModule> db, IOrganizationDirectory organizations, IDemoSignIns signIns, IAccountDirectory accounts, IMembershipDirectory members, DemoClaims claims, TimeProvider time)
    : IDemoSeeder
{
    private static readonly (string Name, string DisplayName, string TitleZh, string TitleEn, string Code)[] s_officers =
    [
        ("jingjiang-officer", "靖江街道干部（虚构）", "杭州市萧山区靖江街道总工会干部", "Officer, Jingjiang Street of Xiaoshan District", "330109005"),
        ("xiaoshan-officer", "萧山干部（虚构）", "杭州市萧山区总工会干部", "Officer, Xiaoshan District of Hangzhou", "330109"),
        ("hangzhou-cashier", "杭州出纳（虚构）", "杭州市总工会出纳", "Cashier, Hangzhou", "3301"),
    ];

    /// <inheritdoc/>
    public Type Module => typeof(MutualAidModule);

    /// <inheritdoc/>
    public string Title => "医疗互助（虚构） · Mutual aid (synthetic)";

    /// <inheritdoc/>
    public async Task SeedAsync(DemoSettings settings, IProgress<double> progress, CancellationToken cancellationToken)
    {
        foreach (var (name, displayName, titleZh, titleEn, code) in s_officers)
        {
            await signIns.RegisterAsync(new(name, displayName, titleZh, titleEn, StandingRoles.Officer, (await UnionAsync(code, cancellationToken)).Id), cancellationToken);
        }

        var plans = new DemoPlans(time.Today());
        var hangzhou = plans.Hangzhou(await UnionAsync("3301", cancellationToken));
        await AddAsync(hangzhou, cancellationToken);
        await AddAsync(plans.Qingyuan(await UnionAsync("331126", cancellationToken)), cancellationToken);
        progress.Report(0.3);
        var ids = new DemoIds();
        await claims.PaidAsync(await CoverAsync(hangzhou.Plan, plans.Enrolled, "qiu-tian", 2, ids, cancellationToken), time.Today().AddDays(-120), cancellationToken);
        await claims.FiledAsync(await CoverAsync(hangzhou.Plan, plans.Enrolled, "shen-yue", 1, ids, cancellationToken), time.Today().AddDays(-20), cancellationToken);
        await claims.FiledForAsync(await CoverAsync(hangzhou.Plan, plans.Enrolled, "shen-afu", 1, ids, cancellationToken), time.Today().AddDays(-40), cancellationToken);
        progress.Report(1);
    }

    private async Task<OrganizationRef> UnionAsync(string code, CancellationToken cancellationToken) =>
        await organizations.FindByCodeAsync(code, cancellationToken) ?? throw new InvalidOperationException($"The demo tree has no organization {code}.");

    private async Task AddAsync(DemoPlan demo, CancellationToken cancellationToken)
    {
        db.Add(demo.Plan);
        foreach (var rule in demo.Rules)
        {
            db.Add(rule);
        }

        foreach (var level in demo.Levels)
        {
            db.Add(level);
        }

        db.Add(new PlanFund { PlanId = demo.Plan.Id, BalanceFen = demo.FundFen });
        db.Add(new FundEntry { Id = demo.EntryId, PlanId = demo.Plan.Id, Reference = $"opening {demo.Plan.Code}", AmountFen = demo.FundFen, At = time.UtcNow() });
        await db.SaveAsync(cancellationToken);
    }

    private async Task<DemoCover> CoverAsync(CoverPlan plan, DateOnly enrolled, string signIn, int shares, DemoIds ids, CancellationToken cancellationToken)
    {
        var account = await accounts.FindAsync(DemoSignIn.SubjectPrefix + signIn, cancellationToken) ?? throw new InvalidOperationException($"The demo has no sign-in {signIn}.");
        var member = await members.FindByAccountAsync(account.Id, cancellationToken) ?? throw new InvalidOperationException($"The demo's {signIn} is no member.");
        var cover = new CoverEnrollment
        {
            Id = ids.Next(),
            PlanId = plan.Id,
            MemberId = member.Id,
            Shares = shares,
            StartsOn = enrolled,
            EndsOn = enrolled.AddDays(plan.CoverDays - 1),
            EnrolledAt = time.UtcNow().AddDays(-DemoPlans.EnrolledDaysAgo),
        };
        db.Add(cover);
        await db.SaveAsync(cancellationToken);
        return new(cover, account.Id, member.OrganizationId);
    }
}

/// <summary>A cover, and whose it is.</summary>
internal sealed record DemoCover(CoverEnrollment Cover, Guid AccountId, Guid OrganizationId);
