using GraphQL;
using GraphQL.Types;
using GraphQL.Validation;
using GraphQLParser.AST;
using Headless.Engine.Plan.Incremental;

namespace Headless.Engine.Validation;

/// <summary><c>@stream</c> stands at lists only, and begins with no fewer than no items.</summary>
internal sealed class StreamedLists : ValidationRuleBase
{
    private static readonly MatchingNodeVisitor<GraphQLField> s_visitor = new((field, context) =>
    {
        if (field.Directives?.Items.Find(d => d.Name.Value == PartDirectives.Stream) is not { } stream || context.TypeInfo.GetFieldDef() is not { } definition)
        {
            return;
        }

        var type = definition.ResolvedType is NonNullGraphType { ResolvedType: { } inner } ? inner : definition.ResolvedType;
        if (type is not ListGraphType)
        {
            var parent = context.TypeInfo.GetParentType()?.GetNamedType().Name;
            context.ReportError(new ValidationError(context.Document.Source, "", $"Directive \"@stream\" cannot be used on non-list field \"{parent}.{definition.Name}\".", stream));
        }

        if (stream.Arguments?.Items.Find(a => a.Name.Value == "initialCount")?.Value is GraphQLIntValue count && count.Value.Span[0] == '-')
        {
            context.ReportError(new ValidationError(context.Document.Source, "", "Argument \"@stream(initialCount:)\" must not be negative.", stream));
        }
    });

    /// <summary>The rule.</summary>
    public static StreamedLists Instance { get; } = new();

    /// <inheritdoc/>
    public override ValueTask<INodeVisitor?> GetPreNodeVisitorAsync(ValidationContext context) => new(s_visitor);
}
