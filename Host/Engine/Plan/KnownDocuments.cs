using System.Collections.Concurrent;
using GraphQL;
using GraphQL.Execution;
using GraphQL.Validation;
using GraphQLParser.AST;
using Headless.Engine.Cost;
using Headless.Engine.Execution;
using ExecutionContext = GraphQL.Execution.ExecutionContext;

namespace Headless.Engine.Plan;

/// <summary>
/// Runs operations as the library does; but of those in documents that were found valid before, no more is done than depends on the request. For subscriptions and new documents it is the library itself.
/// </summary>
/// <param name="strategies">Chooses what runs an operation.</param>
/// <param name="cost">Refuses what is too dear.</param>
internal sealed class KnownDocuments(IExecutionStrategySelector strategies, CostCheck cost) : DocumentExecuter(new GraphQLDocumentBuilder(), new DocumentValidator(), strategies, [])
{
    private readonly Preparation _preparation = new(cost);

    /// <inheritdoc/>
    public override Task<ExecutionResult> ExecuteAsync(ExecutionOptions options) =>
        options.UserContext is RequestContext { IsDocumentKept: true } && Http.Operations.Find(options.Document!, options.OperationName) is { Operation: not OperationType.Subscription } operation
            ? RunAsync(options, operation)
            : base.ExecuteAsync(options);

    private async Task<ExecutionResult> RunAsync(ExecutionOptions options, GraphQLOperationDefinition operation)
    {
        options.CancellationToken.ThrowIfCancellationRequested();
        using var context = new ExecutionContext
        {
            Document = options.Document!,
            Schema = options.Schema!,
            UserContext = options.UserContext,
            ExecutionOptions = options,
            Operation = operation,
            Errors = [],
            InputExtensions = GraphQL.Inputs.Empty,
            OutputExtensions = [],
            CancellationToken = options.CancellationToken,
            Metrics = GraphQL.Instrumentation.Metrics.None,
            Listeners = options.Listeners,
            UnhandledExceptionDelegate = options.UnhandledExceptionDelegate,
        };
        var isBegun = false;
        try
        {
            var prepared = await _preparation.OfAsync(options, operation).ConfigureAwait(false);
            if (prepared.Wrong is { } wrong)
            {
                ((RequestContext)options.UserContext).Validation?.Dispose();
                return new() { Errors = wrong };
            }

            (context.Variables, context.ArgumentValues, context.DirectiveValues) = (prepared.Variables, prepared.Arguments, prepared.Directives);
            await cost.CheckAsync(context, prepared.Cost).ConfigureAwait(false);
            if (context.Errors.Count > 0)
            {
                return new() { Errors = context.Errors };
            }

            context.ExecutionStrategy = SelectExecutionStrategy(context);
            if (context.ExecutionStrategy is not SerialExecutionStrategy)
            {
                // Several threads read and complete them there.
                context.ArgumentValues = prepared.Arguments is null ? null : new ConcurrentDictionary<GraphQLField, IDictionary<string, ArgumentValue>>(prepared.Arguments);
                context.DirectiveValues = prepared.Directives is null ? null : new ConcurrentDictionary<ASTNode, IDictionary<string, DirectiveInfo>>(prepared.Directives);
            }

            isBegun = true;
            var result = await context.ExecutionStrategy.ExecuteAsync(context).ConfigureAwait(false);
            result.AddErrors(context.Errors);
            result.Executed = true;
            return result;
        }
        catch (OperationCanceledException) when (options.CancellationToken.IsCancellationRequested)
        {
            throw;
        }
#pragma warning disable CA1031 // Whatever it is, it is an error of the operation.
        catch (Exception exception)
#pragma warning restore CA1031
        {
            return new() { Executed = isBegun, Errors = [await ErrorOfAsync(exception, context).ConfigureAwait(false)] };
        }
    }

    private static async Task<ExecutionError> ErrorOfAsync(Exception exception, ExecutionContext context)
    {
        if (exception is ExecutionError error)
        {
            return error;
        }

        var unhandled = new UnhandledExceptionContext(context, null, exception);
        await context.UnhandledExceptionDelegate(unhandled).ConfigureAwait(false);
        return unhandled.Exception as ExecutionError ?? new UnhandledError(unhandled.ErrorMessage ?? "Error executing document.", unhandled.Exception);
    }
}
