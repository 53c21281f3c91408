using CsCheck;
using Headless.Engine.Limits;

namespace Headless.Engine.Tests.Limits;

public sealed class TokenScanTests
{
    private static readonly RequestLimits s_limits = new() { Characters = 200_000, Tokens = 12, Nesting = 3, NumberLength = 5, NameLength = 20 };

    [Theory]
    [InlineData("{ a b c d e f g h i j }", null)]
    [InlineData("{ a b c d e f g h i j k }", "LimitExceeded { Limit = tokens, Maximum = 12, Counted = 13 }")]
    [InlineData("# { { { { { { { { { { { { { {\n{ a }", null)]
    [InlineData("{ a(b: \"{{{{{{ [[[[ \\\" ((((\") }", null)]
    [InlineData("{ a(b: \"\"\"{{{{ \\\"\"\" \" [[[[\n((((\"\"\") }", null)]
    [InlineData("{ a { b { c } } }", null)]
    [InlineData("{ a { b { c(d: 1) } } }", "LimitExceeded { Limit = nesting, Maximum = 3, Counted = 4 }")]
    [InlineData("{ a(b: 12345) }", null)]
    [InlineData("{ a(b: -12345) }", "LimitExceeded { Limit = numberLength, Maximum = 5, Counted = 6 }")]
    [InlineData("{ a(b: 1.5e10) }", "LimitExceeded { Limit = numberLength, Maximum = 5, Counted = 6 }")]
    [InlineData("{ ...abcdefghi ... on T { a } }", null)]
    [InlineData("\uFEFF{ a, b, c }", null)]
    [InlineData("{a...F...F...F...F}", null)]
    [InlineData("{a...F...F...F...F...F}", "LimitExceeded { Limit = tokens, Maximum = 12, Counted = 13 }")]
    [InlineData("{ abcdefghijklmnopqrst }", null)]
    [InlineData("{ abcdefghijklmnopqrstu }", "LimitExceeded { Limit = nameLength, Maximum = 20, Counted = 21 }")]
    [InlineData("{ a(b: $abcdefghijklmnopqrstu) }", "LimitExceeded { Limit = nameLength, Maximum = 20, Counted = 21 }")]
    [InlineData("{ a(b: \"abcdefghijklmnopqrstu\") }", null)]
    public void Tokens_brackets_and_digits_are_counted_as_the_parser_sees_them(string document, string? expected) =>
        Assert.Equal(expected, TokenScan.Find(document, s_limits)?.ToString());

    [Theory]
    [InlineData('{')]
    [InlineData('[')]
    [InlineData('(')]
    public void Fifty_thousand_levels_stop_at_the_limit(char bracket) =>
        Assert.Equal(new LimitExceeded("nesting", 64, 65), TokenScan.Find(new string(bracket, 50_000), new()));

    [Fact]
    public void A_document_of_a_megabyte_is_not_looked_at() =>
        Assert.Equal(new LimitExceeded("characters", 100_000, 1_000_001), TokenScan.Find(new string('a', 1_000_001), new()));

    [Fact]
    public void What_parses_has_as_many_open_brackets_as_counted() => Gen.Int[1, 40].Sample(levels =>
    {
        var document = string.Concat(Enumerable.Repeat("{ a ", levels)) + new string('}', levels);
        Assert.Equal(levels <= 20 ? null : new LimitExceeded("nesting", 20, 21), TokenScan.Find(document, new() { Nesting = 20 }));
    });

    [Fact]
    public void Whatever_the_text_scanning_ends() => Gen.String[Gen.Char["{}[]()\"\\#\n .,ab1-$@!|&:="], 0, 40].Sample(text =>
        Assert.Null(TokenScan.Find(text, new() { Tokens = int.MaxValue, Nesting = int.MaxValue, NumberLength = int.MaxValue })));
}
