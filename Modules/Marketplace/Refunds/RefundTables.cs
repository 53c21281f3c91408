using Headless.Marketplace.Payments;
using Headless.Sdk;
using Microsoft.EntityFrameworkCore;

namespace Headless.Marketplace.Refunds;

/// <summary>The table of refunds.</summary>
internal sealed class RefundTables : IEntityContribution<MarketplaceModule>
{
    /// <inheritdoc/>
    public void Configure(ModelBuilder model)
    {
        var refund = model.Entity<Refund>();
        refund.ToTable("marketplace_refund");
        refund.Property(r => r.Reason).HasMaxLength(200);
        refund.Property(r => r.Answer).HasMaxLength(200);
        refund.HasIndex(r => r.Status);
        refund.HasOne(r => r.Order).WithMany().HasForeignKey(r => r.OrderId).OnDelete(DeleteBehavior.Restrict);
        refund.HasOne<Payment>().WithMany().HasForeignKey(r => r.PaymentId).OnDelete(DeleteBehavior.Restrict);
        refund.Shared(r => r.Order!.Provider!.Path, r => r.Order!.MemberOrganization!.Path, r => r.Order!.AccountId, r => r.Order!.SellerAccountId);
    }
}
