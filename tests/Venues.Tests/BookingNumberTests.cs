using Headless.Venues.Bookings;
using Xunit;

namespace Headless.Venues.Tests;

public sealed class BookingNumberTests
{
    private static readonly DateOnly s_day = new(2026, 11, 23);

    [Theory]
    [InlineData("01900000-0000-7000-8000-000000000000", "V2026112300000000")]
    [InlineData("01900000-0000-7000-8000-00ffffffffff", "V20261123ZZZZZZZZ")]
    [InlineData("01900000-0000-7000-8000-000000000021", "V2026112300000011")]
    [InlineData("01900000-0000-7000-8fff-ff0000000000", "V2026112300000000")]
    public void A_number_is_the_day_and_the_last_forty_bits_of_the_id(string id, string number)
    {
        Assert.Equal(number, BookingNumber.Of(new(id), s_day));
        Assert.Equal(BookingNumber.Length, number.Length);
    }

    [Fact]
    public void Numbers_of_a_thousand_bookings_of_one_day_differ()
    {
        var numbers = Enumerable.Range(0, 1_000).Select(_ => BookingNumber.Of(Guid.CreateVersion7(), s_day)).ToHashSet();

        // A thousand of 2^40 meet with a chance below one in two million.
        Assert.Equal(1_000, numbers.Count);
    }
}
