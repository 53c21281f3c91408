using Headless.Marketplace.Products;
using Headless.Sdk;
using Microsoft.EntityFrameworkCore;

namespace Headless.Marketplace.Carts;

/// <summary>The table of what is in carts.</summary>
internal sealed class CartTables : IEntityContribution<MarketplaceModule>
{
    /// <inheritdoc/>
    public void Configure(ModelBuilder model)
    {
        var entry = model.Entity<CartEntry>();
        entry.ToTable("marketplace_cart_entry");
        entry.HasKey(e => new { e.AccountId, e.VariantId });
        entry.HasIndex(e => e.VariantId);
        entry.HasOne<ProductVariant>().WithMany().HasForeignKey(e => e.VariantId).OnDelete(DeleteBehavior.Restrict);
        entry.Personal(e => e.AccountId);
    }
}
