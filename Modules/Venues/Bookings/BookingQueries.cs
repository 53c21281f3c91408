using Headless.Membership.Contracts;
using Headless.Sdk;
using Headless.Venues.Contracts;

namespace Headless.Venues.Bookings;

/// <summary>Lists of bookings.</summary>
[QueryType]
internal sealed class BookingQueries
{
    /// <summary>The caller's own bookings.</summary>
    [RequirePermission(VenuesPermissions.Book)]
    public IQueryable<Booking> GetMyBookings(ModuleDb<VenuesModule> db) => db.Set<Booking>();

    /// <summary>Bookings of the venues, and of the members, of the officer's subtree.</summary>
    [RequirePermission(VenuesPermissions.ReadBookings)]
    public IQueryable<Booking> GetBookings(ModuleDb<VenuesModule> db) => db.Set<Booking>();
}

/// <summary>Bookings on the member who made them.</summary>
[ExtendObjectType<MemberRef>]
[RequirePermission(VenuesPermissions.ReadBookings, VenuesPermissions.Book)]
internal sealed class MemberBookings
{
    /// <summary>Bookings that the member made (H06).</summary>
    public Children<MemberRef, Booking> GetBookings(ModuleDb<VenuesModule> db) => new(db.Set<Booking>(), b => b.MemberId!.Value);
}
