using GraphQL;
using GraphQL.Execution;
using GraphQL.Instrumentation;
using GraphQLParser.AST;
using Headless.Engine.Execution;
using Headless.Engine.Plan;
using ExecutionContext = GraphQL.Execution.ExecutionContext;

namespace Headless.Testing.Execution;

/// <summary>Runs operations by plan and again by the library.</summary>
internal sealed class ComparingStrategy(Outcomes outcomes, ExecutorDifferences differences) : ParallelExecutionStrategy
{
    public PlanStrategy Plan { private get; set; } = new();

    /// <inheritdoc/>
    public override async Task<ExecutionResult> ExecuteAsync(ExecutionContext context)
    {
        var recording = new Recording();
        context.UserContext[Recording.Key] = recording;
        var planned = await Plan.ExecuteAsync(context);
        if ((context.UserContext as RequestContext)?.Delivery is not null)
        {
            // The library answers as a whole.
            context.UserContext.Remove(Recording.Key);
            return planned;
        }

        recording.Replay();
        var errors = new ExecutionErrors();
        var again = new ExecutionContext(context)
        {
            Errors = errors,
            OutputExtensions = [],
            Metrics = Metrics.None,
            ExecutionStrategy = context.Operation.Operation == OperationType.Mutation ? new SerialExecutionStrategy() : new ParallelExecutionStrategy(),
            UnhandledExceptionDelegate = Silent,
        };
        var builtIn = await again.ExecutionStrategy.ExecuteAsync(again);
        context.UserContext.Remove(Recording.Key);
        if (outcomes.Compare((planned.Data, context.Errors), (builtIn.Data, errors), recording) is { } difference)
        {
            difference = $"{difference}{Environment.NewLine}in {context.Document.Source}";
            differences.Add(difference);
            throw new InvalidOperationException(difference);
        }

        return planned;
    }

    // The first run reported it to the log.
    private static Task Silent(UnhandledExceptionContext unhandled)
    {
        unhandled.Exception = new ExecutionError(Outcomes.Unforeseen) { Code = Outcomes.Unforeseen };
        return Task.CompletedTask;
    }
}

/// <summary>Chooses what the host would choose, and compares it where that is the plan.</summary>
internal sealed class ComparingStrategies(IExecutionStrategySelector inner, ComparingStrategy comparing) : IExecutionStrategySelector
{
    /// <inheritdoc/>
    public IExecutionStrategy Select(ExecutionContext context)
    {
        if (inner.Select(context) is not PlanStrategy plan)
        {
            return inner.Select(context);
        }

        comparing.Plan = plan;
        return comparing;
    }
}
