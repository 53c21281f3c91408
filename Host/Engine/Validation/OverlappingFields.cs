using GraphQL.Validation;
using GraphQLParser.AST;

namespace Headless.Engine.Validation;

/// <summary>
/// The rule that fields of one response name can be merged (5.3.2), in near-linear time. The library's own compares every pair of fields and every pair of fragments, which a document of a few kilobytes turns into seconds.
/// Here all fields of one response name are looked at together: once for the shape of what they answer, and once for each parent type they may meet under.
/// </summary>
internal sealed class OverlappingFields : ValidationRuleBase
{
    /// <summary>The one instance.</summary>
    public static OverlappingFields Instance { get; } = new();

    /// <inheritdoc/>
    public override ValueTask<INodeVisitor?> GetPreNodeVisitorAsync(ValidationContext context) => new(new MatchingNodeVisitor<GraphQLDocument>((document, _) =>
    {
        var collector = new SpreadFields(context);
        var merge = new FieldMerge(context, collector);
        foreach (var definition in document.Definitions)
        {
            var selections = definition switch
            {
                GraphQLOperationDefinition operation => collector.Of(operation.SelectionSet, RootOf(context, operation)),
                GraphQLFragmentDefinition fragment => collector.Of(fragment.SelectionSet, collector.TypeNamed(fragment.TypeCondition.Type.Name.Value)),
                _ => [],
            };
            merge.Check(selections);
        }
    }));

    private static GraphQL.Types.IGraphType? RootOf(ValidationContext context, GraphQLOperationDefinition operation) => operation.Operation switch
    {
        OperationType.Mutation => context.Schema.Mutation,
        OperationType.Subscription => context.Schema.Subscription,
        _ => context.Schema.Query,
    };
}
