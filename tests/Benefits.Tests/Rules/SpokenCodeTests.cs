using CsCheck;
using Headless.Benefits.Coupons;

namespace Headless.Benefits.Tests.Rules;

public sealed class SpokenCodeTests
{
    [Fact]
    public void A_code_reads_back_however_it_is_typed() => Gen.Select(Gen.Int[0, 3], Gen.Bool).Sample((style, lower) =>
    {
        var code = SpokenCode.New(Coupon.CodeLength);
        var typed = style switch { 0 => code, 1 => SpokenCode.Show(code), 2 => string.Join(' ', code.ToCharArray()), _ => code.Replace('0', 'O').Replace('1', 'l') };
        return SpokenCode.Read(lower ? typed.ToLowerInvariant() : typed, Coupon.CodeLength) == code;
    });

    [Fact]
    public void Ten_thousand_codes_are_ten_thousand_codes_of_its_alphabet()
    {
        var codes = Enumerable.Range(0, 10_000).Select(_ => SpokenCode.New(Coupon.CodeLength)).ToList();

        Assert.Equal(10_000, codes.Distinct(StringComparer.Ordinal).Count());
        Assert.All(codes, c => Assert.Matches("^[0-9A-HJKMNP-TV-Z]{12}$", c));
    }

    [Theory]
    [InlineData("")]
    [InlineData("GREE-NTRA-VE7")]
    [InlineData("GREE-NTRA-VE777")]
    [InlineData("GREE-NTRA-VEU7")]
    [InlineData("GREE_NTRA_VE77")]
    [InlineData("绿色出行优惠券十二个字符")]
    public void What_is_no_code_is_none(string typed) => Assert.Null(SpokenCode.Read(typed, Coupon.CodeLength));

    [Fact]
    public void A_code_is_shown_in_groups_and_masked_but_for_the_last()
    {
        Assert.Equal("GREE-NTRA-VE77", SpokenCode.Show("GREENTRAVE77"));
        Assert.Equal("****-****-VE77", SpokenCode.Mask("GREENTRAVE77"));
    }
}
