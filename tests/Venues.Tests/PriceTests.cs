using Headless.Venues.Places;
using Headless.Venues.Spaces;
using Xunit;

namespace Headless.Venues.Tests;

public sealed class PriceTests
{
    [Fact]
    public void The_same_slot_quotes_two_prices()
    {
        var space = Sample.Space(publicFen: 4_000, memberFen: 2_500);

        Assert.Equal(4_000, PriceQuote.For(space, Tariff.Public, 1).TotalFen);
        Assert.Equal(2_500, PriceQuote.For(space, Tariff.Member, 1).TotalFen);
    }

    [Fact]
    public void Several_slots_cost_several_times_as_much() =>
        Assert.Equal(new PriceQuote(Tariff.Member, 2_500, 3), PriceQuote.For(Sample.Space(), Tariff.Member, 3));

    [Fact]
    public void A_quote_keeps_its_price_when_the_space_changes_its_own()
    {
        var space = Sample.Space();
        var quote = PriceQuote.For(space, Tariff.Member, 2);
        space.MemberPriceFen = 9_999;

        Assert.Equal(5_000, quote.TotalFen);
    }

    [Fact]
    public void A_price_beyond_what_a_number_holds_fails_and_does_not_wrap() =>
        Assert.Throws<OverflowException>(() => PriceQuote.For(Sample.Space(publicFen: long.MaxValue), Tariff.Public, 2).TotalFen);

    [Fact]
    public void Amenities_are_kept_once_and_in_order()
    {
        var text = AmenityCodes.Write([Amenity.Wifi, Amenity.DrinkingWater, Amenity.Wifi]);

        Assert.Equal("DrinkingWater Wifi", text);
        Assert.Equal([Amenity.DrinkingWater, Amenity.Wifi], AmenityCodes.Read(text));
        Assert.Empty(AmenityCodes.Read(""));
        Assert.InRange(AmenityCodes.Write(Enum.GetValues<Amenity>()).Length, 1, AmenityCodes.MaxLength);
    }
}
