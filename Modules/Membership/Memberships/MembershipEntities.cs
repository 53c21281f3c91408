using Headless.Access.Contracts;
using Headless.Sdk;
using Microsoft.EntityFrameworkCore;

namespace Headless.Membership.Memberships;

/// <summary>Memberships and the counters of unions.</summary>
internal sealed class MembershipEntities : IEntityContribution<MembershipModule>
{
    /// <inheritdoc/>
    public void Configure(ModelBuilder model)
    {
        model.Entity<MembershipRecord>(membership =>
        {
            membership.ToTable("membership_membership");
            membership.HasOne(m => m.Member).WithMany().HasForeignKey(m => m.MemberId).OnDelete(DeleteBehavior.Restrict);
            membership.HasOne(m => m.Organization).WithMany().HasForeignKey(m => m.OrganizationId).OnDelete(DeleteBehavior.Restrict);
            membership.HasOne<AccountRef>().WithMany().HasForeignKey(m => m.AccountId).OnDelete(DeleteBehavior.Restrict);
            membership.HasIndex(m => m.MemberId).HasDatabaseName("ix_membership_membership_open").IsUnique().HasFilter("left_on IS NULL");
            membership.HasIndex(m => new { m.MemberId, m.JoinedOn });
            membership.HasIndex(m => new { m.OrganizationId, m.Status });
            membership.HasIndex(m => m.AccountId);
            membership.Owned(m => m.Organization!.Path, m => m.AccountId);
        });

        model.Entity<OrganizationMemberCount>(count =>
        {
            count.ToTable("membership_organization_member_count");
            count.HasKey(c => c.OrganizationId);
            count.Property(c => c.OrganizationId).ValueGeneratedNever();
            count.HasOne(c => c.Organization).WithMany().HasForeignKey(c => c.OrganizationId).OnDelete(DeleteBehavior.Restrict);
            count.Unscoped("How many members a union has is public; it is about no person.");
        });
    }
}
