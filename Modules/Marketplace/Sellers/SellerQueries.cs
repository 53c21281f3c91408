using Headless.Marketplace.Contracts;
using Headless.Sdk;

namespace Headless.Marketplace.Sellers;

/// <summary>Lists of sellers.</summary>
[QueryType]
internal sealed class SellerQueries
{
    /// <summary>Approved sellers of all unions (H05).</summary>
    [Public]
    public IQueryable<Seller> GetSellers(ModuleDb<MarketplaceModule> db) => db.Set<Seller>();

    /// <summary>Sellers of the unions in the officer's subtree, whatever their state, and the approved ones of others.</summary>
    [RequirePermission(MarketplacePermissions.ManageSellers)]
    public IQueryable<Seller> GetManagedSellers(ModuleDb<MarketplaceModule> db) => db.Set<Seller>();

    /// <summary>The caller as a seller; null when she is none.</summary>
    [RequirePermission(MarketplacePermissions.Sell)]
    public One<Seller> GetMySeller(Caller caller, ModuleDb<MarketplaceModule> db) => One.Of(db.Set<Seller>().Where(s => s.AccountId == caller.AccountId));
}
