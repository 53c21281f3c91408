using Headless.Sdk;
using Microsoft.EntityFrameworkCore;

namespace Headless.Venues.Spaces;

/// <summary>The table of spaces.</summary>
internal sealed class SpaceTables : IEntityContribution<VenuesModule>
{
    /// <inheritdoc/>
    public void Configure(ModelBuilder model)
    {
        var space = model.Entity<Space>();
        space.ToTable("venues_space");
        space.Property(s => s.Name).HasMaxLength(100);
        space.HasOne(s => s.Venue).WithMany().HasForeignKey(s => s.VenueId).OnDelete(DeleteBehavior.Restrict);
        space.Published(s => s.Venue!.Organization!.Path, s => s.Venue!.IsPublished);
    }
}
