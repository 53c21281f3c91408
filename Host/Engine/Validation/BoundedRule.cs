using GraphQL.Validation;
using GraphQLParser.AST;

namespace Headless.Engine.Validation;

/// <summary>A rule that looks no further once a document has so many errors. Each error counts lines from the document's start, so thousands of them take seconds.</summary>
/// <param name="rule">The rule.</param>
/// <param name="most">At how many errors it stops.</param>
internal sealed class BoundedRule(IValidationRule rule, int most) : IValidationRule
{
    /// <inheritdoc/>
    public async ValueTask<INodeVisitor?> GetPreNodeVisitorAsync(ValidationContext context) =>
        await rule.GetPreNodeVisitorAsync(context).ConfigureAwait(false) is { } visitor ? new Bounded(visitor, most) : null;

    /// <inheritdoc/>
    public ValueTask<IVariableVisitor?> GetVariableVisitorAsync(ValidationContext context) => rule.GetVariableVisitorAsync(context);

    /// <inheritdoc/>
    public ValueTask<INodeVisitor?> GetPostNodeVisitorAsync(ValidationContext context) => rule.GetPostNodeVisitorAsync(context);

    private sealed class Bounded(INodeVisitor visitor, int most) : INodeVisitor
    {
        public ValueTask EnterAsync(ASTNode node, ValidationContext context) => IsFull(context) ? default : visitor.EnterAsync(node, context);

        public ValueTask LeaveAsync(ASTNode node, ValidationContext context) => IsFull(context) ? default : visitor.LeaveAsync(node, context);

        private bool IsFull(ValidationContext context) => context.HasErrors && context.Errors.Count() >= most;
    }
}
