using Headless.Sdk;
using Headless.Venues.Bookings;
using Headless.Venues.Places;
using Microsoft.EntityFrameworkCore;

namespace Headless.Venues.Spaces;

/// <summary>Slots of spaces with their states: two statements for any number of spaces, and one for the viewer's tariff.</summary>
/// <param name="db">The module's tables.</param>
/// <param name="tariffs">Tells the viewer's tariff.</param>
/// <param name="time">Tells what has begun.</param>
[Service]
internal sealed class Availability(ModuleDb<VenuesModule> db, ViewerTariff tariffs, TimeProvider time)
{
    /// <summary>The longest span that may be asked for.</summary>
    public const int MostDays = 14;

    /// <summary>All slots that begin in the span, by space, in order.</summary>
    public async Task<ILookup<Space, TimeSlot>> OfAsync(
        IReadOnlyList<Space> spaces, DateTime from, DateTime to, Caller caller, CancellationToken cancellationToken)
    {
        if (to <= from || to - from > TimeSpan.FromDays(MostDays))
        {
            throw new AvailabilitySpanException(MostDays);
        }

        var now = time.UtcNow();
        var (tariff, _) = await tariffs.OfAsync(caller, cancellationToken);
        var hours = await HoursAsync(spaces, cancellationToken);
        var taken = await TakenAsync(spaces, from, to, now, cancellationToken);
        return spaces.Distinct()
            .SelectMany(space => SlotGrid.Between(from, to, space.SlotMinutes).Select(start => (space, Slot: Slot(space, start))))
            .ToLookup(s => s.space, s => s.Slot);

        TimeSlot Slot(Space space, DateTime start)
        {
            var end = start.AddMinutes(space.SlotMinutes);
            var open = start > now && hours[space.VenueId].Cover(ShanghaiTime.FromUtc(start), ShanghaiTime.FromUtc(end));
            var state = taken.TryGetValue((space.Id, start), out var held) ? held ? SlotState.Held : SlotState.Booked
                : open ? SlotState.Free
                : SlotState.Closed;
            return new(start, end, state, tariff, Money.Fen(PriceQuote.For(space, tariff, 1).TotalFen));
        }
    }

    private Task<Dictionary<Guid, WeeklyHours>> HoursAsync(IReadOnlyList<Space> spaces, CancellationToken cancellationToken)
    {
        var venues = spaces.Select(s => s.VenueId).Distinct().ToList();
        return db.Unscoped<Venue>("whoever sees a space may know when it is open")
            .Where(v => venues.Contains(v.Id))
            .ToDictionaryAsync(v => v.Id, v => v.Hours, cancellationToken);
    }

    private Task<Dictionary<(Guid SpaceId, DateTime StartsAt), bool>> TakenAsync(
        IReadOnlyList<Space> spaces, DateTime from, DateTime to, DateTime now, CancellationToken cancellationToken)
    {
        var ids = spaces.Select(s => s.Id).Distinct().ToList();
        return db.Set<BookingSlot>()
            .Where(s => ids.Contains(s.SpaceId) && s.StartsAt >= from && s.StartsAt < to && (s.HoldExpiresAt == null || s.HoldExpiresAt > now))
            .ToDictionaryAsync(s => (s.SpaceId, s.StartsAt), s => s.HoldExpiresAt is not null, cancellationToken);
    }
}
