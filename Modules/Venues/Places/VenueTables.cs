using Headless.Sdk;
using Headless.Venues.Contracts;
using Microsoft.EntityFrameworkCore;

namespace Headless.Venues.Places;

/// <summary>The table of venues.</summary>
internal sealed class VenueTables : IEntityContribution<VenuesModule>
{
    /// <inheritdoc/>
    public void Configure(ModelBuilder model)
    {
        model.Ignore<WeeklyHours>();   // it is a column, and would be taken for an entity
        var venue = model.Entity<Venue>();
        venue.ToTable("venues_venue");
        venue.Property(v => v.Name).HasMaxLength(100);
        venue.Property(v => v.NameSortKey).IsOrdinal(ChineseSortKey.MaxLength);
        venue.Property(v => v.Address).HasMaxLength(200);
        venue.Property(v => v.AmenityCodes).IsOrdinal(AmenityCodes.MaxLength);
        venue.Property(v => v.Hours).HasConversion(h => h.ToString(), text => WeeklyHours.Parse(text)).HasMaxLength(WeeklyHours.MaxLength).IsUnicode(false);
        venue.Ignore(v => v.Location);
        venue.HasIndex(v => v.NameSortKey);
        venue.HasIndex(v => new { v.Latitude, v.Longitude });
        venue.HasOne(v => v.Organization).WithMany().HasForeignKey(v => v.OrganizationId).OnDelete(DeleteBehavior.Restrict);
        venue.Published(v => v.Organization!.Path, v => v.IsPublished);

        var reference = model.Entity<VenueRef>();
        reference.HasOne(v => v.Organization).WithMany().HasForeignKey(v => v.OrganizationId);
        reference.Published(v => v.Organization!.Path, v => v.IsPublished);
    }
}
