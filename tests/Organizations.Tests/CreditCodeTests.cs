using CsCheck;
using Headless.Organizations.Tree;

namespace Headless.Organizations.Tests;

public sealed class CreditCodeTests
{
    private const string Alphabet = "0123456789ABCDEFGHJKLMNPQRTUWXY";

    // The first is the example that GB 32100 is explained with, the others were computed apart from this code for a region that does not exist.
    [Theory]
    [InlineData("91350100M000100Y43")]
    [InlineData("819900000000000019")]
    [InlineData("92990106MA28XXXX0N")]
    public void Accepts_a_code_with_the_right_check_character(string code) => Assert.True(CreditCode.IsValid(code));

    [Theory]
    [InlineData("")]
    [InlineData("91350100M000100Y4")]
    [InlineData("91350100M000100Y433")]
    [InlineData("91350100M000100Y44")]
    [InlineData("91350100m000100y43")]
    [InlineData("91350100I000100Y43")]
    [InlineData("9135010０M000100Y4")]
    public void Refuses_what_is_no_code(string code) => Assert.False(CreditCode.IsValid(code));

    [Fact]
    public void Finds_every_single_mistyped_character() =>
        Gen.Select(Gen.Char[Alphabet].Array[17], Gen.Int[0, 17], Gen.Char[Alphabet]).Sample((first, position, other) =>
        {
            var code = new string(first) + CreditCode.CheckOf(first);
            Assert.True(CreditCode.IsValid(code));
            var typed = code.ToCharArray();
            typed[position] = other;
            Assert.Equal(other == code[position], CreditCode.IsValid(new string(typed)));
        });
}
