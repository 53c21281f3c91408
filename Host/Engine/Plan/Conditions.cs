using GraphQL.Execution;
using GraphQLParser.AST;
using ExecutionContext = GraphQL.Execution.ExecutionContext;

namespace Headless.Engine.Plan;

/// <summary>What <c>@skip</c> and <c>@include</c> say of a document's nodes in one request.</summary>
internal static class Conditions
{
    /// <summary>Whether a node takes part.</summary>
    /// <param name="context">The request.</param>
    /// <param name="node">The node.</param>
    /// <returns>True if so.</returns>
    public static bool Include(ExecutionContext context, ASTNode node)
    {
        if (node is not IHasDirectivesNode { Directives: not null } || context.DirectiveValues?.TryGetValue(node, out var directives) != true)
        {
            return true;
        }

        return !(Is(directives, context.Schema.Directives.Skip.Name) ?? false) && (Is(directives, context.Schema.Directives.Include.Name) ?? true);
    }

    private static bool? Is(IDictionary<string, DirectiveInfo>? directives, string name) =>
        directives!.TryGetValue(name, out var directive) ? (bool)directive.Arguments["if"].Value! : null;
}
