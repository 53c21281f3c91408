using GraphQL.Types;
using GraphQLParser;
using GraphQLParser.AST;

namespace Headless.Engine.Validation;

/// <summary>A field of a document under the type that it is asked of.</summary>
/// <param name="Node">The field.</param>
/// <param name="Parent">The type; null when there is none of that name.</param>
/// <param name="Definition">The type's field; null when it has none of that name.</param>
internal sealed record CollectedField(GraphQLField Node, IGraphType? Parent, FieldType? Definition)
{
    /// <summary>The name in the response.</summary>
    public ROM ResponseName => (Node.Alias?.Name ?? Node.Name).Value;
}
