using Headless.Data;
using Headless.Sdk;
using Headless.Testing;
using Headless.Venues.Bookings;
using Headless.Venues.Places;
using Headless.Venues.Spaces;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Xunit;

namespace Headless.Venues.Tests.Databases;

public sealed class BookingTests
{
    [DatabaseTheory]
    [DatabaseData]
    public async Task A_hold_keeps_its_price_and_becomes_a_booking(DatabaseProvider provider)
    {
        await using var database = await VenuesDatabase.CreateAsync(provider);
        var court = await database.CourtAsync();
        var person = VenuesDatabase.Person();

        var held = await database.HoldAsync(person, court, BookingSteps.Ten, slots: 2);
        Assert.Equal((BookingStatus.Held, Tariff.Public, 8_000L), (held.Status, held.Tariff, held.PriceFen));
        Assert.Equal((BookingSteps.Ten, BookingSteps.Ten.AddHours(2), held.HeldAt.AddMinutes(10)), (held.StartsAt, held.EndsAt, held.HoldExpiresAt));

        await database.PlatformAsync((s, cancelled) => s.GetRequiredService<ModuleDb<VenuesModule>>().Set<Space>()
            .Where(x => x.Id == court.Id).ExecuteUpdateAsync(set => set.SetProperty(x => x.PublicPriceFen, 9_900L), cancelled));
        var confirmed = await database.ConfirmAsync(person, held);
        Assert.Equal((BookingStatus.Confirmed, 8_000L), (confirmed.Status, confirmed.PriceFen));
        Assert.All(await database.SlotsAsync(court), s => Assert.Null(s.HoldExpiresAt));
        Assert.Equal(BookingStatus.Confirmed, (await database.ConfirmAsync(person, held)).Status);
    }

    [DatabaseTheory]
    [DatabaseData]
    public async Task A_cancelled_slot_is_free_once_and_at_once(DatabaseProvider provider)
    {
        await using var database = await VenuesDatabase.CreateAsync(provider);
        var court = await database.CourtAsync();
        var person = VenuesDatabase.Person();
        var first = await database.HoldAsync(person, court, BookingSteps.Ten);
        Assert.Equal(BookingStatus.Cancelled, (await database.CancelAsync(person, first)).Status);

        var other = VenuesDatabase.Person();
        var second = await database.HoldAsync(other, court, BookingSteps.Ten);
        Assert.Equal(BookingStatus.Cancelled, (await database.CancelAsync(person, first)).Status);
        Assert.Equal(second.Id, Assert.Single(await database.SlotsAsync(court)).BookingId);
        await Assert.ThrowsAsync<BookingStateException>(() => database.ConfirmAsync(person, first));
    }

    [DatabaseTheory]
    [DatabaseData]
    public async Task A_hold_that_is_not_confirmed_in_time_is_lost(DatabaseProvider provider)
    {
        await using var database = await VenuesDatabase.CreateAsync(provider);
        var court = await database.CourtAsync();
        var person = VenuesDatabase.Person();
        var held = await database.HoldAsync(person, court, BookingSteps.Ten);
        database.Time.Advance(BookingLifecycle.HoldTime);
        await Assert.ThrowsAsync<HoldExpiredException>(() => database.ConfirmAsync(person, held));

        await database.PlatformAsync(async (s, cancelled) =>
            Assert.Equal(1, await s.GetRequiredService<BookingTransitions>().ExpireAsync(100, database.Time.UtcNow(), cancelled)));
        await database.PlatformAsync(async (s, cancelled) =>
            Assert.Equal(0, await s.GetRequiredService<BookingTransitions>().ExpireAsync(100, database.Time.UtcNow(), cancelled)));
        var booking = Assert.Single(await database.BookingsAsync(court));
        Assert.Equal((BookingStatus.Expired, database.Time.UtcNow()), (booking.Status, booking.ReleasedAt!.Value));
        Assert.Empty(await database.SlotsAsync(court));
        await Assert.ThrowsAsync<HoldExpiredException>(() => database.ConfirmAsync(person, held));
    }

    [DatabaseTheory]
    [DatabaseData]
    public async Task What_cannot_be_booked_is_refused_and_nothing_is_written(DatabaseProvider provider)
    {
        await using var database = await VenuesDatabase.CreateAsync(provider);
        var court = await database.CourtAsync();
        var person = VenuesDatabase.Person();
        var nine = new DateTime(2026, 11, 23, 13, 0, 0, DateTimeKind.Utc);

        await Assert.ThrowsAsync<SlotNotAlignedException>(() => database.HoldAsync(person, court, BookingSteps.Ten.AddMinutes(30)));
        await Assert.ThrowsAsync<SlotInPastException>(() => database.HoldAsync(person, court, new(2026, 11, 23, 1, 0, 0, DateTimeKind.Utc)));
        await Assert.ThrowsAsync<OutsideOpeningHoursException>(() => database.HoldAsync(person, court, nine));
        await Assert.ThrowsAsync<OutsideOpeningHoursException>(() => database.HoldAsync(person, court, nine.AddHours(-1), slots: 2));
        await Assert.ThrowsAsync<TooFarAheadException>(() => database.HoldAsync(person, court, BookingSteps.Ten.AddDays(30)));
        Assert.Empty(await database.BookingsAsync(court));
        Assert.Empty(await database.SlotsAsync(court));
    }

