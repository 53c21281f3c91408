using Headless.Benefits.Contracts;
using Headless.Sdk;

namespace Headless.Benefits.Redemptions;

/// <summary>Fields of a redemption beyond its columns.</summary>
[ObjectType<Redemption>]
[RequirePermission(BenefitsPermissions.ReadRedemptions, BenefitsPermissions.Redeem)]
internal sealed class RedemptionFields
{
    /// <summary>What it took off the price.</summary>
    public Money GetAmount(Redemption redemption) => Money.Fen(redemption.AmountFen);
}

/// <summary>Fields of a settlement beyond its columns.</summary>
[ObjectType<Settlement>]
[RequirePermission(BenefitsPermissions.ReadRedemptions, BenefitsPermissions.Settle)]
internal sealed class SettlementFields
{
    /// <summary>What its redemptions come to.</summary>
    public Money GetTotal(Settlement settlement) => Money.Fen(settlement.TotalFen);

    /// <summary>The redemptions that it settles.</summary>
    public Children<Settlement, Redemption> GetLines(ModuleDb<BenefitsModule> db) => new(db.Set<Redemption>(), r => r.SettlementId!.Value);
}

/// <summary>Lists of redemptions and settlements.</summary>
[QueryType]
internal sealed class RedemptionQueries
{
    /// <summary>Redemptions of the campaigns that your subtree gives, or redeems for.</summary>
    [RequirePermission(BenefitsPermissions.ReadRedemptions)]
    public IQueryable<Redemption> GetRedemptions(ModuleDb<BenefitsModule> db) => db.Set<Redemption>();

    /// <summary>Settlements of the campaigns that your subtree gives, or redeems for.</summary>
    [RequirePermission(BenefitsPermissions.ReadRedemptions)]
    public IQueryable<Settlement> GetSettlements(ModuleDb<BenefitsModule> db) => db.Set<Settlement>();
}
