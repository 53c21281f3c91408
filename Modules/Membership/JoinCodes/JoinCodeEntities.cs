using Headless.Sdk;
using Microsoft.EntityFrameworkCore;

namespace Headless.Membership.JoinCodes;

/// <summary>Join codes.</summary>
internal sealed class JoinCodeEntities : IEntityContribution<MembershipModule>
{
    /// <inheritdoc/>
    public void Configure(ModelBuilder model) => model.Entity<JoinCode>(code =>
    {
        code.ToTable("membership_join_code", t => t.HasCheckConstraint("ck_membership_join_code_uses", "uses <= max_uses"));
        code.Property(c => c.Code).IsOrdinal(JoinCode.Length);
        code.HasOne(c => c.Organization).WithMany().HasForeignKey(c => c.OrganizationId).OnDelete(DeleteBehavior.Restrict);
        code.HasIndex(c => c.Code).IsUnique();
        code.Owned(c => c.Organization!.Path);
    });
}
