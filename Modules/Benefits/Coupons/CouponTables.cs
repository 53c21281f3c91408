using Headless.Sdk;
using Microsoft.EntityFrameworkCore;

namespace Headless.Benefits.Coupons;

/// <summary>The table of coupons.</summary>
internal sealed class CouponTables : IEntityContribution<BenefitsModule>
{
    /// <inheritdoc/>
    public void Configure(ModelBuilder model)
    {
        var coupon = model.Entity<Coupon>();
        coupon.ToTable("benefits_coupon");
        coupon.Property(c => c.Code).IsOrdinal(Coupon.CodeLength);
        coupon.HasIndex(c => c.Code).IsUnique();
        coupon.HasIndex(c => new { c.MemberId, c.Status });
        coupon.HasIndex(c => new { c.Status, c.ExpiresAt });
        coupon.HasOne(c => c.Campaign).WithMany().HasForeignKey(c => c.CampaignId).OnDelete(DeleteBehavior.Restrict);
        coupon.HasOne(c => c.Member).WithMany().HasForeignKey(c => c.MemberId).OnDelete(DeleteBehavior.Restrict);
        coupon.HasOne(c => c.Organization).WithMany().HasForeignKey(c => c.OrganizationId).OnDelete(DeleteBehavior.Restrict);
        coupon.Owned(c => c.Organization!.Path, c => c.AccountId);
    }
}
