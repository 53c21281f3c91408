using System.Globalization;
using GraphQL;
using GraphQL.Transport;
using GraphQLParser.AST;
using Headless.Engine.Errors;
using Headless.Engine.Execution;

namespace Headless.Engine.Http;

/// <summary>One operation under way. What it stands on lives until it is disposed, which for a stream is after its last event.</summary>
/// <param name="operations">Where it was opened.</param>
/// <param name="request">What was asked.</param>
/// <param name="document">Its document.</param>
/// <param name="context">What its fields have in common.</param>
/// <param name="left">Says that the caller is gone.</param>
internal sealed class Operation(Operations operations, GraphQLRequest request, GraphQLDocument document, RequestContext context, CancellationToken left) : IAsyncDisposable
{
    private readonly CancellationTokenSource _stop = CancellationTokenSource.CreateLinkedTokenSource(left);

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
        var seconds = operations.Options.Limits.Seconds;
        if (Kind != OperationType.Subscription)
        {
            _stop.CancelAfter(TimeSpan.FromSeconds(seconds));
        }

        try
        {
            var result = await operations.ExecuteAsync(this, _stop.Token).ConfigureAwait(false);
            operations.Finish(result, this);
            return result;
        }
        catch (OperationCanceledException) when (!left.IsCancellationRequested)
        {
            var message = Messages.Of("TIME_LIMIT", context.Language, ("Seconds", seconds.ToString(CultureInfo.InvariantCulture)));
            return new() { Executed = true, Errors = [new ExecutionError(message) { Code = "TIME_LIMIT" }] };
        }
        finally
        {
            context.Cost?.Place?.Dispose();
        }
    }

    /// <inheritdoc/>
    public async ValueTask DisposeAsync()
    {
        await context.DisposeAsync().ConfigureAwait(false);
        _stop.Dispose();
    }
}
