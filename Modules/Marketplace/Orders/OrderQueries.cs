using Headless.Marketplace.Contracts;
using Headless.Sdk;

namespace Headless.Marketplace.Orders;

/// <summary>Lists of orders.</summary>
[QueryType]
internal sealed class OrderQueries
{
    /// <summary>The orders that the caller placed.</summary>
    [RequirePermission(MarketplacePermissions.Buy)]
    public IQueryable<Order> GetMyOrders(Caller caller, ModuleDb<MarketplaceModule> db) => db.Set<Order>().Where(o => o.AccountId == caller.AccountId);

    /// <summary>The orders that were placed with the caller.</summary>
    [RequirePermission(MarketplacePermissions.Sell)]
    public IQueryable<Order> GetMySales(Caller caller, ModuleDb<MarketplaceModule> db) => db.Set<Order>().Where(o => o.SellerAccountId == caller.AccountId);

    /// <summary>Orders of the sellers, and of the members, of the officer's subtree.</summary>
    [RequirePermission(MarketplacePermissions.ReadOrders)]
    public IQueryable<Order> GetOrders(ModuleDb<MarketplaceModule> db) => db.Set<Order>();
}
