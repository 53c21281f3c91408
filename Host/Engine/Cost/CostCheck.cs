using GraphQL.Execution;
using GraphQL.Validation;
using Headless.Engine.Execution;
using Headless.Engine.Limits;
using Headless.Engine.Model;
using Headless.Sdk;

namespace Headless.Engine.Cost;

/// <summary>Refuses an operation that costs more than its caller may spend on one, between its validation and its first field.</summary>
/// <param name="model">The schema.</param>
/// <param name="limits">What a request may cost.</param>
internal sealed class CostCheck(SchemaModel model, RequestLimits limits) : DocumentExecutionListenerBase
{
    private readonly PriceList _prices = new(model);

    /// <inheritdoc/>
    public override Task AfterValidationAsync(IExecutionContext context, IValidationResult validationResult)
    {
        if (!validationResult.IsValid || context.Operation is null)
        {
            return Task.CompletedTask;
        }

        var request = (RequestContext)context.UserContext;
        var maximum = request.Caller.Kind == CallerKind.Anonymous ? limits.AnonymousCost : limits.Cost;
        var cost = new OperationCost(_prices, context.Document, context.Variables).Of(context.Operation);
        request.Cost = new(cost, maximum);
        if (cost > maximum)
        {
            context.Errors.Add(new LimitExceeded("cost", maximum, cost).ToError(request.Language));
        }

        return Task.CompletedTask;
    }
}

/// <summary>What an operation costs, as reported to its caller.</summary>
/// <param name="Requested">The cost.</param>
/// <param name="Maximum">What this caller may spend on one operation.</param>
internal sealed record ReportedCost(long Requested, long Maximum);
