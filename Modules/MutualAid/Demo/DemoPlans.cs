using System.Globalization;
using Headless.MutualAid.Plans;
using Headless.Organizations.Contracts;
using Headless.Sdk;

namespace Headless.MutualAid.Demo;

/// <summary>
/// Two invented plans. The one for Hangzhou shows two versions of a rule with a deductible, a waiting time and a cap. The one for Qingyuan shows what QY03 reports: 50% before, 90% without a deductible after. All other figures are
/// made up; so are the days from which the versions apply.
/// </summary>
internal sealed class DemoPlans(DateOnly today)
{
    /// <summary>How many days ago the demo's members enrolled.</summary>
    public const int EnrolledDaysAgo = 300;

    private readonly DemoIds _plans = new();
    private readonly DemoIds _rules = new();
    private readonly DemoIds _entries = new();

    /// <summary>The day on which the demo's members enrolled.</summary>
    public DateOnly Enrolled { get; } = today.AddDays(-EnrolledDaysAgo);

    /// <summary>The rows of the Hangzhou plan.</summary>
    public DemoPlan Hangzhou(OrganizationRef union)
    {
        var plan = New("HZ-DEMO", $"示例杭州职工医疗互助保障（{Enrolled.Year}年度，虚构）", union, 10_000, 3);
        return new(
            plan,
            [
                Rule(plan, 1, Enrolled, 50_000, 5_000, 2_000_000, 30),
                Rule(plan, 2, today.AddDays(-90), 30_000, 6_000, 2_000_000, 30),
            ],
            [Level(plan, OrganizationLevel.County, 0), Level(plan, OrganizationLevel.City, 500_000)],
            100_000_000, _entries.Next());
    }

    /// <summary>The rows of the Qingyuan plan (QY03).</summary>
    public DemoPlan Qingyuan(OrganizationRef union)
    {
        var plan = New("QY-DEMO", $"示例庆元职工医疗互助保障（{Enrolled.Year}年度，虚构）", union, 8_000, 1);
        return new(
            plan,
            [
                Rule(plan, 1, Enrolled, 50_000, 5_000, null, 0),
                Rule(plan, 2, today.AddDays(-90), 0, 9_000, null, 0),
            ],
            [Level(plan, OrganizationLevel.County, 0)],
            20_000_000, _entries.Next());
    }

    private CoverPlan New(string code, string name, OrganizationRef union, long premiumFen, int maxShares) => new()
    {
        Id = _plans.Next(),
        Code = string.Create(CultureInfo.InvariantCulture, $"{code}-{Enrolled.Year}"),
        Name = name,
        Year = Enrolled.Year,
        OrganizationId = union.Id,
        PremiumFen = premiumFen,
        MaxShares = maxShares,
        CoverDays = 365,
        IsPublished = true,
    };

    private PlanRule Rule(CoverPlan plan, int version, DateOnly from, long deductibleFen, int rate, long? cap, int waitingDays) => new()
    {
        Id = _rules.Next(),
        PlanId = plan.Id,
        Version = string.Create(CultureInfo.InvariantCulture, $"{Enrolled.Year}-{version}"),
        AppliesFrom = from,
        DeductibleFen = deductibleFen,
        RateBasisPoints = rate,
        CapPerShareFen = cap,
        WaitingDays = waitingDays,
    };

    private static ApprovalLevel Level(CoverPlan plan, OrganizationLevel level, long fromFen) => new() { PlanId = plan.Id, Level = level, FromFen = fromFen };
}

/// <summary>A plan with all that belongs to it.</summary>
internal sealed record DemoPlan(CoverPlan Plan, IReadOnlyList<PlanRule> Rules, IReadOnlyList<ApprovalLevel> Levels, long FundFen, Guid EntryId);
