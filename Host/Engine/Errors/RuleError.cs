using GraphQL.Validation;
using GraphQLParser.AST;

namespace Headless.Engine.Errors;

/// <summary>What a rule of the engine's own found in a document, with a code of the published list.</summary>
internal sealed class RuleError : ValidationError
{
    public RuleError(ValidationContext context, ASTNode node, string code, string message)
        : base(context.Document.Source, null, message, node) => Code = code;
}
