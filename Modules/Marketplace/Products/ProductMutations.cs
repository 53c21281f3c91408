using Headless.Limited;
using Headless.Marketplace.Contracts;
using Headless.Marketplace.Sellers;
using Headless.Sdk;
using Microsoft.EntityFrameworkCore;

namespace Headless.Marketplace.Products;

/// <summary>Sellers' work on their goods.</summary>
[MutationType]
internal sealed class ProductMutations
{
    /// <summary>Enters a product of the caller's own, not yet on sale.</summary>
    /// <param name="input">The product.</param>
    [RequirePermission(MarketplacePermissions.Sell)]
    [Error<NotASellerException>]
    [Error<UnknownCategoryException>]
    [Error<SkuTakenException>]
    [Error<MemberPriceAboveListException>]
    public Task<Product> CreateProduct(CreateProductInput input, Caller caller, ProductEntry entry, CancellationToken cancellationToken) =>
        entry.CreateAsync(input, caller, cancellationToken);

    /// <summary>Changes what a product of the caller's own says of itself.</summary>
    /// <param name="input">What shall be different.</param>
    [RequirePermission(MarketplacePermissions.Sell)]
    [Error<NotFoundException>]
    [Error<UnknownCategoryException>]
    [Error<PriceAboveReferenceException>]
    [Error<ConcurrencyException>]
    public Task<Product> UpdateProduct(UpdateProductInput input, Caller caller, ProductEntry entry, CancellationToken cancellationToken) =>
        entry.UpdateAsync(input, caller, cancellationToken);

    /// <summary>Sets the prices of a variant of the caller's own. Orders that were placed keep theirs.</summary>
    /// <param name="input">The prices.</param>
    [RequirePermission(MarketplacePermissions.Sell)]
    [Error<NotFoundException>]
    [Error<MemberPriceAboveListException>]
    [Error<PriceAboveReferenceException>]
    [Error<ConcurrencyException>]
    public Task<ProductVariant> SetVariantPrices(SetVariantPricesInput input, Caller caller, ProductEntry entry, CancellationToken cancellationToken) =>
        entry.SetPricesAsync(input, caller, cancellationToken);

    /// <summary>Puts a product of the caller's own on sale. Who states a lowest price must not be above the price she recorded for it. Publishing twice is harmless.</summary>
    /// <param name="input">The product.</param>
    [RequirePermission(MarketplacePermissions.Sell)]
    [Error<NotFoundException>]
    [Error<SellerNotApprovedException>]
    [Error<PriceAboveReferenceException>]
    [Error<ConcurrencyException>]
    public Task<Product> PublishProduct(PublishProductInput input, Caller caller, ProductEntry entry, CancellationToken cancellationToken) =>
        entry.PublishAsync(input.ProductId, caller, cancellationToken);

    /// <summary>Takes a product off sale: the caller's own, or, for an officer, one of a seller of her subtree. Orders that were placed go on. Doing it twice is harmless.</summary>
    /// <param name="input">The product.</param>
    [RequirePermission(MarketplacePermissions.Sell, MarketplacePermissions.ManageSellers)]
    [Error<NotFoundException>]
    [Error<ConcurrencyException>]
    public async Task<Product> UnpublishProduct(UnpublishProductInput input, Caller caller, ModuleDb<MarketplaceModule> db, CancellationToken cancellationToken)
    {
        var path = await db.Set<Product>().Where(p => p.Id == input.ProductId).Select(p => p.Organization!.Path).SingleOrDefaultAsync(cancellationToken);
        var product = path is null ? null : await db.Set<Product>().SingleAsync(p => p.Id == input.ProductId, cancellationToken);
        if (product is null || (product.SellerAccountId != caller.AccountId && !caller.ScopeOf([MarketplacePermissions.ManageSellers]).Contains(path!)))
        {
            throw new NotFoundException("input", "productId");
        }

        (product.IsPublished, product.IsOnSale) = (false, false);
        return product;
    }

    /// <summary>Counts pieces in or out of the stock of a variant of the caller's own. What is ordered and not yet paid is not in it.</summary>
    /// <param name="input">How many.</param>
    [RequirePermission(MarketplacePermissions.Sell)]
    [Idempotent]
    [Error<NotFoundException>]
    [Error<StockAdjustmentException>]
    public async Task<ProductVariant> AdjustStock(AdjustStockInput input, Caller caller, ModuleDb<MarketplaceModule> db, CancellationToken cancellationToken)
    {
        var row = db.Set<ProductVariant>().AsNoTracking().Where(v => v.Id == input.VariantId && v.Product!.SellerAccountId == caller.AccountId);
        var available = await row.Select(v => (int?)v.AvailableQuantity).SingleOrDefaultAsync(cancellationToken) ?? throw new NotFoundException("input", "variantId");
        var stock = db.Unscoped<ProductVariant>("the variant is the caller's own, as was read before").Where(v => v.Id == input.VariantId);
        var room = ProductVariant.MostPieces - input.By;
        var changed = input.By switch
        {
            0 => true,
            < 0 => await stock.TakeAsync(v => v.AvailableQuantity, -input.By, cancellationToken),
            _ => await stock.Where(v => v.AvailableQuantity <= room).StepAsync(s => s.SetProperty(v => v.AvailableQuantity, v => v.AvailableQuantity + input.By), cancellationToken),
        };
        return changed ? await row.SingleAsync(cancellationToken) : throw new StockAdjustmentException(available);
    }
}
