using GraphQLParser;
using Headless.Engine.Limits;

namespace Headless.Engine.Tests.Limits;

public sealed class DocumentScanTests
{
    [Theory]
    [InlineData("{ a { b { c } } }", null)]
    [InlineData("{ a { b { c { d } } } }", "LimitExceeded { Limit = depth, Maximum = 3, Counted = 4 }")]
    [InlineData("{ a { ...F } } fragment F on T { b { c { d } } }", "LimitExceeded { Limit = depth, Maximum = 3, Counted = 4 }")]
    [InlineData("{ a ... on T { b c d e } ...F } fragment F on T { f g h }", null)]
    [InlineData("{ a ... on T { b c d e } ...F } fragment F on T { f g h i }", "LimitExceeded { Limit = fields, Maximum = 8, Counted = 9 }")]
    [InlineData("{ ...F ...F ...F } fragment F on T { a b c }", "LimitExceeded { Limit = fields, Maximum = 8, Counted = 9 }")]
    [InlineData("{ x: a y: a z: a }", "LimitExceeded { Limit = aliases, Maximum = 2, Counted = 3 }")]
    [InlineData("{ a @x b @x c @x }", "LimitExceeded { Limit = directives, Maximum = 2, Counted = 3 }")]
    [InlineData("query($a: Int @x) @x { a @x }", "LimitExceeded { Limit = directives, Maximum = 2, Counted = 3 }")]
    [InlineData("{ a } query B { a } query C { a }", "LimitExceeded { Limit = operations, Maximum = 2, Counted = 3 }")]
    [InlineData("{ a(b: [[1]]) }", null)]
    [InlineData("{ a(b: [[[1]]]) }", "LimitExceeded { Limit = inputDepth, Maximum = 2, Counted = 3 }")]
    [InlineData("{ a @x(b: {c: {d: {}}}) }", "LimitExceeded { Limit = inputDepth, Maximum = 2, Counted = 3 }")]
    [InlineData("query($a: I = [[[1]]]) { a }", "LimitExceeded { Limit = inputDepth, Maximum = 2, Counted = 3 }")]
    [InlineData("{ a(b: [1, 2, 3, 4]) }", "LimitExceeded { Limit = listItems, Maximum = 3, Counted = 4 }")]
    public void What_a_document_comes_to_is_counted_through_its_fragments(string document, string? expected) =>
        Assert.Equal(expected, Find(document, new() { Depth = 3, Fields = 8, Aliases = 2, Directives = 2, Operations = 2, InputDepth = 2, ListItems = 3 }));

    [Fact]
    public void Thirty_fragments_that_double_each_other_cost_thirty_steps()
    {
        var fragments = Enumerable.Range(0, 30).Select(i => $"fragment F{i} on T {{ {(i == 29 ? "a" : $"...F{i + 1} ...F{i + 1}")} }}");
        Assert.Equal("LimitExceeded { Limit = fields, Maximum = 4000, Counted = 536870912 }", Find("{ ...F0 } " + string.Join(' ', fragments), new()));
    }

    [Fact]
    public void Sixty_doublings_do_not_overflow()
    {
        var fragments = Enumerable.Range(0, 60).Select(i => $"fragment F{i} on T {{ {(i == 59 ? "a" : $"...F{i + 1} ...F{i + 1}")} }}");
        Assert.Equal("LimitExceeded { Limit = fields, Maximum = 4000, Counted = 2147483647 }", Find("{ ...F0 } " + string.Join(' ', fragments), new()));
    }

    [Fact]
    public void Fragments_in_a_circle_end()
    {
        Assert.Null(Find("{ ...A } fragment A on T { a ...B } fragment B on T { b ...A }", new()));
        var circle = Enumerable.Range(0, 2_000).Select(i => $"fragment F{i} on T {{ ...F{(i + 1) % 2_000} }}");
        Assert.Equal("LimitExceeded { Limit = fragments, Maximum = 200, Counted = 2000 }", Find("{ ...F0 } " + string.Join(' ', circle), new()));
    }

    private static string? Find(string document, RequestLimits limits) => DocumentScan.Find(Parser.Parse(document), limits)?.ToString();
}
