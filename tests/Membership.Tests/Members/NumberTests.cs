using System.Globalization;
using CsCheck;
using Headless.Membership.Members;

namespace Headless.Membership.Tests.Members;

public sealed class NumberTests
{
    private static readonly DateOnly Today = new(2026, 5, 1);

    // The region 99 does not exist: these are nobody's numbers.
    [Theory]
    [InlineData("99010119900307004X", "99010119900307004X")]
    [InlineData("99010119900307004x", "99010119900307004X")]
    [InlineData(" 990101 19900307 004X ", "99010119900307004X")]
    [InlineData("990101200002290011", "990101200002290011")]
    public void A_right_identity_number_is_cleaned(string typed, string cleaned) => Assert.Equal(cleaned, NationalId.Clean(typed, Today));

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("990101199003070040")]
    [InlineData("99010119900307004")]
    [InlineData("99010119900307004XX")]
    [InlineData("9901011990030700\u0664X")]
    [InlineData("990101199003070A1X")]
    public void A_wrong_identity_number_is_refused(string? typed) => Assert.Null(NationalId.Clean(typed, Today));

    [Theory]
    [InlineData("19000229")]
    [InlineData("20260502")]
    [InlineData("18991231")]
    [InlineData("19901301")]
    public void A_birthday_that_cannot_be_is_refused(string birthday)
    {
        var digits = $"990101{birthday}001";
        Assert.Null(NationalId.Clean(digits + NationalId.CheckCharacter(digits), Today));
    }

    [Fact]
    public void Every_single_wrong_digit_is_found() => Gen.Select(Gen.Int[0, 16], Gen.Int[1, 9], Gen.Int[0, 999]).Sample((place, by, serial) =>
    {
        var digits = $"99010119900307{serial.ToString("D3", CultureInfo.InvariantCulture)}";
        var wrong = digits.ToCharArray();
        wrong[place] = (char)('0' + ((wrong[place] - '0' + by) % 10));
        return NationalId.Clean(new string(wrong) + NationalId.CheckCharacter(digits), Today) is null;
    });

    [Theory]
    [InlineData("19900307", "2026-03-06", 35)]
    [InlineData("19900307", "2026-03-07", 36)]
    [InlineData("20080501", "2026-04-30", 17)]
    [InlineData("20080501", "2026-05-01", 18)]
    [InlineData("20000229", "2026-02-28", 25)]
    [InlineData("20000229", "2026-03-01", 26)]
    [InlineData("20000229", "2028-02-29", 28)]
    public void An_age_grows_on_the_birthday(string birthday, string day, int age) =>
        Assert.Equal(age, NationalId.AgeOn($"990101{birthday}0040", DateOnly.ParseExact(day, "yyyy-MM-dd", CultureInfo.InvariantCulture)));

    [Theory]
    [InlineData("99010119900307004X", "990***********004X")]
    [InlineData("123", "***")]
    public void An_identity_number_shows_three_and_four(string number, string mask) => Assert.Equal(mask, NationalId.Mask(number));

    [Theory]
    [InlineData("138 0000 5678", "13800005678")]
    [InlineData("+86 138-0000-5678", "13800005678")]
    [InlineData("13800005678", "13800005678")]
    public void A_phone_number_is_cleaned(string typed, string cleaned) => Assert.Equal(cleaned, Phone.Clean(typed));

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("1380000567")]
    [InlineData("138000056789")]
    [InlineData("23800005678")]
    [InlineData("1380000567a")]
    [InlineData("1380000567\u0668")]
    public void A_wrong_phone_number_is_refused(string? typed) => Assert.Null(Phone.Clean(typed));

    [Fact]
    public void A_phone_number_shows_three_and_four() => Assert.Equal("138****5678", Phone.Mask("13800005678"));

    [Fact]
    public void Masks_of_any_text_hide_what_lies_between() => Gen.Char['0', '9'].Array[0, 30].Select(c => new string(c)).Sample(text =>
        Phone.Mask(text).Count(char.IsAsciiDigit) == (text.Length == 11 ? 7 : 0)
        && NationalId.Mask(text).Count(char.IsAsciiDigit) == (text.Length == 18 ? 7 : 0)
        && Phone.Mask(text).Length == text.Length && NationalId.Mask(text).Length == text.Length);
}
