using Headless.Marketplace.Contracts;
using Headless.Sdk;

namespace Headless.Marketplace.Products;

/// <summary>Lists of products.</summary>
[QueryType]
internal sealed class ProductQueries
{
    /// <summary>Products on sale, on the markets of all unions (H05).</summary>
    [Public]
    public IQueryable<Product> GetProducts(ModuleDb<MarketplaceModule> db) => db.Set<Product>().Where(p => p.IsOnSale);

    /// <summary>A product on sale.</summary>
    /// <param name="id">Its id.</param>
    [Public]
    public One<Product> GetProduct([ID<Product>] Guid id, ModuleDb<MarketplaceModule> db) => One.Of(db.Set<Product>().Where(p => p.Id == id));

    /// <summary>The caller's own products, on sale or not.</summary>
    [RequirePermission(MarketplacePermissions.Sell)]
    public IQueryable<Product> GetMyProducts(Caller caller, ModuleDb<MarketplaceModule> db) => db.Set<Product>().Where(p => p.SellerAccountId == caller.AccountId);

    /// <summary>Products of the sellers in the officer's subtree, on sale or not, and those of others that are on sale.</summary>
    [RequirePermission(MarketplacePermissions.ManageSellers)]
    public IQueryable<Product> GetManagedProducts(ModuleDb<MarketplaceModule> db) => db.Set<Product>();

    /// <summary>All shelves of the market, parents before children.</summary>
    [Public]
    public IReadOnlyList<ProductCategory> GetProductCategories(Categories categories) => categories.All;
}
