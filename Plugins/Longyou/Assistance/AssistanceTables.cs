using Headless.Sdk;
using Microsoft.EntityFrameworkCore;

namespace Headless.Plugins.Longyou.Assistance;

/// <summary>The table of assistance profiles.</summary>
internal sealed class AssistanceTables : IEntityContribution<LongyouModule>
{
    /// <summary>The longest reason of a decision.</summary>
    public const int ReasonLength = 500;

    /// <inheritdoc/>
    public void Configure(ModelBuilder model)
    {
        var profile = model.Entity<AssistanceProfile>();
        profile.ToTable("longyou_assistance_profile");
        profile.Property(p => p.RuleVersion).IsOrdinal(20);
        profile.Property(p => p.DecisionReason).HasMaxLength(ReasonLength);
        profile.HasIndex(p => p.MemberId).IsUnique();
        profile.HasOne(p => p.Member).WithMany().HasForeignKey(p => p.MemberId).OnDelete(DeleteBehavior.Cascade);
        profile.Owned(p => p.Member!.Organization!.Path, p => p.Member!.AccountId);
    }
}