    [DatabaseTheory]
    [DatabaseData]
    public async Task Nobody_confirms_or_cancels_what_is_another_persons(DatabaseProvider provider)
    {
        await using var database = await VenuesDatabase.CreateAsync(provider);
        var court = await database.CourtAsync();
        var held = await database.HoldAsync(VenuesDatabase.Person(), court, BookingSteps.Ten);
        var stranger = VenuesDatabase.Person();

        await Assert.ThrowsAsync<NotFoundException>(() => database.ConfirmAsync(stranger, held));
        await Assert.ThrowsAsync<NotFoundException>(() => database.CancelAsync(stranger, held));
        Assert.Equal(BookingStatus.Held, Assert.Single(await database.BookingsAsync(court)).Status);
    }

    [DatabaseTheory]
    [DatabaseData]
    public async Task A_day_shows_free_held_booked_and_closed_slots(DatabaseProvider provider)
    {
        await using var database = await VenuesDatabase.CreateAsync(provider);
        var court = await database.CourtAsync();
        var person = VenuesDatabase.Person();
        await database.HoldAsync(person, court, BookingSteps.Ten);
        await database.ConfirmAsync(person, await database.HoldAsync(person, court, BookingSteps.Ten.AddHours(2)));
        var midnight = new DateTime(2026, 11, 23, 16, 0, 0, DateTimeKind.Utc);

        var day = await database.AnonymouslyAsync(async s =>
            (await s.GetRequiredService<Availability>().OfAsync([court], midnight, midnight.AddDays(1), Caller.Anonymous, CancellationToken.None))[court].ToList());

        // Hours of the local day: closed to nine, then free but for ten and twelve, closed from nine in the evening.
        Assert.Equal("CCCCCCCCCFHFBFFFFFFFFCCC", string.Concat(day.Select(s => s.State.ToString()[0])));
        Assert.All(day, s => Assert.Equal((Tariff.Public, Money.Fen(4_000)), (s.Tariff, s.Price)));
        await Assert.ThrowsAsync<AvailabilitySpanException>(() => database.AnonymouslyAsync(s =>
            s.GetRequiredService<Availability>().OfAsync([court], midnight, midnight.AddDays(14).AddTicks(1), Caller.Anonymous, CancellationToken.None)));
    }

    [DatabaseTheory]
    [DatabaseData]
    public async Task What_is_near_comes_nearest_first_and_only_within_the_walk(DatabaseProvider provider)
    {
        await using var database = await VenuesDatabase.CreateAsync(provider);
        var westLake = new GeoPoint(30.2596, 120.1300);

        var quarter = await database.AnonymouslyAsync(s => s.GetRequiredService<NearbySearch>().FindAsync(westLake, 15, 10, CancellationToken.None));
        var one = await database.AnonymouslyAsync(s => s.GetRequiredService<NearbySearch>().FindAsync(westLake, 1, 10, CancellationToken.None));

        Assert.Equal([VenueLevel.Center, VenueLevel.Station, VenueLevel.Point], quarter.Select(v => v.Venue.Level));
        Assert.Equal(quarter.OrderBy(v => v.DistanceMeters), quarter);
        Assert.Equal((0, 0), (quarter[0].DistanceMeters, quarter[0].WalkingMinutes));
        Assert.All(quarter, v => Assert.InRange(v.WalkingMinutes, 0, 15));
        Assert.Equal("示例职工文体中心（西湖区，虚构）", Assert.Single(one).Venue.Name);
    }

    [DatabaseTheory]
    [DatabaseData]
    public async Task The_demo_has_sixty_venues_one_of_them_not_published_and_its_members_bookings(DatabaseProvider provider)
    {
        await using var database = await VenuesDatabase.CreateAsync(provider);

        Assert.Equal(60, await database.ReadAsync(db => db.Set<Venue>().CountAsync()));
        Assert.Equal(100, await database.ReadAsync(db => db.Set<Space>().CountAsync()));
        var bookings = await database.ReadAsync(db => db.Set<Booking>().ToListAsync());
        Assert.NotEmpty(bookings);
        Assert.All(bookings.GroupBy(b => b.MemberId), m =>
            Assert.Equal([BookingStatus.Cancelled, BookingStatus.Confirmed, BookingStatus.Confirmed], m.Select(b => b.Status).OrderDescending()));
        Assert.All(bookings, b => Assert.Equal(b.Tariff == Tariff.Member ? 2_500 : 4_000, b.PriceFen));
        Assert.Equal(59, await database.AnonymouslyAsync(s => s.GetRequiredService<ModuleDb<VenuesModule>>().Set<Venue>().CountAsync()));
    }
}
