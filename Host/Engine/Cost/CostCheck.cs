using GraphQL.Execution;
using GraphQL.Validation;
using GraphQLParser.AST;
using Headless.Engine.Execution;
using Headless.Engine.Limits;
using Headless.Engine.Model;
using Headless.Sdk;

namespace Headless.Engine.Cost;

/// <summary>Refuses an operation that costs more than its caller may spend on one, or has left of her budget, between its validation and its first field; a dear query waits here for those before it.</summary>
/// <param name="model">The schema.</param>
/// <param name="options">What an operation may cost.</param>
/// <param name="budgets">What callers have left.</param>
internal sealed class CostCheck(SchemaModel model, EngineOptions options, CostBudgets budgets) : DocumentExecutionListenerBase, IDisposable
{
    private readonly PriceList _prices = new(model);

    // A place is held while a query runs, not while its answer is read.
    private readonly Lane _dear = new(options.MaxHeavyQueries);

    /// <inheritdoc/>
    public override async Task AfterValidationAsync(IExecutionContext context, IValidationResult validationResult)
    {
        if (validationResult.IsValid && context.Operation is not null)
        {
            await CheckAsync(context, Of(context.Document, context.Variables, context.Operation).Cost).ConfigureAwait(false);
            return;
        }

        ((RequestContext)context.UserContext).Validation?.Dispose();
    }

    /// <summary>What an operation costs.</summary>
    /// <param name="document">Its document, valid.</param>
    /// <param name="variables">The variables as they were coerced.</param>
    /// <param name="operation">The operation.</param>
    /// <returns>The cost, and whether it is the same whatever the variables are.</returns>
    public (long Cost, bool IsFixed) Of(GraphQLDocument document, Variables? variables, GraphQLOperationDefinition operation)
    {
        var reckoned = new OperationCost(_prices, document, variables);
        return (reckoned.Of(operation), !reckoned.AskedVariables);
    }

    /// <summary>Refuses an operation that costs too much, or makes it wait.</summary>
    /// <param name="context">The request, which has the error afterwards.</param>
    /// <param name="cost">What it costs.</param>
    /// <returns>A task.</returns>
    public async ValueTask CheckAsync(IExecutionContext context, long cost)
    {
        var request = (RequestContext)context.UserContext;
        request.Validation?.Dispose();
        var maximum = request.Caller.Kind == CallerKind.Anonymous ? options.Limits.AnonymousCost : options.Limits.Cost;
        if (options.CostPerMinute > 0)
        {
            // What no full budget could pay is too large, not too early.
            maximum = Math.Min(maximum, options.CostPerMinute);
            var (remaining, wait) = budgets.Take(request.Payer, cost > maximum ? 0 : cost);
            request.Cost = new(cost, maximum, remaining);
            if (wait is { } seconds)
            {
                context.Errors.Add(budgets.Refuse(cost, remaining, seconds, request.Language));
                return;
            }
        }
        else
        {
            request.Cost = new(cost, maximum, null);
        }

        if (cost > maximum)
        {
            context.Errors.Add(new LimitExceeded("cost", maximum, cost).ToError(request.Language));
        }
        else if (cost > options.HeavyCost && context.Operation.Operation == OperationType.Query)
        {
            request.Cost.Place = await _dear.EnterAsync(context.CancellationToken).ConfigureAwait(false);
            request.Narrow(options.MaxParallelCallsPerHeavyQuery);
        }
    }

    /// <inheritdoc/>
    public void Dispose() => _dear.Dispose();
}

/// <summary>What an operation costs, as reported to its caller.</summary>
/// <param name="Requested">The cost.</param>
/// <param name="Maximum">What this caller may spend on one operation.</param>
/// <param name="Remaining">What is left of her budget; null where there is none.</param>
internal sealed record ReportedCost(long Requested, long Maximum, long? Remaining)
{
    /// <summary>The place among the dear queries; null for all others.</summary>
    public IDisposable? Place { get; set; }

    /// <summary>As it stands in an answer.</summary>
    public Dictionary<string, long> ToExtension()
    {
        var extension = new Dictionary<string, long>(StringComparer.Ordinal) { ["requested"] = Requested, ["maximum"] = Maximum };
        if (Remaining is { } remaining)
        {
            extension["remaining"] = remaining;
        }

        return extension;
    }
}
