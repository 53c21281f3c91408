using Headless.Sdk;
using Headless.Venues.Bookings;
using Headless.Venues.Contracts;

namespace Headless.Venues.Spaces;

/// <summary>Fields of a space beyond its columns.</summary>
[ObjectType<Space>]
[Public]
internal sealed class SpaceFields
{
    /// <summary>The price of a slot for everybody.</summary>
    public Money GetPublicPrice(Space space) => Money.Fen(space.PublicPriceFen);

    /// <summary>The price of a slot for members (H06).</summary>
    public Money GetMemberPrice(Space space) => Money.Fen(space.MemberPriceFen);

    /// <summary>All slots that begin in the span, in order, the closed ones included.</summary>
    /// <param name="spaces">The spaces.</param>
    /// <param name="from">The start of the span, which counts.</param>
    /// <param name="to">The end of the span, which does not count; 14 days after <paramref name="from"/> at most.</param>
    /// <param name="caller">The viewer.</param>
    /// <param name="availability">Reads the slots.</param>
    /// <param name="cancellationToken">Stops the work.</param>
    [Cost(20)]
    public Task<ILookup<Space, TimeSlot>> GetAvailability(
        IReadOnlyList<Space> spaces, DateTime from, DateTime to, Caller caller, Availability availability, CancellationToken cancellationToken) =>
        availability.OfAsync(spaces, from, to, caller, cancellationToken);

    /// <summary>Bookings of the space, for officers of its venue and, of their own members' bookings, for officers of other unions.</summary>
    [RequirePermission(VenuesPermissions.ReadBookings)]
    public Children<Space, Booking> GetBookings(ModuleDb<VenuesModule> db) => new(db.Set<Booking>(), b => b.SpaceId);
}
