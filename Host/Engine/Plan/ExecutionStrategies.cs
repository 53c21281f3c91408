using GraphQL.Execution;
using GraphQLParser.AST;
using ExecutionContext = GraphQL.Execution.ExecutionContext;

namespace Headless.Engine.Plan;

/// <summary>Chooses what runs an operation: the plan, or where the host says so the library's own strategies.</summary>
/// <param name="options">The settings.</param>
internal sealed class ExecutionStrategies(EngineOptions options) : DefaultExecutionStrategySelector
{
    /// <summary>Runs by plan.</summary>
    public PlanStrategy Plan { get; } = new();

    /// <inheritdoc/>
    public override IExecutionStrategy Select(ExecutionContext context) =>
        options.Executor == Executor.Plan && context.Operation.Operation != OperationType.Subscription ? Plan : base.Select(context);
}
