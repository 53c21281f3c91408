using Headless.Limited;
using Headless.Marketplace.Prices;
using Headless.Marketplace.Sellers;
using Headless.Sdk;
using Microsoft.EntityFrameworkCore;

namespace Headless.Marketplace.Products;

/// <summary>Enters and changes a seller's own products.</summary>
/// <param name="db">The module's tables.</param>
/// <param name="categories">The shelves.</param>
/// <param name="time">Tells when.</param>
[Service]
internal sealed class ProductEntry(ModuleDb<MarketplaceModule> db, Categories categories, TimeProvider time)
{
    /// <summary>The most variants of a product. This product's choice.</summary>
    public const int MostVariants = 20;

    /// <summary>Enters a product, not yet on sale.</summary>
    public async Task<Product> CreateAsync(CreateProductInput input, Caller caller, CancellationToken cancellationToken)
    {
        var seller = await db.Set<Seller>().AsNoTracking().SingleOrDefaultAsync(s => s.AccountId == caller.AccountId, cancellationToken)
            ?? throw new NotASellerException();
        CheckCategory(input.CategoryCode);
        if (input.Variants.GroupBy(v => v.Sku, StringComparer.Ordinal).FirstOrDefault(g => g.Count() > 1) is { } twice)
        {
            throw new SkuTakenException(twice.Key);
        }

        for (var i = 0; i < input.Variants.Count; i++)
        {
            CheckPrices(input.Variants[i].ListPriceFen, input.Variants[i].MemberPriceFen, "input", "variants", $"{i}", "memberPriceFen");
        }

        var now = time.UtcNow();
        var name = input.Name.Trim();
        var product = new Product
        {
            Id = Guid.CreateVersion7(now),
            SellerId = seller.Id,
            SellerAccountId = seller.AccountId,
            OrganizationId = seller.OrganizationId,
            Name = name,
            NameSortKey = ChineseSortKey.Of(name),
            CategoryCode = input.CategoryCode,
            Description = input.Description.Trim(),
            LowestPriceStatement = input.LowestPriceStatement?.Trim(),
            ReferencePriceFen = input.ReferencePriceFen,
            IsPublished = false,
            IsOnSale = false,
            ListPriceFen = input.Variants.Min(v => v.ListPriceFen),
            MemberPriceFen = input.Variants.Min(v => PriceRule.For(v.ListPriceFen, v.MemberPriceFen, isMember: true).Fen),
            CreatedAt = now,
        };
        db.Add(product);
        foreach (var (variant, position) in input.Variants.Select((v, i) => (v, i)))
        {
            db.Add(New(product.Id, variant, position, now));
        }

        return product;
    }

    /// <summary>Changes what a product says of itself.</summary>
    public async Task<Product> UpdateAsync(UpdateProductInput input, Caller caller, CancellationToken cancellationToken)
    {
        var product = await OwnAsync(input.ProductId, caller, cancellationToken);
        var category = input.CategoryCode.Or(product.CategoryCode);
        CheckCategory(category);
        (product.Name, product.CategoryCode, product.Description) = (input.Name.Or(product.Name).Trim(), category, input.Description.Or(product.Description).Trim());
        product.NameSortKey = ChineseSortKey.Of(product.Name);
        product.LowestPriceStatement = input.LowestPriceStatement.Or(product.LowestPriceStatement)?.Trim();
        product.ReferencePriceFen = product.LowestPriceStatement is null ? null : input.ReferencePriceFen.Or(product.ReferencePriceFen);
        CheckReference(product);
        return product;
    }

    /// <summary>Sets the prices of a variant, and the product's, which follow from those of all its variants.</summary>
    public async Task<ProductVariant> SetPricesAsync(SetVariantPricesInput input, Caller caller, CancellationToken cancellationToken)
    {
        CheckPrices(input.ListPriceFen, input.MemberPriceFen, "input", "memberPriceFen");
        var productId = await db.Set<ProductVariant>().Where(v => v.Id == input.VariantId).Select(v => (Guid?)v.ProductId).SingleOrDefaultAsync(cancellationToken)
            ?? throw new NotFoundException("input", "variantId");
        var product = await OwnAsync(productId, caller, cancellationToken, "variantId");
        var variants = await db.Set<ProductVariant>().Where(v => v.ProductId == productId).ToListAsync(cancellationToken);
        var variant = variants.Single(v => v.Id == input.VariantId);
        (variant.ListPriceFen, variant.MemberPriceFen) = (input.ListPriceFen, input.MemberPriceFen);
        product.ListPriceFen = variants.Min(v => v.ListPriceFen);
        product.MemberPriceFen = variants.Min(v => PriceRule.For(v.ListPriceFen, v.MemberPriceFen, isMember: true).Fen);
        CheckReference(product);
        return variant;
    }

    /// <summary>Puts a product on sale. The seller's row is taken first, so that a suspension at the same moment comes before or after as a whole.</summary>
    public async Task<Product> PublishAsync(Guid productId, Caller caller, CancellationToken cancellationToken)
    {
        var product = await OwnAsync(productId, caller, cancellationToken);
        var maySell = await db.Set<Seller>().Where(s => s.Id == product.SellerId && s.Status == SellerStatus.Approved)
            .StepAsync(set => set.SetProperty(s => s.Version, s => s.Version + 1), cancellationToken);
        if (!maySell)
        {
            throw new SellerNotApprovedException();
        }

        (product.IsPublished, product.IsOnSale) = (true, true);
        CheckReference(product);
        return product;
    }

    /// <summary>The caller's own product, to be changed.</summary>
    public async Task<Product> OwnAsync(Guid productId, Caller caller, CancellationToken cancellationToken, string argument = "productId") =>
        await db.Set<Product>().SingleOrDefaultAsync(p => p.Id == productId && p.SellerAccountId == caller.AccountId, cancellationToken)
            ?? throw new NotFoundException("input", argument);

    private static ProductVariant New(Guid productId, ProductVariantInput input, int position, DateTime now) => new()
    {
        Id = Guid.CreateVersion7(now),
        ProductId = productId,
        Position = position,
        Sku = input.Sku,
        Name = input.Name.Trim(),
        ListPriceFen = input.ListPriceFen,
        MemberPriceFen = input.MemberPriceFen,
        AvailableQuantity = input.Quantity,
    };

    private static void CheckPrices(long listFen, long? memberFen, params string[] path)
    {
        if (memberFen > listFen)
        {
            throw new MemberPriceAboveListException(path);
        }
    }

    // Who states a lowest price has recorded the price it is compared with, and is not above it while the goods are out.
    private static void CheckReference(Product product)
    {
        if (product.IsPublished && product.ListPriceFen > product.ReferencePriceFen)
        {
            throw new PriceAboveReferenceException(product.ReferencePriceFen.Value);
        }
    }

    private void CheckCategory(string code)
    {
        if (categories.Find(code) is null)
        {
            throw new UnknownCategoryException();
        }
    }
}
