using Headless.Marketplace.Products;
using Headless.Marketplace.Reviews;
using Headless.Organizations.Contracts;
using Headless.Sdk;

namespace Headless.Marketplace.Sellers;

/// <summary>Fields of a seller beyond her columns.</summary>
[ObjectType<Seller>]
[Public]
internal sealed class SellerFields
{
    /// <summary>The mean of the stars of all reviews, with one decimal; null while there are none.</summary>
    public double? GetAverageRating(Seller seller) => Stars.Average(seller.RatingSum, seller.RatingCount);

    /// <summary>Her goods on sale. <c>myProducts</c> has a seller's others, <c>managedProducts</c> an officer's.</summary>
    public Children<Seller, Product> GetProducts(ModuleDb<MarketplaceModule> db) => new(db.Set<Product>(), p => p.SellerId);

    /// <summary>What buyers said of completed orders (JN05).</summary>
    public Children<Seller, Review> GetReviews(ModuleDb<MarketplaceModule> db) => new(db.Set<Review>(), r => r.SellerId);
}

/// <summary>Sellers on the union on whose market they sell.</summary>
[ExtendObjectType<OrganizationRef>]
[Public]
internal sealed class OrganizationSellers
{
    /// <summary>Approved sellers on the market of this union itself, without those of the unions below it.</summary>
    public Children<OrganizationRef, Seller> GetSellers(ModuleDb<MarketplaceModule> db) => new(db.Set<Seller>(), s => s.OrganizationId);
}
