using Headless.Sdk;
using Microsoft.EntityFrameworkCore;

namespace Headless.Benefits.Points;

/// <summary>The tables of points. They follow the member: when she changes unions, her new union's officers see them.</summary>
internal sealed class PointsTables : IEntityContribution<BenefitsModule>
{
    /// <summary>The longest reason.</summary>
    public const int ReasonLength = 100;

    /// <summary>The longest reference: that of a posting, and the word before it when it is undone.</summary>
    public const int ReferenceLength = 120;

    /// <inheritdoc/>
    public void Configure(ModelBuilder model)
    {
        var account = model.Entity<PointsAccount>();
        account.ToTable("benefits_points_account", table => table.HasCheckConstraint("ck_benefits_points_account_balance", "balance >= 0"));
        account.HasKey(a => a.MemberId);
        account.HasOne(a => a.Member).WithMany().HasForeignKey(a => a.MemberId).OnDelete(DeleteBehavior.Restrict);
        account.Owned(a => a.Member!.Organization!.Path, a => a.Member!.AccountId);

        var entry = model.Entity<PointsEntry>();
        entry.ToTable("benefits_points_entry");
        entry.Property(e => e.Reason).HasMaxLength(ReasonLength);
        entry.Property(e => e.Reference).IsOrdinal(ReferenceLength);
        entry.HasIndex(e => e.Reference).IsUnique();
        entry.HasIndex(e => e.ReversalOfId).IsUnique().HasFilter("reversal_of_id IS NOT NULL");
        entry.HasIndex(e => new { e.MemberId, e.OccurredAt });
        entry.HasOne(e => e.Member).WithMany().HasForeignKey(e => e.MemberId).OnDelete(DeleteBehavior.Restrict);
        entry.HasOne(e => e.ReversalOf).WithMany().HasForeignKey(e => e.ReversalOfId).OnDelete(DeleteBehavior.Restrict);
        entry.Owned(e => e.Member!.Organization!.Path, e => e.Member!.AccountId);
    }
}
