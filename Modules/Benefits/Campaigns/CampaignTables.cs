using Headless.Sdk;
using Microsoft.EntityFrameworkCore;

namespace Headless.Benefits.Campaigns;

/// <summary>The table of campaigns.</summary>
internal sealed class CampaignTables : IEntityContribution<BenefitsModule>
{
    /// <summary>The longest code.</summary>
    public const int CodeLength = 40;

    /// <summary>The longest name.</summary>
    public const int NameLength = 60;

    /// <inheritdoc/>
    public void Configure(ModelBuilder model)
    {
        var campaign = model.Entity<CouponCampaign>();
        campaign.ToTable("benefits_campaign", table => table.HasCheckConstraint("ck_benefits_campaign_stock", "stock_remaining >= 0 AND stock_remaining <= stock_total"));
        campaign.Property(c => c.Code).IsOrdinal(CodeLength);
        campaign.Property(c => c.Name).HasMaxLength(NameLength);
        campaign.HasIndex(c => c.Code).IsUnique();
        campaign.HasOne(c => c.Organization).WithMany().HasForeignKey(c => c.OrganizationId).OnDelete(DeleteBehavior.Restrict);
        campaign.HasOne(c => c.Partner).WithMany().HasForeignKey(c => c.PartnerId).OnDelete(DeleteBehavior.Restrict);
        campaign.Published(c => c.Organization!.Path, c => c.IsPublished);
    }
}
