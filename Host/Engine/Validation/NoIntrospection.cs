using GraphQL.Validation;
using GraphQLParser.AST;
using Headless.Engine.Errors;
using Headless.Engine.Execution;

namespace Headless.Engine.Validation;

/// <summary>Refuses to describe the schema; <c>__typename</c>, which clients need, is no description.</summary>
internal sealed class NoIntrospection : ValidationRuleBase
{
    private static readonly MatchingNodeVisitor<GraphQLField> s_visitor = new((field, context) =>
    {
        if (field.Name.Value == "__schema" || field.Name.Value == "__type")
        {
            const string Code = "INTROSPECTION_DISABLED";
            context.ReportError(new RuleError(context, field, Code, Messages.Of(Code, ((RequestContext)context.UserContext).Language)));
        }
    });

    /// <summary>The rule.</summary>
    public static NoIntrospection Instance { get; } = new();

    /// <inheritdoc/>
    public override ValueTask<INodeVisitor?> GetPreNodeVisitorAsync(ValidationContext context) => new(s_visitor);
}
