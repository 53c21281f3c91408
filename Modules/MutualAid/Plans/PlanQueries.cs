using Headless.MutualAid.Contracts;
using Headless.Organizations.Contracts;
using Headless.Sdk;
using Microsoft.EntityFrameworkCore;

namespace Headless.MutualAid.Plans;

/// <summary>Reading plans.</summary>
[QueryType]
internal sealed class PlanQueries
{
    /// <summary>The plans of mutual aid (H07).</summary>
    [Public]
    public IQueryable<CoverPlan> GetCoverPlans(ModuleDb<MutualAidModule> db) => db.Set<CoverPlan>();
}

/// <summary>Fields of a plan beyond its columns.</summary>
[ObjectType<CoverPlan>]
[Public]
internal sealed class CoverPlanType
{
    private const string Because = "about the plan, which the caller has";

    /// <summary>The premium of one share.</summary>
    public Money GetPremium(CoverPlan plan) => Money.Fen(plan.PremiumFen);

    /// <summary>All versions of its rule. Which one counts is decided by the day of admission to hospital (QY03).</summary>
    public Children<CoverPlan, PlanRule> GetRules(ModuleDb<MutualAidModule> db) => new(db.Set<PlanRule>(), r => r.PlanId);

    /// <summary>Which levels of unions approve its claims, from which amounts on, from the narrowest level up (H09).</summary>
    public async Task<ILookup<CoverPlan, PlanApproval>> GetApprovals(IReadOnlyList<CoverPlan> plans, ModuleDb<MutualAidModule> db, CancellationToken cancellationToken)
    {
        var ids = plans.Select(p => p.Id).ToList();
        var levels = await db.Unscoped<ApprovalLevel>(Because).Where(l => ids.Contains(l.PlanId)).ToListAsync(cancellationToken);
        return (from plan in plans
                from level in levels.Where(l => l.PlanId == plan.Id).OrderByDescending(l => l.Level)
                select (plan, level)).ToLookup(x => x.plan, x => new PlanApproval(x.level.Level, Money.Fen(x.level.FromFen)));
    }

    /// <summary>What is left of its money; payments asked for are taken off.</summary>
    [RequirePermission(MutualAidPermissions.ReadClaims)]
    public async Task<IReadOnlyDictionary<CoverPlan, Money>> GetFundBalance(IReadOnlyList<CoverPlan> plans, ModuleDb<MutualAidModule> db, CancellationToken cancellationToken)
    {
        var ids = plans.Select(p => p.Id).ToList();
        var funds = await db.Unscoped<PlanFund>(Because).Where(f => ids.Contains(f.PlanId)).ToDictionaryAsync(f => f.PlanId, cancellationToken);
        return plans.Where(p => funds.ContainsKey(p.Id)).ToDictionary(p => p, p => Money.Fen(funds[p.Id].BalanceFen));
    }
}

/// <summary>Fields of a rule's version beyond its columns.</summary>
[ObjectType<PlanRule>]
[Public]
internal sealed class PlanRuleType
{
    /// <summary>What a claim bears itself before anything is paid.</summary>
    public Money GetDeductible(PlanRule rule) => Money.Fen(rule.DeductibleFen);

    /// <summary>The most that is paid on a claim for one share; null when there is no limit.</summary>
    public Money? GetCapPerShare(PlanRule rule) => rule.CapPerShareFen is { } cap ? Money.Fen(cap) : null;
}

/// <summary>A level of unions that approves claims.</summary>
/// <param name="Level">The level.</param>
/// <param name="From">The payable amount from which on its approval is needed.</param>
internal sealed record PlanApproval(OrganizationLevel Level, Money From);
