using System.Net;
using GraphQL;
using GraphQL.SystemTextJson;
using Headless.Engine.Errors;
using Headless.Sdk;

namespace Headless.Engine.Http.Sockets;

/// <summary>One operation of a WebSocket, from <c>subscribe</c> to <c>complete</c>.</summary>
#pragma warning disable CA1001 // A source of cancellation that has neither a timer nor a parent holds nothing.
internal sealed class SocketOperation(
    SocketMessage.Subscribe subscribe,
    Caller caller,
    IPAddress? address,
    Language language,
    Operations operations,
    SocketOutbox outbox,
    ErrorReporter errors,
    GraphQLSerializer serializer,
    Action<SocketClose> end)
#pragma warning restore CA1001
{
    private readonly CancellationTokenSource _stop = new();

    /// <summary>Done when nothing of it is under way any more.</summary>
    public Task Ended { get; private set; } = Task.CompletedTask;

    private GraphQLSerializer Json => serializer;

    /// <summary>Starts it.</summary>
    /// <param name="refusal">Why it does not start; null when it does.</param>
    /// <param name="free">Frees its id, before the client learns that it has ended.</param>
    public void Start(DomainException? refusal, Action free)
    {
        if (refusal is not null)
        {
            Refuse(errors.Of(refusal, language), free);
            return;
        }

        Ended = Task.Run(() => RunAsync(free));
    }

    /// <summary>Answers it with an error instead of starting it.</summary>
    /// <param name="error">The error.</param>
    /// <param name="free">Frees its id.</param>
    public void Refuse(ExecutionError error, Action free)
    {
        free();
        Send("error", serializer.Serialize(new ExecutionErrors { error }));
    }

    /// <summary>Stops it; the client wants no more of it.</summary>
    public void Stop() => _stop.Cancel();

    private async Task RunAsync(Action free)
    {
        ExecutionErrors? failed;
        try
        {
            failed = await AnswerAsync().ConfigureAwait(false);
        }
        catch (OperationCanceledException) when (_stop.IsCancellationRequested)
        {
            failed = null;
        }
#pragma warning disable CA1031 // Whatever escaped, the caller must not see it.
        catch (Exception unexpected)
#pragma warning restore CA1031
        {
            failed = [errors.Of(unexpected, language)];
        }

        free();
        if (_stop.IsCancellationRequested)
        {
            return;
        }

        if (failed is null)
        {
            Send("complete", null);
        }
        else
        {
            Send("error", serializer.Serialize(failed));
        }
    }

    private async Task<ExecutionErrors?> AnswerAsync()
    {
        var (taken, refusal) = operations.Take(subscribe.Request, language);
        if (taken is not { } document)
        {
            return [refusal!];
        }

        var operation = operations.Open(subscribe.Request, document, caller, address, language, _stop.Token);
        await using var close = operation.ConfigureAwait(false);
        var result = await operation.RunAsync().ConfigureAwait(false);
        if (result.Streams is { Count: > 0 } streams)
        {
            return await RelayAsync(streams.Values.First(), operation).ConfigureAwait(false);
        }

        if (!result.Executed)
        {
            return result.Errors;
        }

        await outbox.AddAsync("next", subscribe.Id, serializer.Serialize(result), _stop.Token).ConfigureAwait(false);
        return null;
    }

    private async Task<ExecutionErrors?> RelayAsync(IObservable<ExecutionResult> stream, Operation running)
    {
        var ended = new TaskCompletionSource<ExecutionErrors?>(TaskCreationOptions.RunContinuationsAsynchronously);
        using var stopped = _stop.Token.Register(() => ended.TrySetCanceled(_stop.Token));
        using var subscription = stream.Subscribe(new Reader(this, running, ended));
        return await ended.Task.ConfigureAwait(false);
    }

    private ExecutionError Report(Exception error) => errors.Of(error, language);

    private void Send(string type, string? payload)
    {
        if (!outbox.TryAdd(type, subscribe.Id, payload))
        {
            end(SocketClose.TooSlow);
        }
    }

    private sealed class Reader(SocketOperation operation, Operation running, TaskCompletionSource<ExecutionErrors?> ended) : IObserver<ExecutionResult>
    {
        public void OnNext(ExecutionResult value)
        {
            if (!ended.Task.IsCompleted)
            {
                running.Finish(value);
                operation.Send("next", operation.Json.Serialize(value));
            }
        }

        public void OnCompleted() => ended.TrySetResult(null);

        public void OnError(Exception error) => ended.TrySetResult([operation.Report(error)]);
    }
}
