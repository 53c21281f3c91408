using Headless.Sdk;
using Microsoft.EntityFrameworkCore;

namespace Headless.Marketplace.Products;

/// <summary>The tables of products, their variants and pictures.</summary>
internal sealed class ProductTables : IEntityContribution<MarketplaceModule>
{
    /// <summary>The longest code of a shelf.</summary>
    public const int CategoryLength = 40;

    /// <inheritdoc/>
    public void Configure(ModelBuilder model)
    {
        var product = model.Entity<Product>();
        product.ToTable("marketplace_product");
        product.Property(p => p.Name).HasMaxLength(100);
        product.Property(p => p.NameSortKey).IsOrdinal(ChineseSortKey.MaxLength);
        product.Property(p => p.CategoryCode).IsOrdinal(CategoryLength);
        product.Property(p => p.Description).HasMaxLength(2_000);
        product.Property(p => p.LowestPriceStatement).HasMaxLength(200);
        product.HasIndex(p => p.NameSortKey);
        product.HasIndex(p => new { p.CategoryCode, p.ListPriceFen });
        product.HasOne(p => p.Seller).WithMany().HasForeignKey(p => p.SellerId).OnDelete(DeleteBehavior.Restrict);
        product.HasOne(p => p.Organization).WithMany().HasForeignKey(p => p.OrganizationId).OnDelete(DeleteBehavior.Restrict);
        product.Published(p => p.Organization!.Path, p => p.IsOnSale, p => p.SellerAccountId);

        var variant = model.Entity<ProductVariant>();
        variant.ToTable("marketplace_product_variant");
        variant.Property(v => v.Sku).IsOrdinal(40);
        variant.Property(v => v.Name).HasMaxLength(50);
        variant.HasIndex(v => new { v.ProductId, v.Sku }).IsUnique();
        variant.HasOne(v => v.Product).WithMany().HasForeignKey(v => v.ProductId).OnDelete(DeleteBehavior.Restrict);
        variant.Published(v => v.Product!.Organization!.Path, v => v.Product!.IsOnSale, v => v.Product!.SellerAccountId);

        var picture = model.Entity<ProductPicture>();
        picture.ToTable("marketplace_product_picture");
        picture.Property(p => p.AltText).HasMaxLength(100);
        picture.HasIndex(p => new { p.ProductId, p.Position }).IsUnique();
        picture.HasOne(p => p.Product).WithMany().HasForeignKey(p => p.ProductId).OnDelete(DeleteBehavior.Restrict);
        picture.Published(p => p.Product!.Organization!.Path, p => p.Product!.IsOnSale, p => p.Product!.SellerAccountId);
    }
}
