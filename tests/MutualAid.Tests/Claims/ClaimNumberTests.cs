using Headless.MutualAid.Claims;

namespace Headless.MutualAid.Tests.Claims;

public sealed class ClaimNumberTests
{
    [Fact]
    public void A_number_is_a_day_and_eight_characters() =>
        Assert.Equal("M20261123ZZZZZZZZ", ClaimNumber.Of(Guid.Parse("00000000-0000-0000-0000-00ffffffffff"), new(2026, 11, 23)));

    [Theory]
    [InlineData("0000000000001234", "**** 1234")]
    [InlineData("1234", "****")]
    [InlineData("12345", "**** 2345")]
    public void A_mask_shows_four_characters_and_never_all(string value, string mask) => Assert.Equal(mask, ClaimSeal.MaskAllButFour(value));
}
