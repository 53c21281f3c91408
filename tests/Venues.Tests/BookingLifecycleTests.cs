using Headless.Venues.Bookings;
using Xunit;

namespace Headless.Venues.Tests;

public sealed class BookingLifecycleTests
{
    [Fact]
    public void Every_action_in_every_state_has_its_one_outcome()
    {
        string[] expected =
        [
            "Held      in time Confirm Moves",
            "Held      in time Cancel  Moves",
            "Held      in time Expire  Refused",
            "Held      lapsed  Confirm HoldExpired",
            "Held      lapsed  Cancel  HoldExpired",
            "Held      lapsed  Expire  Moves",
            "Confirmed in time Confirm AlreadyDone",
            "Confirmed in time Cancel  Moves",
            "Confirmed in time Expire  Refused",
            "Confirmed lapsed  Confirm AlreadyDone",
            "Confirmed lapsed  Cancel  Moves",
            "Confirmed lapsed  Expire  Refused",
            "Cancelled in time Confirm Refused",
            "Cancelled in time Cancel  AlreadyDone",
            "Cancelled in time Expire  Refused",
            "Cancelled lapsed  Confirm Refused",
            "Cancelled lapsed  Cancel  AlreadyDone",
            "Cancelled lapsed  Expire  Refused",
            "Expired   in time Confirm HoldExpired",
            "Expired   in time Cancel  HoldExpired",
            "Expired   in time Expire  AlreadyDone",
            "Expired   lapsed  Confirm HoldExpired",
            "Expired   lapsed  Cancel  HoldExpired",
            "Expired   lapsed  Expire  AlreadyDone",
        ];

        var table =
            from status in Enum.GetValues<BookingStatus>()
            from lapsed in new[] { false, true }
            from action in Enum.GetValues<BookingAction>()
            select $"{status,-9} {(lapsed ? "lapsed " : "in time")} {action,-7} {BookingLifecycle.Decide(status, lapsed, action)}";
        Assert.Equal(expected, table);
    }

    [Fact]
    public void Each_action_leads_to_one_state() =>
        Assert.Equal(
            [BookingStatus.Confirmed, BookingStatus.Cancelled, BookingStatus.Expired],
            Enum.GetValues<BookingAction>().Select(BookingLifecycle.Target));

    [Fact]
    public void A_hold_lasts_ten_minutes() => Assert.Equal(TimeSpan.FromMinutes(10), BookingLifecycle.HoldTime);
}
