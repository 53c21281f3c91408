using GraphQL.Validation;
using GraphQLParser;
using GraphQLParser.AST;

namespace Headless.Engine.Validation;

/// <summary>What a subscription listens to does not depend on the request: neither <c>@skip</c> nor <c>@include</c> stands at its root.</summary>
internal sealed class UnconditionalStreams : ValidationRuleBase
{
    private static readonly MatchingNodeVisitor<GraphQLOperationDefinition> s_visitor = new((operation, context) =>
    {
        if (operation.Operation == OperationType.Subscription)
        {
            Visit(operation, operation.SelectionSet, context, []);
        }
    });

    /// <summary>The rule.</summary>
    public static UnconditionalStreams Instance { get; } = new();

    /// <inheritdoc/>
    public override ValueTask<INodeVisitor?> GetPreNodeVisitorAsync(ValidationContext context) => new(s_visitor);

    private static void Visit(GraphQLOperationDefinition operation, GraphQLSelectionSet? set, ValidationContext context, HashSet<ROM> seen)
    {
        foreach (var node in set?.Selections ?? [])
        {
            foreach (var directive in (node as IHasDirectivesNode)?.Directives?.Items ?? [])
            {
                if (directive.Name.Value == "skip" || directive.Name.Value == "include")
                {
                    var name = operation.Name is { } named ? $"Subscription \"{named.StringValue}\"" : "Anonymous Subscription";
                    context.ReportError(new ValidationError(context.Document.Source, "5.2.3.1", $"{name} must not use `@skip` or `@include` directives in the top level selection.", directive));
                }
            }

            switch (node)
            {
                case GraphQLInlineFragment inline:
                    Visit(operation, inline.SelectionSet, context, seen);
                    break;
                case GraphQLFragmentSpread spread when seen.Add(spread.FragmentName.Name.Value):
                    Visit(operation, context.Document.FindFragmentDefinition(spread.FragmentName.Name.Value)?.SelectionSet, context, seen);
                    break;
            }
        }
    }
}
