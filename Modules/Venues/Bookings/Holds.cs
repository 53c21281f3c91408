using Headless.Limited;
using Headless.Sdk;
using Headless.Venues.Places;
using Headless.Venues.Spaces;
using Microsoft.EntityFrameworkCore;

namespace Headless.Venues.Bookings;

/// <summary>What somebody wants to hold.</summary>
internal sealed record HoldRequest(Guid SpaceId, DateTime StartsAt, int SlotCount);

/// <summary>Makes holds. No rule here reads and then trusts what it read: the key of the slots decides who gets them.</summary>
/// <param name="db">The module's tables.</param>
/// <param name="transitions">Frees lapsed holds.</param>
/// <param name="tariffs">Tells the price.</param>
/// <param name="time">Tells the time.</param>
[Service]
internal sealed class Holds(ModuleDb<VenuesModule> db, BookingTransitions transitions, ViewerTariff tariffs, TimeProvider time)
{
    /// <summary>How many days ahead can be booked. This product's choice.</summary>
    public const int DaysAhead = 30;

    private const string Because = "a slot says only that a time is taken, and belongs to no organization";

    /// <summary>Makes a hold.</summary>
    public async Task<Booking> MakeAsync(HoldRequest request, Caller caller, CancellationToken cancellationToken)
    {
        var account = caller.AccountId ?? throw new NotFoundException();
        var space = await db.Set<Space>().AsNoTracking().SingleOrDefaultAsync(s => s.Id == request.SpaceId, cancellationToken)
            ?? throw new NotFoundException("input", "spaceId");
        var venue = await db.Set<Venue>().AsNoTracking().SingleAsync(v => v.Id == space.VenueId, cancellationToken);
        var now = time.UtcNow();
        var starts = SlotGrid.Run(request.StartsAt, space.SlotMinutes, request.SlotCount);
        var end = starts[^1].AddMinutes(space.SlotMinutes);
        Check(space, venue, starts[0], end, now);
        var booking = await NewAsync(request, caller, account, space, venue.OrganizationId, end, now, cancellationToken);
        await transitions.ExpireInTheWayAsync(space.Id, starts, now, cancellationToken);
        db.Add(booking);
        var slots = starts.Select(start => new BookingSlot { SpaceId = space.Id, StartsAt = start, BookingId = booking.Id, HoldExpiresAt = booking.HoldExpiresAt });
        return await db.ClaimAllAsync(slots, Because, cancellationToken) ? booking : throw new SlotTakenException();
    }

    private static void Check(Space space, Venue venue, DateTime start, DateTime end, DateTime now)
    {
        if (!SlotGrid.IsStart(start, space.SlotMinutes))
        {
            throw new SlotNotAlignedException(space.SlotMinutes);
        }

        if (start <= now)
        {
            throw new SlotInPastException();
        }

        if (start > now.AddDays(DaysAhead))
        {
            throw new TooFarAheadException(DaysAhead);
        }

        if (!venue.Hours.Cover(ShanghaiTime.FromUtc(start), ShanghaiTime.FromUtc(end)))
        {
            throw new OutsideOpeningHoursException();
        }
    }

    private async Task<Booking> NewAsync(
        HoldRequest request, Caller caller, Guid account, Space space, Guid provider, DateTime end, DateTime now, CancellationToken cancellationToken)
    {
        var (tariff, member) = await tariffs.OfAsync(caller, cancellationToken);
        var quote = PriceQuote.For(space, tariff, request.SlotCount);
        var id = Guid.CreateVersion7(now);
        return new()
        {
            Id = id,
            Number = BookingNumber.Of(id, DateOnly.FromDateTime(ShanghaiTime.FromUtc(now))),
            SpaceId = space.Id,
            ProviderId = provider,
            MemberId = member?.Id,
            MemberOrganizationId = member?.OrganizationId,
            AccountId = account,
            StartsAt = request.StartsAt,
            EndsAt = end,
            Status = BookingStatus.Held,
            SlotCount = request.SlotCount,
            Tariff = quote.Tariff,
            PriceFen = quote.TotalFen,
            HeldAt = now,
            HoldExpiresAt = now + BookingLifecycle.HoldTime,
        };
    }
}
