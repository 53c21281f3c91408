using Headless.Sdk;
using Headless.Venues.Contracts;

namespace Headless.Venues.Bookings;

/// <summary>Fields of a booking beyond its columns. The person sees her own, officers those of their venues and of their members.</summary>
[ObjectType<Booking>]
[RequirePermission(VenuesPermissions.ReadBookings, VenuesPermissions.Book)]
internal sealed class BookingFields
{
    /// <summary>The price, fixed when it was held; a later change of the space's prices does not touch it.</summary>
    public Money GetPrice(Booking booking) => Money.Fen(booking.PriceFen);
}
