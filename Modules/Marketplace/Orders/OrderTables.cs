using Headless.Marketplace.Checkouts;
using Headless.Marketplace.Products;
using Headless.Sdk;
using Microsoft.EntityFrameworkCore;

namespace Headless.Marketplace.Orders;

/// <summary>The tables of orders and their lines.</summary>
internal sealed class OrderTables : IEntityContribution<MarketplaceModule>
{
    /// <inheritdoc/>
    public void Configure(ModelBuilder model)
    {
        var order = model.Entity<Order>();
        order.ToTable("marketplace_order");
        order.Property(o => o.Number).IsOrdinal(OrderNumber.Length);
        order.Property(o => o.SellerName).HasMaxLength(50);
        order.Property(o => o.Carrier).HasMaxLength(50);
        order.Property(o => o.TrackingNumber).HasMaxLength(50);
        order.HasIndex(o => o.Number).IsUnique();
        order.HasIndex(o => new { o.Status, o.PayBy });
        order.HasIndex(o => new { o.AccountId, o.PlacedAt });
        order.HasIndex(o => new { o.SellerAccountId, o.PlacedAt });
        order.HasOne<Checkout>().WithMany().HasForeignKey(o => o.CheckoutId).OnDelete(DeleteBehavior.Restrict);
        order.HasOne(o => o.Seller).WithMany().HasForeignKey(o => o.SellerId).OnDelete(DeleteBehavior.Restrict);
        order.HasOne(o => o.Provider).WithMany().HasForeignKey(o => o.ProviderId).OnDelete(DeleteBehavior.Restrict);
        order.HasOne(o => o.Member).WithMany().HasForeignKey(o => o.MemberId).OnDelete(DeleteBehavior.Restrict);
        order.HasOne(o => o.MemberOrganization).WithMany().HasForeignKey(o => o.MemberOrganizationId).OnDelete(DeleteBehavior.Restrict);
        order.Shared(o => o.Provider!.Path, o => o.MemberOrganization!.Path, o => o.AccountId, o => o.SellerAccountId);

        var line = model.Entity<OrderLine>();
        line.ToTable("marketplace_order_line");
        line.Property(l => l.ProductName).HasMaxLength(100);
        line.Property(l => l.VariantName).HasMaxLength(50);
        line.Property(l => l.Sku).IsOrdinal(40);
        line.Ignore(l => l.TotalFen);
        line.HasOne(l => l.Order).WithMany().HasForeignKey(l => l.OrderId).OnDelete(DeleteBehavior.Restrict);
        line.HasOne(l => l.Product).WithMany().HasForeignKey(l => l.ProductId).OnDelete(DeleteBehavior.Restrict);
        line.HasOne<ProductVariant>().WithMany().HasForeignKey(l => l.VariantId).OnDelete(DeleteBehavior.Restrict);
        line.Shared(l => l.Order!.Provider!.Path, l => l.Order!.MemberOrganization!.Path, l => l.Order!.AccountId, l => l.Order!.SellerAccountId);
    }
}
