using System.Globalization;
using GraphQL;
using GraphQL.Transport;
using GraphQLParser.AST;
using Headless.Engine.Errors;
using Headless.Engine.Execution;
using Headless.Engine.Plan.Incremental;

namespace Headless.Engine.Http;

/// <summary>One operation under way. What it stands on lives until it is disposed, which for a stream is after its last event, and for an answer in parts after its last part.</summary>
/// <param name="operations">Where it was opened.</param>
/// <param name="request">What was asked.</param>
/// <param name="document">Its document.</param>
/// <param name="context">What its fields have in common.</param>
/// <param name="left">Says that the caller is gone.</param>
internal sealed class Operation(Operations operations, GraphQLRequest request, GraphQLDocument document, RequestContext context, CancellationToken left) : IAsyncDisposable
{
    private readonly CancellationTokenSource _stop = CancellationTokenSource.CreateLinkedTokenSource(left);
    private ITimer? _limit;

    /// <summary>What was asked.</summary>
    public GraphQLRequest Request => request;

    /// <summary>Its document.</summary>
    public GraphQLDocument Document => document;

    /// <summary>What its fields have in common.</summary>
    public RequestContext Context => context;

    /// <summary>The kind of the operation; null where none is meant.</summary>
    public OperationType? Kind { get; } = Operations.KindOf(document, request.OperationName);

    /// <summary>Runs it: to its end, or, for a subscription, until its stream is there.</summary>
    /// <returns>The result.</returns>
    public async Task<ExecutionResult> RunAsync()
    {
        if (Kind != OperationType.Subscription)
        {
            _limit = operations.Time.CreateTimer(static stop => ((CancellationTokenSource)stop!).Cancel(), _stop, TimeSpan.FromSeconds(operations.Options.Limits.Seconds), Timeout.InfiniteTimeSpan);
        }

        try
        {
            var result = await operations.ExecuteAsync(this, _stop.Token).ConfigureAwait(false);
            operations.Finish(result, this);
            return result;
        }
        catch (OperationCanceledException) when (!left.IsCancellationRequested)
        {
            return new() { Executed = true, Errors = [TimeLimit()] };
        }
        finally
        {
            if (context.Delivery is null)
            {
                context.Cost?.Place?.Dispose();
            }
        }
    }

    /// <summary>Makes the result of an event fit to be sent.</summary>
    /// <param name="result">The result.</param>
    public void Finish(ExecutionResult result) => operations.Finish(result, this);

    /// <summary>Runs what comes after the result. When time runs out, what did not come is ended with that error.</summary>
    /// <returns>The payloads. Each is sent before the next is asked for.</returns>
    public async IAsyncEnumerable<Payload> RunLaterAsync()
    {
        var payloads = context.Delivery!.RunAsync().GetAsyncEnumerator();
        await using var end = payloads.ConfigureAwait(false);
        while (true)
        {
            Payload? next;
            try
            {
                next = await payloads.MoveNextAsync().ConfigureAwait(false) ? payloads.Current : null;
            }
            catch (OperationCanceledException) when (!left.IsCancellationRequested)
            {
                next = context.Delivery.Break(TimeLimit());
            }

            if (next is null)
            {
                yield break;
            }

            yield return next;
        }
    }

    /// <inheritdoc/>
    public async ValueTask DisposeAsync()
    {
        await context.DisposeAsync().ConfigureAwait(false);
        context.Cost?.Place?.Dispose();
        if (_limit is not null)
        {
            await _limit.DisposeAsync().ConfigureAwait(false);
        }

        _stop.Dispose();
    }

    private ExecutionError TimeLimit() =>
        new(Messages.Of("TIME_LIMIT", context.Language, ("Seconds", operations.Options.Limits.Seconds.ToString(CultureInfo.InvariantCulture)))) { Code = "TIME_LIMIT" };
}
