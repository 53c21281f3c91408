using GraphQL.Execution;
using GraphQLParser.AST;
using Headless.Engine.Execution;
using ExecutionContext = GraphQL.Execution.ExecutionContext;

namespace Headless.Engine.Plan.Incremental;

/// <summary>What <c>@defer</c> and <c>@stream</c> say of a document's nodes in one request.</summary>
internal static class PartDirectives
{
    /// <summary>On a fragment: it may come later.</summary>
    public const string Defer = "defer";

    /// <summary>On a field that is a list: its items may come later.</summary>
    public const string Stream = "stream";

    /// <summary>Whether a request's answer may come in parts. Where it may not, the directives say nothing.</summary>
    /// <param name="context">The request.</param>
    /// <returns>True if so.</returns>
    public static bool AreTaken(ExecutionContext context) =>
        context.UserContext is RequestContext { TakesParts: true } && context.Operation.Operation != OperationType.Subscription;

    /// <summary>Whether a node has one of the directives, whatever it says.</summary>
    /// <param name="node">The node.</param>
    /// <returns>True if so.</returns>
    public static bool AreOn(IHasDirectivesNode node)
    {
        foreach (var directive in node.Directives?.Items ?? [])
        {
            if (directive.Name.Value == Defer || directive.Name.Value == Stream)
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>Whether a node is to come later.</summary>
    /// <param name="context">The request.</param>
    /// <param name="node">The node.</param>
    /// <param name="name">The directive.</param>
    /// <returns>True if so.</returns>
    public static bool IsOn(ExecutionContext context, ASTNode node, string name) => Find(context, node, name) is { } directive && Value(directive, "if") is not false;

    /// <summary>The label of a directive.</summary>
    /// <param name="context">The request.</param>
    /// <param name="node">The node.</param>
    /// <param name="name">The directive.</param>
    /// <returns>The label; null when it has none.</returns>
    public static string? LabelOf(ExecutionContext context, ASTNode node, string name) => Find(context, node, name) is { } directive ? Value(directive, "label") as string : null;

    /// <summary>How many items of a list come with it.</summary>
    /// <param name="context">The request.</param>
    /// <param name="node">The field.</param>
    /// <returns>The number.</returns>
    public static int InitialCountOf(ExecutionContext context, GraphQLField node) =>
        Find(context, node, Stream) is { } directive && Value(directive, "initialCount") is int count ? Math.Max(count, 0) : 0;

    private static DirectiveInfo? Find(ExecutionContext context, ASTNode node, string name) =>
        node is IHasDirectivesNode { Directives: not null } && context.DirectiveValues?.TryGetValue(node, out var directives) == true && directives!.TryGetValue(name, out var directive) ? directive : null;

    private static object? Value(DirectiveInfo directive, string argument) => directive.Arguments.TryGetValue(argument, out var value) ? value.Value : null;
}
