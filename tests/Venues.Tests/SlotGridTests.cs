using CsCheck;
using Headless.Venues.Spaces;
using Xunit;

namespace Headless.Venues.Tests;

public sealed class SlotGridTests
{
    // 2026-11-23 00:00 in Shanghai.
    private static readonly DateTime s_midnight = new(2026, 11, 22, 16, 0, 0, DateTimeKind.Utc);

    private static readonly int[] s_lengths = [15, 30, 45, 60, 90, 120, 1440];

    [Fact]
    public void Local_midnight_is_sixteen_hours_of_the_day_before_in_utc()
    {
        Assert.Equal(new DateTime(2026, 11, 23), ShanghaiTime.FromUtc(s_midnight));
        Assert.Equal(s_midnight, ShanghaiTime.ToUtc(new(2026, 11, 23)));
        Assert.Equal(DateTimeKind.Utc, ShanghaiTime.ToUtc(new(2026, 11, 23)).Kind);
    }

    [Theory]
    [InlineData(15, true)]
    [InlineData(30, true)]
    [InlineData(90, true)]
    [InlineData(1440, true)]
    [InlineData(10, false)]
    [InlineData(50, false)]
    [InlineData(0, false)]
    [InlineData(-30, false)]
    [InlineData(2880, false)]
    public void Slot_lengths_divide_the_day(int minutes, bool fits) => Assert.Equal(fits, SlotGrid.IsLength(minutes));

    [Fact]
    public void Slots_are_counted_from_local_midnight_not_from_midnight_in_utc()
    {
        // 960 minutes of UTC are 16 hours: slots of 90 minutes counted in UTC would start 60 minutes later.
        Assert.True(SlotGrid.IsStart(s_midnight, 90));
        Assert.False(SlotGrid.IsStart(new(2026, 11, 23, 0, 0, 0, DateTimeKind.Utc), 90));
        Assert.True(SlotGrid.IsStart(s_midnight.AddMinutes(90 * 15), 90));
        Assert.False(SlotGrid.IsStart(s_midnight.AddSeconds(1), 90));
    }

    [Fact]
    public void A_day_has_as_many_slots_as_fit()
    {
        var slots = SlotGrid.Between(s_midnight, s_midnight.AddDays(1), 30).ToList();

        Assert.Equal(48, slots.Count);
        Assert.Equal(s_midnight, slots[0]);
        Assert.Equal(s_midnight.AddMinutes(1410), slots[^1]);
    }

    [Fact]
    public void A_span_that_begins_inside_a_slot_begins_with_the_next() =>
        Assert.Equal([s_midnight.AddMinutes(60)], SlotGrid.Between(s_midnight.AddMinutes(1), s_midnight.AddMinutes(61), 60));

    [Fact]
    public void Slots_of_a_span_are_its_starts_in_order_one_length_apart() =>
        Gen.Select(Gen.Int[0, 6].Select(i => s_lengths[i]), Gen.Int[0, 10_000], Gen.Int[0, 10_000]).Sample((length, from, span) =>
        {
            var (start, end) = (s_midnight.AddMinutes(from), s_midnight.AddMinutes(from + span));
            var expected = Enumerable.Range(from, span).Select(m => s_midnight.AddMinutes(m)).Where(m => SlotGrid.IsStart(m, length));
            Assert.Equal(expected, SlotGrid.Between(start, end, length));
        });

    [Fact]
    public void A_run_of_slots_follows_without_a_gap() =>
        Assert.Equal([s_midnight, s_midnight.AddMinutes(30), s_midnight.AddMinutes(60)], SlotGrid.Run(s_midnight, 30, 3));
}
