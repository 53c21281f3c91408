using Headless.Membership.Contracts;
using Headless.Sdk;
using Headless.Venues.Bookings;
using Headless.Venues.Places;
using Headless.Venues.Spaces;

namespace Headless.Venues.Demo;

/// <summary>Bookings of the demo's members: one that is over, one to come, one cancelled.</summary>
internal sealed class DemoBookings(IReadOnlyList<Venue> venues, DateTime now)
{
    private readonly DemoIds _ids = new();
    private readonly List<Booking> _bookings = [];
    private readonly List<BookingSlot> _slots = [];

    /// <summary>The bookings.</summary>
    public IReadOnlyList<Booking> Bookings => _bookings;

    /// <summary>The slots that they take.</summary>
    public IReadOnlyList<BookingSlot> Slots => _slots;

    /// <summary>Adds a member's bookings of a space that no other member's are of.</summary>
    public void Add(Guid accountId, MemberSummary member, Space space)
    {
        Book(accountId, member, space, -3, BookingStatus.Confirmed);
        Book(accountId, member, space, 1, BookingStatus.Confirmed);
        Book(accountId, member, space, 2, BookingStatus.Cancelled);
    }

    private void Book(Guid accountId, MemberSummary member, Space space, int days, BookingStatus status)
    {
        var start = ShanghaiTime.ToUtc(ShanghaiTime.FromUtc(now).Date.AddDays(days).AddHours(18));
        var held = Min(start, now).AddDays(-2);
        var id = _ids.Next();
        var tariff = member.IsActive ? Tariff.Member : Tariff.Public;
        _bookings.Add(new()
        {
            Id = id,
            Number = BookingNumber.Of(id, DateOnly.FromDateTime(ShanghaiTime.FromUtc(held))),
            SpaceId = space.Id,
            ProviderId = venues.Single(v => v.Id == space.VenueId).OrganizationId,
            MemberId = member.Id,
            MemberOrganizationId = member.OrganizationId,
            AccountId = accountId,
            StartsAt = start,
            EndsAt = start.AddMinutes(space.SlotMinutes),
            Status = status,
            SlotCount = 1,
            Tariff = tariff,
            PriceFen = PriceQuote.For(space, tariff, 1).TotalFen,
            HeldAt = held,
            HoldExpiresAt = held + BookingLifecycle.HoldTime,
            ConfirmedAt = held.AddMinutes(1),
            ReleasedAt = status == BookingStatus.Cancelled ? held.AddHours(1) : null,
        });
        if (status == BookingStatus.Confirmed)
        {
            _slots.Add(new() { SpaceId = space.Id, StartsAt = start, BookingId = id, HoldExpiresAt = null });
        }
    }

    private static DateTime Min(DateTime one, DateTime other) => one < other ? one : other;
}
