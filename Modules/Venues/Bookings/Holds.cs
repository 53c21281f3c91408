using Headless.Sdk;
using Headless.Venues.Places;
using Headless.Venues.Spaces;
using Microsoft.EntityFrameworkCore;

namespace Headless.Venues.Bookings;

/// <summary>What somebody wants to hold.</summary>
internal sealed record HoldRequest(Guid SpaceId, DateTime StartsAt, int SlotCount, string IdempotencyKey);

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

    /// <summary>Makes a hold, or answers with the one that the same request made before.</summary>
    public async Task<Booking> MakeAsync(HoldRequest request, Caller caller, CancellationToken cancellationToken)
    {
        var account = caller.AccountId ?? throw new NotFoundException();
        if (await FindAsync(request, account, cancellationToken) is { } repeated)
        {
            return repeated;
        }

        var space = await db.Set<Space>().AsNoTracking().SingleOrDefaultAsync(s => s.Id == request.SpaceId, cancellationToken)
            ?? throw new NotFoundException("input", "spaceId");
        var venue = await db.Set<Venue>().AsNoTracking().SingleAsync(v => v.Id == space.VenueId, cancellationToken);
        var now = time.UtcNow();
        var starts = SlotGrid.Run(request.StartsAt, space.SlotMinutes, request.SlotCount);
        var end = starts[^1].AddMinutes(space.SlotMinutes);
        Check(space, venue, starts[0], end, now);
        var booking = await NewAsync(request, caller, account, space, venue.OrganizationId, end, now, cancellationToken);
        await transitions.ExpireInTheWayAsync(space.Id, starts, now, cancellationToken);
        return await KeepAsync(booking, request, starts, cancellationToken);
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

    private async Task<Booking?> FindAsync(HoldRequest request, Guid account, CancellationToken cancellationToken)
    {
        var found = await db.Set<Booking>().AsNoTracking()
            .SingleOrDefaultAsync(b => b.AccountId == account && b.IdempotencyKey == request.IdempotencyKey, cancellationToken);
        var isSame = found is null || (found.SpaceId == request.SpaceId && found.StartsAt == request.StartsAt && found.SlotCount == request.SlotCount);
        return isSame ? found : throw new IdempotencyKeyReusedException();
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
            IdempotencyKey = request.IdempotencyKey,
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

    private async Task<Booking> KeepAsync(Booking booking, HoldRequest request, IReadOnlyList<DateTime> starts, CancellationToken cancellationToken)
    {
        try
        {
            db.Add(booking);
            await db.SaveAsync(cancellationToken);
        }
        catch (UniqueViolationException)
        {
            // The same request came twice at once: the other one made the booking.
            return await FindAsync(request, booking.AccountId, cancellationToken) ?? throw new ConcurrencyException();
        }

        try
        {
            foreach (var start in starts)
            {
                // One at a time and in ascending order, so that two who want overlapping slots never wait for each other in a circle.
                db.Add(new BookingSlot { SpaceId = booking.SpaceId, StartsAt = start, BookingId = booking.Id, HoldExpiresAt = booking.HoldExpiresAt });
                await db.SaveAsync(cancellationToken);
            }
        }
        catch (UniqueViolationException)
        {
            throw new SlotTakenException();
        }

        return booking;
    }
}
