using Headless.Marketplace.Orders;
using Headless.Marketplace.Products;
using Headless.Sdk;
using Microsoft.EntityFrameworkCore;

namespace Headless.Marketplace.Reviews;

/// <summary>The tables of reviews.</summary>
internal sealed class ReviewTables : IEntityContribution<MarketplaceModule>
{
    /// <summary>The longest text.</summary>
    public const int TextLength = 1_000;

    /// <inheritdoc/>
    public void Configure(ModelBuilder model)
    {
        var review = model.Entity<Review>();
        review.ToTable("marketplace_review");
        review.Property(r => r.Text).HasMaxLength(TextLength);
        review.Property(r => r.Reply).HasMaxLength(TextLength);
        review.HasIndex(r => r.OrderId).IsUnique();
        review.HasIndex(r => new { r.SellerId, r.CreatedAt });
        review.HasOne<Order>().WithMany().HasForeignKey(r => r.OrderId).OnDelete(DeleteBehavior.Restrict);
        review.HasOne(r => r.Seller).WithMany().HasForeignKey(r => r.SellerId).OnDelete(DeleteBehavior.Restrict);
        review.HasOne(r => r.Organization).WithMany().HasForeignKey(r => r.OrganizationId).OnDelete(DeleteBehavior.Restrict);
        review.Published(r => r.Organization!.Path);

        var product = model.Entity<ProductReview>();
        product.ToTable("marketplace_product_review");
        product.HasIndex(r => new { r.ProductId, r.CreatedAt });
        product.HasIndex(r => new { r.ReviewId, r.ProductId }).IsUnique();
        product.HasOne(r => r.Review).WithMany().HasForeignKey(r => r.ReviewId).OnDelete(DeleteBehavior.Restrict);
        product.HasOne<Product>().WithMany().HasForeignKey(r => r.ProductId).OnDelete(DeleteBehavior.Restrict);
        product.HasOne(r => r.Organization).WithMany().HasForeignKey(r => r.OrganizationId).OnDelete(DeleteBehavior.Restrict);
        product.Published(r => r.Organization!.Path);
    }
}
