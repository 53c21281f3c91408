using System.Runtime.CompilerServices;
using GraphQL;
using GraphQL.Execution;
using GraphQL.Types;
using GraphQLParser.AST;
using Headless.Engine.Execution;
using Headless.Engine.Plan.Incremental;
using ExecutionContext = GraphQL.Execution.ExecutionContext;

namespace Headless.Engine.Plan;

/// <summary>
/// Runs queries and mutations by plan. It is a serial strategy to the library only so that this does not copy the arguments of each request for being changed by several threads: nobody changes them here.
/// </summary>
internal sealed class PlanStrategy : SerialExecutionStrategy
{
    private readonly ConditionalWeakTable<ISchema, SchemaPlan> _schemas = [];

    /// <summary>What is known of a schema.</summary>
    /// <param name="schema">The schema.</param>
    /// <returns>What is known.</returns>
    public SchemaPlan Of(ISchema schema) => _schemas.GetValue(schema, static s => new(s));

    /// <inheritdoc/>
    public override async Task<ExecutionResult> ExecuteAsync(ExecutionContext context)
    {
        var request = context.UserContext as RequestContext;
        var buffer = new FragmentBuffer();
        request?.Answer = buffer;
        var data = await RunAsync(context, context.RootValue, buffer).ConfigureAwait(false);
        request?.Delivery = data is null ? null : Delivery.Of(context, Of(context.Schema), data);
        return new()
        {
            Executed = true,
            Data = data,
            Query = context.Document.Source,
            Document = context.Document,
            Operation = context.Operation,
            Extensions = context.OutputExtensions,
        };
    }

    /// <summary>Runs an operation on a root.</summary>
    /// <param name="context">The request.</param>
    /// <param name="source">The root.</param>
    /// <param name="buffer">What the answer is written to as far as it is written at once.</param>
    /// <returns>The data.</returns>
    public async Task<PlanData?> RunAsync(ExecutionContext context, object? source, FragmentBuffer buffer)
    {
        var schema = Of(context.Schema);
        var run = new PlanRun(context, schema, buffer);
        var plan = schema.PlanOf(context.Operation, context.Document, context.UserContext is not RequestContext { IsDocumentKept: false });
        buffer.Expect(plan.UsualLength);
        var data = await run.ExecuteAsync(plan.Root(GetOperationRootType(context), run.Collector, context), source, context.Operation.Operation == OperationType.Mutation).ConfigureAwait(false);
        plan.UsualLength = buffer.Length;
        return data;
    }
}
