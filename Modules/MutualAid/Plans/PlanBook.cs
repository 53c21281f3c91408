using Headless.Limited;
using Headless.Sdk;
using Microsoft.EntityFrameworkCore;

namespace Headless.MutualAid.Plans;

/// <summary>What the rules of claims ask of a plan.</summary>
/// <param name="db">The module's tables.</param>
/// <param name="time">Tells the time.</param>
[Service]
internal sealed class PlanBook(ModuleDb<MutualAidModule> db, TimeProvider time)
{
    private const string Because = "a claim is handled by its plan's terms, whoever asks";

    /// <summary>The version of the rule for an admission on a day; null when the plan had none then.</summary>
    public Task<PlanRule?> RuleOnAsync(Guid planId, DateOnly day, CancellationToken cancellationToken) => db.Unscoped<PlanRule>(Because).AsNoTracking()
        .Where(r => r.PlanId == planId && r.AppliesFrom <= day)
        .OrderByDescending(r => r.AppliesFrom)
        .FirstOrDefaultAsync(cancellationToken);

    /// <summary>The levels that must approve an amount, from the narrowest up.</summary>
    public async Task<IReadOnlyList<ApprovalLevel>> LevelsForAsync(Guid planId, long payableFen, CancellationToken cancellationToken)
    {
        var levels = await db.Unscoped<ApprovalLevel>(Because).AsNoTracking().Where(l => l.PlanId == planId && l.FromFen <= payableFen).ToListAsync(cancellationToken);
        return levels.Count > 0
            ? [.. levels.OrderByDescending(l => l.Level)]
            : throw new InvalidOperationException($"The plan {planId} names no level that approves {payableFen} fen.");
    }

    /// <summary>Takes money out of a plan's fund, once per reference.</summary>
    /// <returns>False when the fund does not cover it.</returns>
    public async Task<bool> SpendAsync(Guid planId, long amountFen, string reference, CancellationToken cancellationToken)
    {
        var now = time.UtcNow();
        var entry = new FundEntry { Id = Guid.CreateVersion7(now), PlanId = planId, Reference = reference, AmountFen = -amountFen, At = now };
        return await db.PostAsync(db.Unscoped<PlanFund>(Because).Where(f => f.PlanId == planId), f => f.BalanceFen, -amountFen, entry, Because, cancellationToken) != Posting.NotCovered;
    }
}
