using Headless.Benefits.Coupons;
using Headless.Sdk;
using Microsoft.EntityFrameworkCore;

namespace Headless.Benefits.Redemptions;

/// <summary>The tables of redemptions and settlements. Both parties see them, each from its side: the union that pays and the one under which the partner is registered.</summary>
internal sealed class RedemptionTables : IEntityContribution<BenefitsModule>
{
    /// <summary>The longest reference of another module.</summary>
    public const int ReferenceLength = 100;

    /// <summary>The longest number of a partner's sale.</summary>
    public const int PartnerReferenceLength = 64;

    /// <inheritdoc/>
    public void Configure(ModelBuilder model)
    {
        var redemption = model.Entity<Redemption>();
        redemption.ToTable("benefits_redemption");
        redemption.Property(r => r.CodeMasked).HasMaxLength(20);
        redemption.Property(r => r.Reference).HasMaxLength(ReferenceLength).IsUnicode(false);
        redemption.Property(r => r.PartnerReference).HasMaxLength(PartnerReferenceLength);
        redemption.HasIndex(r => r.Reference).IsUnique().HasFilter("reference IS NOT NULL");
        redemption.HasIndex(r => r.CouponId).IsUnique().HasFilter("reversed_at IS NULL");   // a coupon is used once, until that is undone
        redemption.HasIndex(r => new { r.CampaignId, r.RedeemedAt });
        redemption.HasOne<Coupon>().WithMany().HasForeignKey(r => r.CouponId).OnDelete(DeleteBehavior.Restrict);
        redemption.HasOne(r => r.Campaign).WithMany().HasForeignKey(r => r.CampaignId).OnDelete(DeleteBehavior.Restrict);
        redemption.HasOne(r => r.Owner).WithMany().HasForeignKey(r => r.OwnerId).OnDelete(DeleteBehavior.Restrict);
        redemption.HasOne(r => r.Partner).WithMany().HasForeignKey(r => r.PartnerId).OnDelete(DeleteBehavior.Restrict);
        redemption.HasOne(r => r.Settlement).WithMany().HasForeignKey(r => r.SettlementId).OnDelete(DeleteBehavior.Restrict);
        redemption.Shared(r => r.Partner!.Path, r => r.Owner!.Path);

        var settlement = model.Entity<Settlement>();
        settlement.ToTable("benefits_settlement");
        settlement.Property(s => s.Number).IsOrdinal(Settlement.NumberLength);
        settlement.HasIndex(s => s.Number).IsUnique();
        settlement.HasIndex(s => new { s.CampaignId, s.Day }).IsUnique();
        settlement.HasOne(s => s.Campaign).WithMany().HasForeignKey(s => s.CampaignId).OnDelete(DeleteBehavior.Restrict);
        settlement.HasOne(s => s.Owner).WithMany().HasForeignKey(s => s.OwnerId).OnDelete(DeleteBehavior.Restrict);
        settlement.HasOne(s => s.Partner).WithMany().HasForeignKey(s => s.PartnerId).OnDelete(DeleteBehavior.Restrict);
        settlement.Shared(s => s.Partner!.Path, s => s.Owner!.Path);
    }
}
