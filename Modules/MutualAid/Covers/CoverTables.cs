using Headless.Sdk;
using Microsoft.EntityFrameworkCore;

namespace Headless.MutualAid.Covers;

/// <summary>The table of covers.</summary>
internal sealed class CoverTables : IEntityContribution<MutualAidModule>
{
    /// <inheritdoc/>
    public void Configure(ModelBuilder model) => model.Entity<CoverEnrollment>(cover =>
    {
        cover.ToTable("mutualaid_cover");
        cover.HasOne(c => c.Plan).WithMany().HasForeignKey(c => c.PlanId).OnDelete(DeleteBehavior.Restrict);
        cover.HasOne(c => c.Member).WithMany().HasForeignKey(c => c.MemberId).OnDelete(DeleteBehavior.Restrict);
        cover.HasIndex(c => new { c.PlanId, c.MemberId }).IsUnique();
        cover.HasIndex(c => c.MemberId);
        cover.Owned(c => c.Member!.Organization!.Path, c => c.Member!.AccountId);
    });
}
