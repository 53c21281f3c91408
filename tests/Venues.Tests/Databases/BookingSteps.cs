using Headless.Sdk;
using Headless.Venues.Bookings;
using Headless.Venues.Places;
using Headless.Venues.Spaces;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Headless.Venues.Tests.Databases;

/// <summary>What the tests do with bookings, through the mutations' own classes.</summary>
internal static class BookingSteps
{
    /// <summary>Tomorrow at ten in Shanghai; the demo's courts are open from nine to nine, in slots of an hour.</summary>
    public static DateTime Ten { get; } = new(2026, 11, 24, 2, 0, 0, DateTimeKind.Utc);

    /// <summary>A court that the demo has no bookings of.</summary>
    public static Task<Space> CourtAsync(this VenuesDatabase database) =>
        database.ReadAsync(db => db.Set<Space>().OrderByDescending(s => s.Id).FirstAsync(s => s.Name == "2号羽毛球场" && s.Venue!.Level == VenueLevel.Center));

    public static Task<Booking> HoldAsync(this VenuesDatabase database, Caller caller, Space space, DateTime start, int slots = 1) =>
        database.MutateAsync(caller, s => new HoldSlotMutation().HoldSlot(
            new(space.Id, start, "kept-by-the-platform", slots), caller, s.GetRequiredService<Holds>(), CancellationToken.None));

    public static Task<Booking> ConfirmAsync(this VenuesDatabase database, Caller caller, Booking booking) =>
        database.MutateAsync(caller, s => new ConfirmBookingMutation().ConfirmBooking(
            new(booking.Id), caller, Db(s), s.GetRequiredService<BookingTransitions>(), database.Time, CancellationToken.None));

    public static Task<Booking> CancelAsync(this VenuesDatabase database, Caller caller, Booking booking) =>
        database.MutateAsync(caller, s => new CancelBookingMutation().CancelBooking(
            new(booking.Id), caller, Db(s), s.GetRequiredService<BookingTransitions>(), database.Time, CancellationToken.None));

    public static Task<List<BookingSlot>> SlotsAsync(this VenuesDatabase database, Space space) =>
        database.ReadAsync(db => db.Set<BookingSlot>().Where(s => s.SpaceId == space.Id).OrderBy(s => s.StartsAt).ToListAsync());

    public static Task<List<Booking>> BookingsAsync(this VenuesDatabase database, Space space) =>
        database.ReadAsync(db => db.Set<Booking>().Where(b => b.SpaceId == space.Id).OrderBy(b => b.Id).ToListAsync());

    private static ModuleDb<VenuesModule> Db(IServiceProvider services) => services.GetRequiredService<ModuleDb<VenuesModule>>();
}
