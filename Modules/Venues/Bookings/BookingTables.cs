using Headless.Sdk;
using Headless.Venues.Spaces;
using Microsoft.EntityFrameworkCore;

namespace Headless.Venues.Bookings;

/// <summary>The tables of bookings and of the slots they take.</summary>
internal sealed class BookingTables : IEntityContribution<VenuesModule>
{
    /// <inheritdoc/>
    public void Configure(ModelBuilder model)
    {
        var booking = model.Entity<Booking>();
        booking.ToTable("venues_booking");
        booking.Property(b => b.Number).IsOrdinal(BookingNumber.Length);
        booking.HasIndex(b => b.Number).IsUnique();
        booking.HasIndex(b => b.AccountId);
        booking.HasIndex(b => new { b.Status, b.HoldExpiresAt });
        booking.HasIndex(b => new { b.SpaceId, b.StartsAt });
        booking.HasOne(b => b.Space).WithMany().HasForeignKey(b => b.SpaceId).OnDelete(DeleteBehavior.Restrict);
        booking.HasOne(b => b.Provider).WithMany().HasForeignKey(b => b.ProviderId).OnDelete(DeleteBehavior.Restrict);
        booking.HasOne(b => b.Member).WithMany().HasForeignKey(b => b.MemberId).OnDelete(DeleteBehavior.Restrict);
        booking.HasOne(b => b.MemberOrganization).WithMany().HasForeignKey(b => b.MemberOrganizationId).OnDelete(DeleteBehavior.Restrict);
        booking.Shared(b => b.Provider!.Path, b => b.MemberOrganization!.Path, b => b.AccountId);

        var slot = model.Entity<BookingSlot>();
        slot.ToTable("venues_booking_slot");
        slot.HasKey(s => new { s.SpaceId, s.StartsAt });
        slot.HasIndex(s => s.BookingId);
        slot.HasOne<Space>().WithMany().HasForeignKey(s => s.SpaceId).OnDelete(DeleteBehavior.Restrict);
        slot.HasOne<Booking>().WithMany().HasForeignKey(s => s.BookingId).OnDelete(DeleteBehavior.Cascade);
        slot.Unscoped("A slot says only that a time is taken, not by whom.");
    }
}
