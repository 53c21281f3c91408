using Headless.Sdk;
using Microsoft.EntityFrameworkCore;

namespace Headless.Marketplace.Checkouts;

/// <summary>The table of checkouts.</summary>
internal sealed class CheckoutTables : IEntityContribution<MarketplaceModule>
{
    /// <summary>The longest code of a coupon.</summary>
    public const int CouponLength = 40;

    /// <inheritdoc/>
    public void Configure(ModelBuilder model)
    {
        var checkout = model.Entity<Checkout>();
        checkout.ToTable("marketplace_checkout");
        checkout.Property(c => c.CouponCode).HasMaxLength(CouponLength);
        checkout.HasIndex(c => c.AccountId);
        checkout.Personal(c => c.AccountId);
    }
}
