using GraphQL.Types;
using GraphQL.Validation;
using GraphQLParser;
using GraphQLParser.AST;
using Headless.Engine.Validation;

namespace Headless.Engine.Tests.Validation;

/// <summary>The cases that the reference implementation's rule is held to, and those inside lists that the library's own lets pass.</summary>
public sealed class VariableTypesTests
{
    private static readonly ISchema s_schema = Schema.For(
        """
        enum Size { SMALL LARGE }
        input Inner { size: Size! sizes: [Size!]! inner: Inner requiredOf: Boolean! = true }
        input Either @oneOf { a: String b: Int }
        type Query {
          one(is: Boolean): Query must(be: Boolean!): Query usual(be: Boolean! = false): Query texts(are: [String]): Query all(ids: [ID!]!): Query sizes(are: [Size!]): Query inside(is: Inner): Query insides(are: [Inner!]!): Query either(is: Either): Query
          name: String
        }
        """,
        builder => builder.Types.ForAll(t => t.IsTypeOfFunc = _ => true));

    [Theory]
    [InlineData("query($a: Boolean) { one(is: $a) { name } }")]
    [InlineData("query($a: Boolean!) { one(is: $a) { name } }")]
    [InlineData("query($a: Boolean) { ...F } fragment F on Query { ...G } fragment G on Query { one(is: $a) { name } }")]
    [InlineData("query($a: Boolean = true) { must(be: $a) { name } }")]
    [InlineData("query($a: Boolean) { usual(be: $a) { name } }")]
    [InlineData("query($a: [String]) { texts(are: $a) { name } }")]
    [InlineData("query($a: [String!]!) { texts(are: $a) { name } }")]
    [InlineData("query($a: String) { texts(are: [$a, \"b\"]) { name } }")]
    [InlineData("query($a: ID!, $b: [ID!]!) { all(ids: [$a]) { all(ids: $b) { name } } }")]
    [InlineData("query($a: Size!, $b: [Size!]!) { inside(is: { size: $a, sizes: $b, inner: { size: SMALL, sizes: [$a] } }) { name } }")]
    [InlineData("query($a: Boolean, $s: Size!) { inside(is: { size: $s, sizes: $s, requiredOf: $a }) { name } }", "Variable '$s' of type 'Size!' used in position expecting type '[Size!]!'.")]
    [InlineData("query($a: Boolean!) { name @skip(if: $a) }")]
    [InlineData("query($a: String!) { either(is: { a: $a }) { name } }")]
    [InlineData("query($a: Nothing) { one(is: $a) { name } }")]
    [InlineData("query($a: Boolean) { nothing(is: $a) one(nothing: $a) { name } }")]
    [InlineData("query($a: Int) { one(is: $a) { name } }", "Variable '$a' of type 'Int' used in position expecting type 'Boolean'.")]
    [InlineData("query($a: Boolean) { must(be: $a) { name } }", "Variable '$a' of type 'Boolean' used in position expecting type 'Boolean!'.")]
    [InlineData("query($a: Boolean = null) { must(be: $a) { name } }", "Variable '$a' of type 'Boolean' used in position expecting type 'Boolean!'.")]
    [InlineData("query($a: Boolean) { name @include(if: $a) }", "Variable '$a' of type 'Boolean' used in position expecting type 'Boolean!'.")]
    [InlineData("query($a: String) { texts(are: $a) { name } }", "Variable '$a' of type 'String' used in position expecting type '[String]'.")]
    [InlineData("query($a: [String]) { all(ids: $a) { name } }", "Variable '$a' of type '[String]' used in position expecting type '[ID!]!'.")]
    [InlineData("query($a: [String!]!) { all(ids: $a) { name } }", "Variable '$a' of type '[String!]!' used in position expecting type '[ID!]!'.")]
    [InlineData("query($a: [ID]!) { all(ids: $a) { name } }", "Variable '$a' of type '[ID]!' used in position expecting type '[ID!]!'.")]
    [InlineData("query($a: ID) { all(ids: [$a]) { name } }", "Variable '$a' of type 'ID' used in position expecting type 'ID!'.")]
    [InlineData("query($a: [String!]) { sizes(are: $a) { name } }", "Variable '$a' of type '[String!]' used in position expecting type '[Size!]'.")]
    [InlineData("query($a: [[Size!]!]) { sizes(are: $a) { name } }", "Variable '$a' of type '[[Size!]!]' used in position expecting type '[Size!]'.")]
    [InlineData("query($a: [Size!]) { inside(is: { size: SMALL, sizes: $a }) { name } }", "Variable '$a' of type '[Size!]' used in position expecting type '[Size!]!'.")]
    [InlineData("query($a: String!) { insides(are: { size: $a, sizes: [] }) { name } }", "Variable '$a' of type 'String!' used in position expecting type 'Size!'.")]
    [InlineData("query($a: [String!]!) { insides(are: $a) { name } }", "Variable '$a' of type '[String!]!' used in position expecting type '[Inner!]!'.")]
    [InlineData("query($a: String) { either(is: { a: $a }) { name } }", "Variable '$a' of type 'String' used in position expecting type 'String!'.")]
    [InlineData("query($a: Int) { ...F } fragment F on Query { ... on Query { one(is: $a) { name ...F } } }", "Variable '$a' of type 'Int' used in position expecting type 'Boolean'.")]
    public async Task A_variable_is_of_the_type_of_its_place(string document, params string[] expected)
    {
        var result = await new DocumentValidator().ValidateAsync(new ValidationOptions
        {
            Document = Parser.Parse(document),
            Schema = s_schema,
            Rules = [VariableTypes.Instance],
            Operation = Parser.Parse(document).Definitions.OfType<GraphQLOperationDefinition>().First(),
            Variables = GraphQL.Inputs.Empty,
            Extensions = GraphQL.Inputs.Empty,
            UserContext = new Dictionary<string, object?>(),
        });
        Assert.Equal(expected, result.Errors.Where(e => e is not InvalidVariableError).Select(e => e.Message));
    }
}
