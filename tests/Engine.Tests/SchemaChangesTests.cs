using Headless.Engine.Export;

namespace Headless.Engine.Tests;

public sealed class SchemaChangesTests
{
    private const string Before = """
        type Query { a(x: Int): String b: [Int!]! }
        enum E { ONE TWO }
        union U = P | Q
        type P implements N { id: ID! }
        type Q { id: ID! }
        interface N { id: ID! }
        input I { x: Int y: Int! }
        scalar S
        directive @later(if: Boolean! = true, label: String) repeatable on FRAGMENT_SPREAD | FIELD
        """;

    [Theory]
    [InlineData("a(x: Int): String", "a(x: Int): String!", "safe Query.a: its type was String and is String!.")]
    [InlineData("b: [Int!]!", "b: [Int]!", "BREAKING Query.b: its type was [Int!]! and is [Int]!.")]
    [InlineData("b: [Int!]!", "", "BREAKING Query.b: the field is gone.")]
    [InlineData("b: [Int!]!", "b: [Int!]! c: Int", "safe Query.c: a new field.")]
    [InlineData("a(x: Int)", "a(x: Int!)", "BREAKING Query.a:x: its type was Int and is Int!.")]
    [InlineData("a(x: Int)", "a(x: Int, y: Int!)", "BREAKING Query.a:y: a new input.")]
    [InlineData("a(x: Int)", "a(x: Int, y: Int! = 1)", "safe Query.a:y: a new input.")]
    [InlineData("a(x: Int)", "a", "BREAKING Query.a:x: the input is gone.")]
    [InlineData("y: Int!", "y: Int", "safe I.y: its type was Int! and is Int.")]
    [InlineData("ONE TWO", "ONE", "BREAKING E.TWO: the value is gone.")]
    [InlineData("ONE TWO", "ONE TWO THREE", "safe E.THREE: a new value.")]
    [InlineData("P | Q", "P", "BREAKING U.Q: the member is gone.")]
    [InlineData("P implements N", "P", "BREAKING P.N: the interface is gone.")]
    [InlineData("scalar S", "", "BREAKING S: the type is gone.")]
    [InlineData("scalar S", "scalar S scalar T", "safe T: a new type.")]
    [InlineData("scalar S", "enum S { X }", "BREAKING S: it was ScalarTypeDefinition and is EnumTypeDefinition.")]
    [InlineData("directive @later(if: Boolean! = true, label: String) repeatable on FRAGMENT_SPREAD | FIELD", "", "BREAKING @later: the directive is gone.")]
    [InlineData("scalar S", "scalar S directive @S on FIELD", "safe @S: a new directive.")]
    [InlineData(", label: String", "", "BREAKING @later:label: the input is gone.")]
    [InlineData("label: String", "label: String!", "BREAKING @later:label: its type was String and is String!.")]
    [InlineData("FRAGMENT_SPREAD | FIELD", "FIELD", "BREAKING @later.FragmentSpread: the place is gone.")]
    [InlineData("FRAGMENT_SPREAD | FIELD", "FRAGMENT_SPREAD | FIELD | INLINE_FRAGMENT", "safe @later.InlineFragment: a new place.")]
    [InlineData(" repeatable", "", "BREAKING @later: it may not be repeated any more.")]
    public void A_change_says_whether_it_breaks_clients(string old, string next, string expected) =>
        Assert.Equal(expected, Assert.Single(SchemaChanges.Between(Before, Before.Replace(old, next, StringComparison.Ordinal))).ToString());

    [Fact]
    public void Descriptions_do_not_count() =>
        Assert.Empty(SchemaChanges.Between(Before, Before.Replace("enum E", "\"\"\"New words.\"\"\" enum E", StringComparison.Ordinal)));
}
