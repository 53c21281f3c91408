using Headless.Data;
using Headless.Sdk;
using Headless.Testing;
using Headless.Venues.Bookings;
using Xunit;

namespace Headless.Venues.Tests.Databases;

public sealed class RaceTests
{
    private const int People = 60;

    [DatabaseTheory]
    [DatabaseData]
    public async Task Of_sixty_who_want_one_slot_at_once_exactly_one_gets_it(DatabaseProvider provider)
    {
        await using var database = await VenuesDatabase.CreateAsync(provider);
        var court = await database.CourtAsync();

        var outcomes = await AllAtOnceAsync(People, _ => database.HoldAsync(VenuesDatabase.Person(), court, BookingSteps.Ten));

        Assert.Equal("Booking x1\nSlotTakenException x59", Counted(outcomes));
        var booking = Assert.Single(await database.BookingsAsync(court));
        var slot = Assert.Single(await database.SlotsAsync(court));
        Assert.Equal((booking.Id, BookingSteps.Ten), (slot.BookingId, slot.StartsAt));
    }

    [DatabaseTheory]
    [DatabaseData]
    public async Task Overlapping_runs_of_slots_never_share_one_and_leave_no_slot_without_a_booking(DatabaseProvider provider)
    {
        await using var database = await VenuesDatabase.CreateAsync(provider);
        var court = await database.CourtAsync();

        var outcomes = await AllAtOnceAsync(People, i => database.HoldAsync(VenuesDatabase.Person(), court, BookingSteps.Ten.AddHours(i % 7), slots: 1 + (i % 4)));

        Assert.All(outcomes, o => Assert.True(o is Booking or SlotTakenException, o.ToString()));
        var bookings = await database.BookingsAsync(court);
        Assert.Equal(outcomes.Count(o => o is Booking), bookings.Count);
        Assert.NotEmpty(bookings);
        var wanted = bookings.SelectMany(b => Enumerable.Range(0, b.SlotCount).Select(i => (b.StartsAt.AddHours(i), b.Id))).Order();
        Assert.Equal(wanted, (await database.SlotsAsync(court)).Select(s => (s.StartsAt, s.BookingId)));
    }

    [DatabaseTheory]
    [DatabaseData]
    public async Task A_lapsed_hold_that_sixty_want_goes_to_one_and_expires_once(DatabaseProvider provider)
    {
        await using var database = await VenuesDatabase.CreateAsync(provider);
        var court = await database.CourtAsync();
        var lapsed = await database.HoldAsync(VenuesDatabase.Person(), court, BookingSteps.Ten, slots: 3);
        database.Time.Advance(BookingLifecycle.HoldTime);

        var outcomes = await AllAtOnceAsync(People, _ => database.HoldAsync(VenuesDatabase.Person(), court, BookingSteps.Ten.AddHours(1)));

        Assert.Equal("Booking x1\nSlotTakenException x59", Counted(outcomes));
        Assert.Equal([BookingStatus.Expired, BookingStatus.Held], (await database.BookingsAsync(court)).OrderBy(b => b.Id != lapsed.Id).Select(b => b.Status));
        Assert.Equal(BookingSteps.Ten.AddHours(1), Assert.Single(await database.SlotsAsync(court)).StartsAt);
    }

    [DatabaseTheory]
    [DatabaseData]
    public async Task Confirming_and_cancelling_at_once_end_in_one_state_and_its_slots(DatabaseProvider provider)
    {
        await using var database = await VenuesDatabase.CreateAsync(provider);
        var court = await database.CourtAsync();
        var person = VenuesDatabase.Person();
        var booking = await database.HoldAsync(person, court, BookingSteps.Ten);

        var outcomes = await AllAtOnceAsync(10, i => i % 2 == 0 ? database.ConfirmAsync(person, booking) : database.CancelAsync(person, booking));

        Assert.All(outcomes, o => Assert.True(o is Booking or ConcurrencyException or BookingStateException, o.ToString()));
        var after = Assert.Single(await database.BookingsAsync(court));
        Assert.True(after.Status is BookingStatus.Confirmed or BookingStatus.Cancelled, after.Status.ToString());
        Assert.Equal(after.Status == BookingStatus.Confirmed ? 1 : 0, (await database.SlotsAsync(court)).Count);
    }

    private static async Task<IReadOnlyList<object>> AllAtOnceAsync(int count, Func<int, Task<Booking>> attempt)
    {
        var gate = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        var attempts = Enumerable.Range(0, count).Select(i => Task.Run(async () =>
        {
            await gate.Task;
            try
            {
                return (object)await attempt(i);
            }
            catch (Exception refusal)
            {
                return refusal;
            }
        })).ToList();
        gate.SetResult();
        return await Task.WhenAll(attempts);
    }

    private static string Counted(IEnumerable<object> outcomes) => string.Join('\n', outcomes
        .GroupBy(o => o is Booking or DomainException ? o.GetType().Name : o.ToString()!)
        .OrderBy(g => g.Key, StringComparer.Ordinal)
        .Select(g => $"{g.Key} x{g.Count()}"));
}
