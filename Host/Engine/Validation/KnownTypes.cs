using GraphQL.Validation;
using GraphQL.Validation.Errors;
using GraphQLParser.AST;

namespace Headless.Engine.Validation;

/// <summary>Types that a document names exist. Like the library's rule, with bounded suggestions.</summary>
/// <param name="suggestions">Makes suggestions.</param>
internal sealed class KnownTypes(Suggestions suggestions) : ValidationRuleBase
{
    /// <inheritdoc/>
    public override ValueTask<INodeVisitor?> GetPreNodeVisitorAsync(ValidationContext context) => new(new MatchingNodeVisitor<GraphQLNamedType>(leave: (node, found) =>
    {
        if (found.Schema.AllTypes[node.Name] is null)
        {
            found.ReportError(new KnownTypeNamesError(found, node, suggestions.Of(found, node.Name.StringValue, () => found.Schema.AllTypes.Select(t => t.Name))));
        }
    }));
}
