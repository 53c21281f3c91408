using GraphQL.Validation;
using GraphQLParser;
using GraphQLParser.AST;
using Headless.Engine.Plan.Incremental;

namespace Headless.Engine.Validation;

/// <summary>Root fields of mutations and subscriptions come at once, and so does all of a subscription's event unless its document lets the request say so.</summary>
internal sealed class PartPlaces : ValidationRuleBase
{
    private static readonly MatchingNodeVisitor<GraphQLOperationDefinition> s_visitor = new((operation, context) =>
    {
        if (operation.Operation != OperationType.Query)
        {
            new Walk(context, operation.Operation).Visit(operation.SelectionSet, isRoot: true);
        }
    });

    /// <summary>The rule.</summary>
    public static PartPlaces Instance { get; } = new();

    /// <inheritdoc/>
    public override ValueTask<INodeVisitor?> GetPreNodeVisitorAsync(ValidationContext context) => new(s_visitor);

    private sealed class Walk(ValidationContext context, OperationType operation)
    {
        // A fragment may stand at the root and below it.
        private readonly HashSet<(string Fragment, bool IsRoot)> _seen = [];

        public void Visit(GraphQLSelectionSet? set, bool isRoot)
        {
            foreach (var node in set?.Selections ?? [])
            {
                foreach (var directive in (node as IHasDirectivesNode)?.Directives?.Items ?? [])
                {
                    Check(directive, isRoot);
                }

                switch (node)
                {
                    case GraphQLField field when !isRoot || operation == OperationType.Subscription:
                        Visit(field.SelectionSet, isRoot: false);
                        break;
                    case GraphQLInlineFragment inline:
                        Visit(inline.SelectionSet, isRoot);
                        break;
                    case GraphQLFragmentSpread spread when _seen.Add((spread.FragmentName.Name.StringValue, isRoot)):
                        Visit(context.Document.FindFragmentDefinition(spread.FragmentName.Name.Value)?.SelectionSet, isRoot);
                        break;
                }
            }
        }

        private void Check(GraphQLDirective directive, bool isRoot)
        {
            var name = directive.Name.Value == PartDirectives.Defer ? "Defer" : directive.Name.Value == PartDirectives.Stream ? "Stream" : null;
            if (name is null)
            {
                return;
            }

            if (isRoot)
            {
                Report(directive, $"{name} directive cannot be used on root {operation.ToString().ToLowerInvariant()} type \"{operation}\".");
            }
            else if (operation == OperationType.Subscription && directive.Arguments?.Items.Find(a => a.Name.Value == "if")?.Value is not (GraphQLVariable or GraphQLFalseBooleanValue))
            {
                Report(directive, $"{name} directive not supported on subscription operations. Disable `@{directive.Name.Value}` by setting the `if` argument to `false`.");
            }
        }

        private void Report(GraphQLDirective directive, string message) => context.ReportError(new ValidationError(context.Document.Source, "", message, directive));
    }
}
