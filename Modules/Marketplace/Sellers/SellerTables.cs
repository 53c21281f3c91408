using Headless.Sdk;
using Microsoft.EntityFrameworkCore;

namespace Headless.Marketplace.Sellers;

/// <summary>The table of sellers.</summary>
internal sealed class SellerTables : IEntityContribution<MarketplaceModule>
{
    /// <inheritdoc/>
    public void Configure(ModelBuilder model)
    {
        var seller = model.Entity<Seller>();
        seller.ToTable("marketplace_seller");
        seller.Property(s => s.Name).HasMaxLength(50);
        seller.Property(s => s.NameSortKey).IsOrdinal(ChineseSortKey.MaxLength);
        seller.Property(s => s.Introduction).HasMaxLength(500);
        seller.Property(s => s.StatusReason).HasMaxLength(200);
        seller.HasIndex(s => s.NameSortKey);
        seller.HasIndex(s => s.AccountId).IsUnique();
        seller.HasOne(s => s.Organization).WithMany().HasForeignKey(s => s.OrganizationId).OnDelete(DeleteBehavior.Restrict);
        seller.Published(s => s.Organization!.Path, s => s.Status == SellerStatus.Approved, s => s.AccountId);
    }
}
