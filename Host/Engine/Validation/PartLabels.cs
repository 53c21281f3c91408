using GraphQL.Validation;
using GraphQLParser.AST;
using Headless.Engine.Plan.Incremental;

namespace Headless.Engine.Validation;

/// <summary>Labels of <c>@defer</c> and <c>@stream</c> are written out, so that clients know them beforehand, and no two of a document are the same.</summary>
internal sealed class PartLabels : ValidationRuleBase
{
    /// <summary>The rule.</summary>
    public static PartLabels Instance { get; } = new();

    /// <inheritdoc/>
    public override ValueTask<INodeVisitor?> GetPreNodeVisitorAsync(ValidationContext context)
    {
        var known = new Dictionary<string, GraphQLDirective>(StringComparer.Ordinal);
        return new(new MatchingNodeVisitor<GraphQLDirective>((directive, found) => Check(directive, known, found)));
    }

    private static void Check(GraphQLDirective directive, Dictionary<string, GraphQLDirective> known, ValidationContext context)
    {
        if (directive.Name.Value != PartDirectives.Defer && directive.Name.Value != PartDirectives.Stream)
        {
            return;
        }

        switch (directive.Arguments?.Items.FirstOrDefault(a => a.Name.Value == "label")?.Value)
        {
            case null or GraphQLNullValue:
                break;
            case not GraphQLStringValue:
                context.ReportError(new ValidationError(context.Document.Source, "", $"Argument \"@{directive.Name.Value}(label:)\" must be a static string.", directive));
                break;
            case GraphQLStringValue label when !known.TryAdd(label.Value.ToString(), directive):
                context.ReportError(new ValidationError(
                    context.Document.Source,
                    "",
                    "Value for arguments \"defer(label:)\" and \"stream(label:)\" must be unique across all Defer/Stream directive usages.",
                    known[label.Value.ToString()],
                    directive));
                break;
        }
    }
}
