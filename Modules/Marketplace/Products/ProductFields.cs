using Headless.Marketplace.Contracts;
using Headless.Marketplace.Prices;
using Headless.Marketplace.Reviews;
using Headless.Sdk;
using Microsoft.EntityFrameworkCore;

namespace Headless.Marketplace.Products;

/// <summary>Fields of a product beyond its columns.</summary>
[ObjectType<Product>]
[Public]
internal sealed class ProductFields
{
    /// <summary>Its shelf.</summary>
    public ProductCategory GetCategory(Product product, Categories categories) =>
        categories.Find(product.CategoryCode) ?? new(product.CategoryCode, product.CategoryCode, product.CategoryCode);   // of a plugin that is gone

    /// <summary>The list price of its cheapest variant.</summary>
    public Money GetListPrice(Product product) => Money.Fen(product.ListPriceFen);

    /// <summary>What the viewer would pay for the variant that is cheapest for her: the rule that charges shows.</summary>
    public async Task<IReadOnlyDictionary<Product, Money>> GetPriceForViewer(IReadOnlyList<Product> products, Caller caller, Buyers buyers, CancellationToken cancellationToken)
    {
        var buyer = await buyers.OfAsync(caller, cancellationToken);
        return products.Distinct().ToDictionary(p => p, p => Money.Fen(PriceRule.For(p.ListPriceFen, p.MemberPriceFen, buyer.IsMember).Fen));
    }

    /// <summary>The price elsewhere that the seller's statement about the lowest price is about; null when she states none.</summary>
    public Money? GetReferencePrice(Product product) => product.ReferencePriceFen is { } fen ? Money.Fen(fen) : null;

    /// <summary>Its variants, in the seller's order.</summary>
    [NaturallySmall("at most 20 a product")]
    public async Task<ILookup<Product, ProductVariant>> GetVariants(IReadOnlyList<Product> products, ModuleDb<MarketplaceModule> db, CancellationToken cancellationToken)
    {
        var byId = products.DistinctBy(p => p.Id).ToDictionary(p => p.Id);
        var ids = byId.Keys.ToList();
        var variants = await db.Unscoped<ProductVariant>("whoever sees a product may see its variants").Where(v => ids.Contains(v.ProductId)).OrderBy(v => v.Position).ToListAsync(cancellationToken);
        return variants.ToLookup(v => byId[v.ProductId]);
    }

    /// <summary>Its pictures, the first one first.</summary>
    [NaturallySmall("at most 9 a product")]
    public async Task<ILookup<Product, ProductPicture>> GetPictures(IReadOnlyList<Product> products, ModuleDb<MarketplaceModule> db, CancellationToken cancellationToken)
    {
        var byId = products.DistinctBy(p => p.Id).ToDictionary(p => p.Id);
        var ids = byId.Keys.ToList();
        var pictures = await db.Unscoped<ProductPicture>("whoever sees a product may see its pictures").Where(p => ids.Contains(p.ProductId)).OrderBy(p => p.Position).ToListAsync(cancellationToken);
        return pictures.ToLookup(p => byId[p.ProductId]);
    }

    /// <summary>The mean of the stars of all reviews, with one decimal; null while there are none.</summary>
    public double? GetAverageRating(Product product) => Stars.Average(product.RatingSum, product.RatingCount);

    /// <summary>What buyers said of completed orders that it was in (JN05).</summary>
    public Children<Product, ProductReview> GetReviews(ModuleDb<MarketplaceModule> db) => new(db.Set<ProductReview>(), r => r.ProductId);
}

/// <summary>Fields of a variant beyond its columns.</summary>
[ObjectType<ProductVariant>]
[Public]
internal sealed class ProductVariantFields
{
    /// <summary>The price for everybody.</summary>
    public Money GetListPrice(ProductVariant variant) => Money.Fen(variant.ListPriceFen);

    /// <summary>The price for members; null when the seller gives none.</summary>
    public Money? GetMemberPrice(ProductVariant variant) => variant.MemberPriceFen is { } fen ? Money.Fen(fen) : null;

    /// <summary>What the viewer would pay for a piece now: the rule that charges shows.</summary>
    public async Task<IReadOnlyDictionary<ProductVariant, Money>> GetPriceForViewer(
        IReadOnlyList<ProductVariant> variants, Caller caller, Buyers buyers, CancellationToken cancellationToken)
    {
        var buyer = await buyers.OfAsync(caller, cancellationToken);
        return variants.Distinct().ToDictionary(v => v, v => Money.Fen(PriceRule.For(v.ListPriceFen, v.MemberPriceFen, buyer.IsMember).Fen));
    }
}
