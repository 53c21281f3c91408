using Headless.Sdk;
using Microsoft.EntityFrameworkCore;

namespace Headless.Marketplace.Payments;

/// <summary>The table of payments.</summary>
internal sealed class PaymentTables : IEntityContribution<MarketplaceModule>
{
    /// <summary>The longest name that a provider gives a payment.</summary>
    public const int ReferenceLength = 100;

    /// <inheritdoc/>
    public void Configure(ModelBuilder model)
    {
        var payment = model.Entity<Payment>();
        payment.ToTable("marketplace_payment");
        payment.Property(p => p.Provider).IsOrdinal(30);
        payment.Property(p => p.RedirectUrl).HasMaxLength(1_000).IsUnicode(false);
        payment.Property(p => p.Reference).HasMaxLength(ReferenceLength).IsUnicode(false);
        payment.HasOne(p => p.Order).WithMany().HasForeignKey(p => p.OrderId).OnDelete(DeleteBehavior.Restrict);
        payment.Shared(p => p.Order!.Provider!.Path, p => p.Order!.MemberOrganization!.Path, p => p.Order!.AccountId, p => p.Order!.SellerAccountId);
    }
}
