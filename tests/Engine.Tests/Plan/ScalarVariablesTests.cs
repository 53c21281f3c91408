using System.Text.Json;
using GraphQL.Execution;
using GraphQL.Types;
using GraphQL.Validation;
using GraphQLParser;
using GraphQLParser.AST;
using Headless.Engine.Plan;

namespace Headless.Engine.Tests.Plan;

/// <summary>Variables and arguments that are read past the library's walk through the document.</summary>
public sealed class ScalarVariablesTests
{
    private const string Fields = "fragment Parts on Thing { part(at: $n) { name(upper: $flag) } }";

    private static readonly ISchema s_schema = Make();

    public static TheoryData<string, bool> Documents => new()
    {
        { "query($id: ID!) { thing(id: $id) { name } }", true },
        { "query($id: ID!, $n: Int, $size: Size) { thing(id: $id, count: $n, size: $size) { name(upper: true) } }", true },
        { "query($id: ID!, $n: Int!, $flag: Boolean!) { a: thing(id: $id) { ...Parts } b: thing(id: \"b\", filter: { name: $id, numbers: [1, 2] }) { ...Parts ... on Thing { part(at: 2) { name } } } } " + Fields, true },
        { "query($id: ID!) { other { __typename ... on Thing { name } } thing(id: $id, filter: { name: \"x\", inner: { name: $id, size: LARGE } }) { name } }", true },
        { "mutation($id: String!, $n: Int!) { make(filter: { name: $id, numbers: [$n, 7] }) { name } }", true },
        { "mutation($id: String!, $n: Int!) { make(filter: { name: $id, numbers: $n }) { name } }", true },
        { "query($id: ID!, $n: Int = 5) { thing(id: $id, count: $n) { name } }", true },
        { "query($id: ID!, $flag: Boolean!) { thing(id: $id) { name @include(if: $flag) } }", false },
        { "query($filter: Filter!) { thing(id: 1, filter: $filter) { name } }", false },
        { "query($ids: [ID!]!) { all(ids: $ids) { name } }", false },
        { "query($id: ID!) { __type(name: $id) { name } }", false },
        { "{ thing(id: 1) { name } }", false },
    };

    [Theory]
    [MemberData(nameof(Documents))]
    public async Task What_is_read_is_what_the_library_makes_and_what_it_refuses_is_left_to_it(string text, bool isQuick)
    {
        var document = Parser.Parse(text);
        var operation = document.Definitions.OfType<GraphQLOperationDefinition>().Single();
        var scalars = ScalarVariables.Of(operation, document, s_schema);
        Assert.Equal(isQuick, scalars is not null);
        var read = 0;
        foreach (var sent in Sent())
        {
            var expected = await new DocumentValidator().ValidateAsync(new()
            {
                Document = document,
                Rules = [],
                Operation = operation,
                Schema = s_schema,
                Variables = sent,
                Extensions = GraphQL.Inputs.Empty,
                UserContext = new Dictionary<string, object?>(),
            });
            if (scalars?.TryRead(sent, out var variables, out var arguments) is true)
            {
                read++;
                Assert.True(expected.IsValid);
                Assert.Equal(Text(expected.Variables!, expected.ArgumentValues), Text(variables!, arguments));
            }
        }

        Assert.Equal(isQuick, read > 0);
    }

    private static IEnumerable<GraphQL.Inputs> Sent() =>
        from id in new object?[] { "abc", "", 17, 1.5, null, true, Missing.Value }
        from n in new object?[] { 4, -1, "4", 3_000_000_000L, null, Missing.Value }
        from size in new object?[] { "LARGE", "large", null, Missing.Value }
        from flag in new object?[] { true, null }
        select new GraphQL.Inputs(new[] { ("id", id), ("n", n), ("size", size), ("flag", flag), ("filter", new Dictionary<string, object?> { ["name"] = id }), ("ids", new object?[] { id }), ("unknown", 1) }
            .Where(v => v.Item2 is not Missing).ToDictionary(v => v.Item1, v => (object?)v.Item2));

    private static string Text(Variables variables, IReadOnlyDictionary<GraphQLField, IDictionary<string, ArgumentValue>>? arguments) => JsonSerializer.Serialize(new
    {
        variables = variables.Select(v => new { v.Name, v.Value, v.ValueSpecified, v.IsDefault, Type = v.Value?.GetType().Name }),
        arguments = (arguments ?? new Dictionary<GraphQLField, IDictionary<string, ArgumentValue>>()).OrderBy(f => f.Key.Location.Start)
            .Select(f => new { f.Key.Location.Start, values = f.Value.Select(a => new { a.Key, a.Value.Value, Source = $"{a.Value.Source}" }) }),
    });

    private static Schema Make()
    {
        var schema = Schema.For("""
            enum Size { SMALL LARGE }
            input Filter { name: String! size: Size = SMALL numbers: [Int!] inner: Filter }
            type Query { thing(id: ID!, count: Int = 3, size: Size, filter: Filter): Thing other: Other all(ids: [ID!]!): [Thing] }
            type Thing { name(upper: Boolean = false): String part(at: Int!): Thing }
            union Other = Thing
            type Mutation { make(filter: Filter!): Thing }
            """, builder => builder.Types.For("Thing").IsTypeOf<object>());
        schema.Initialize();
        return schema;
    }

    private enum Missing
    {
        Value,
    }
}
