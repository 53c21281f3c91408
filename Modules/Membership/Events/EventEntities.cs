using Headless.Membership.Members;
using Headless.Sdk;
using Microsoft.EntityFrameworkCore;

namespace Headless.Membership.Events;

/// <summary>Membership events and their numbering.</summary>
internal sealed class EventEntities : IEntityContribution<MembershipModule>
{
    /// <inheritdoc/>
    public void Configure(ModelBuilder model)
    {
        model.Entity<MembershipEvent>(e =>
        {
            e.ToTable("membership_event");
            e.Property(x => x.NameMasked).HasMaxLength(PersonName.MaxLength);
            e.HasOne(x => x.Organization).WithMany().HasForeignKey(x => x.OrganizationId).OnDelete(DeleteBehavior.Restrict);
            e.HasOne(x => x.Member).WithMany().HasForeignKey(x => x.MemberId).OnDelete(DeleteBehavior.Restrict);
            e.HasIndex(x => x.Sequence).IsUnique();
            e.HasIndex(x => new { x.OrganizationId, x.Sequence });
            e.Owned(x => x.Organization!.Path);
        });

        model.Entity<EventCounter>(counter =>
        {
            counter.ToTable("membership_event_counter");
            counter.Property(c => c.Id).ValueGeneratedNever();
            counter.Unscoped("One row that numbers the events of the whole tree.");
        });
    }
}
