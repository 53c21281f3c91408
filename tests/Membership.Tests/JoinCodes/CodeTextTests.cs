using Headless.Membership.JoinCodes;

namespace Headless.Membership.Tests.JoinCodes;

public sealed class CodeTextTests
{
    [Fact]
    public void Codes_have_no_character_that_is_taken_for_another() => Assert.Empty(CodeText.Alphabet.Intersect("01ILOUV"));

    [Fact]
    public void Codes_are_random_and_clean()
    {
        var codes = Enumerable.Range(0, 1_000).Select(_ => CodeText.Make(JoinCode.Length)).ToList();
        Assert.Equal(1_000, codes.Distinct().Count());
        Assert.All(codes, c => Assert.Equal(c, CodeText.Clean(c)));
        Assert.Equal(CodeText.Alphabet.Order(), codes.SelectMany(c => c).Distinct().Order());
    }

    [Theory]
    [InlineData("abcd-efgh", "ABCDEFGH")]
    [InlineData(" ABCD EFGH ", "ABCDEFGH")]
    public void Typing_does_not_matter(string typed, string code) => Assert.Equal(code, CodeText.Clean(typed));
}
