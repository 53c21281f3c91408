using Headless.Benefits.Campaigns;
using Headless.Membership.Contracts;
using Headless.Sdk;
using Microsoft.EntityFrameworkCore;

namespace Headless.Benefits.Quotas;

/// <summary>The table of quotas.</summary>
internal sealed class QuotaTables : IEntityContribution<BenefitsModule>
{
    /// <inheritdoc/>
    public void Configure(ModelBuilder model)
    {
        var use = model.Entity<QuotaUse>();
        use.ToTable("benefits_quota_use", table => table.HasCheckConstraint("ck_benefits_quota_use_used", "used >= 0"));
        use.HasKey(q => new { q.MemberId, q.CampaignId, q.PeriodStart });
        use.HasOne<MemberRef>().WithMany().HasForeignKey(q => q.MemberId).OnDelete(DeleteBehavior.Restrict);
        use.HasOne<CouponCampaign>().WithMany().HasForeignKey(q => q.CampaignId).OnDelete(DeleteBehavior.Restrict);
        use.Unscoped("A count that is asked for by member; whoever may see the member may see it.");
    }
}
