using Headless.Limited;
using Headless.Marketplace.Contracts;
using Headless.Marketplace.Products;
using Headless.Sdk;
using Microsoft.EntityFrameworkCore;

namespace Headless.Marketplace.Sellers;

/// <summary>Decides on sellers. What a decision means for the goods follows in the same transaction.</summary>
/// <param name="db">The module's tables.</param>
[Service]
internal sealed class SellerDesk(ModuleDb<MarketplaceModule> db)
{
    private const string Because = "the officer's right to decide is checked before";

    /// <summary>Moves a seller of the officer's subtree from state to state.</summary>
    /// <param name="sellerId">The seller.</param>
    /// <param name="to">Where the step leads.</param>
    /// <param name="reason">Why, for the seller to read; null where nothing needs a reason.</param>
    /// <param name="caller">The officer.</param>
    /// <param name="cancellationToken">Stops the work.</param>
    public async Task<Seller> DecideAsync(Guid sellerId, SellerStatus to, string? reason, Caller caller, CancellationToken cancellationToken)
    {
        var row = db.Set<Seller>().AsNoTracking().Where(s => s.Id == sellerId);
        var found = await row.Select(s => new { s.Status, s.AccountId, s.Organization!.Path }).SingleOrDefaultAsync(cancellationToken);
        if (found is null || !caller.ScopeOf([MarketplacePermissions.ManageSellers]).Contains(found.Path))
        {
            throw new NotFoundException("input", "sellerId");
        }

        if (found.AccountId == caller.AccountId)
        {
            throw new OwnSellerException();
        }

        if (found.Status == to)
        {
            return await row.SingleAsync(cancellationToken);
        }

        var sources = SellerLifecycle.Sources(to);
        var moved = await db.Unscoped<Seller>(Because).Where(s => s.Id == sellerId && sources.Contains(s.Status)).StepAsync(
            set => set.SetProperty(s => s.Status, to).SetProperty(s => s.StatusReason, reason).SetProperty(s => s.Version, s => s.Version + 1),
            cancellationToken);
        if (!moved)
        {
            throw new SellerStateException(found.Status);
        }

        var mayBeSold = to == SellerStatus.Approved;
        await db.Unscoped<Product>(Because).Where(p => p.SellerId == sellerId && p.IsOnSale != (mayBeSold && p.IsPublished)).ExecuteUpdateAsync(
            set => set.SetProperty(p => p.IsOnSale, p => mayBeSold && p.IsPublished).SetProperty(p => p.Version, p => p.Version + 1), cancellationToken);
        return await row.SingleAsync(cancellationToken);
    }
}
