using System.Threading.Channels;
using GraphQL;
using Microsoft.AspNetCore.Http;

namespace Headless.Engine.Http;

/// <summary>GraphQL over SSE, distinct connections mode: one request, its results as <c>next</c> events, then <c>complete</c>.</summary>
internal static class EventStream
{
    private const int Backlog = 64;

    /// <summary>Writes the parts of an answer, until the last or until the client leaves.</summary>
    public static async Task WriteAsync(HttpContext http, IAsyncEnumerable<ReadOnlyMemory<byte>> parts)
    {
        Begin(http);
        await foreach (var part in parts.ConfigureAwait(false))
        {
            await SendAsync(http, part).ConfigureAwait(false);
        }

        await EndAsync(http).ConfigureAwait(false);
    }

    /// <summary>Writes until the stream ends or the client leaves.</summary>
    public static async Task WriteAsync(HttpContext http, ExecutionResult result, IGraphQLSerializer serializer)
    {
        Begin(http);
        await http.Response.Body.FlushAsync(http.RequestAborted).ConfigureAwait(false);
        if (result.Streams is not { Count: > 0 } streams)
        {
            await SendAsync(http, result, serializer).ConfigureAwait(false);
        }
        else
        {
            await RelayAsync(http, streams.Values.First(), serializer).ConfigureAwait(false);
        }

        await EndAsync(http).ConfigureAwait(false);
    }

    private static void Begin(HttpContext http)
    {
        http.Response.ContentType = AnswerType.Events.MediaType;
        http.Response.Headers.CacheControl = "no-cache";
        http.Response.Headers["X-Accel-Buffering"] = "no";
    }

    private static async Task EndAsync(HttpContext http)
    {
        if (!http.RequestAborted.IsCancellationRequested)
        {
            await http.Response.WriteAsync("event: complete\ndata:\n\n", http.RequestAborted).ConfigureAwait(false);
        }
    }

    private static async Task RelayAsync(HttpContext http, IObservable<ExecutionResult> stream, IGraphQLSerializer serializer)
    {
        // A client that reads too slowly loses its connection, not the server's memory; it resumes from its last cursor. It is cut off at once, for what is being written to it may never be read.
        var results = Channel.CreateBounded<ExecutionResult>(Backlog);
        using var subscription = stream.Subscribe(new Writer(results.Writer, http.Abort));
        try
        {
            await foreach (var next in results.Reader.ReadAllAsync(http.RequestAborted).ConfigureAwait(false))
            {
                await SendAsync(http, next, serializer).ConfigureAwait(false);
            }
        }
        catch (OperationCanceledException) when (http.RequestAborted.IsCancellationRequested)
        {
            // the client left, or was cut off
        }
    }

    private static async Task SendAsync(HttpContext http, ExecutionResult result, IGraphQLSerializer serializer)
    {
        using var json = new MemoryStream();
        await serializer.WriteAsync(json, result, http.RequestAborted).ConfigureAwait(false);
        await SendAsync(http, json.GetBuffer().AsMemory(0, (int)json.Length)).ConfigureAwait(false);
    }

    private static async Task SendAsync(HttpContext http, ReadOnlyMemory<byte> json)
    {
        await http.Response.WriteAsync("event: next\ndata: ", http.RequestAborted).ConfigureAwait(false);
        await http.Response.Body.WriteAsync(json, http.RequestAborted).ConfigureAwait(false);
        await http.Response.WriteAsync("\n\n", http.RequestAborted).ConfigureAwait(false);
        await http.Response.Body.FlushAsync(http.RequestAborted).ConfigureAwait(false);
    }

    private sealed class Writer(ChannelWriter<ExecutionResult> results, Action cutOff) : IObserver<ExecutionResult>
    {
        public void OnNext(ExecutionResult value)
        {
            if (!results.TryWrite(value))
            {
                cutOff();
            }
        }

        public void OnCompleted() => results.TryComplete();

        public void OnError(Exception error)
        {
            if (error is ExecutionError reported)
            {
                results.TryWrite(new() { Executed = true, Errors = [reported] });
            }

            results.TryComplete();
        }
    }
}
