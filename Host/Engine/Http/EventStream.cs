using System.Threading.Channels;
using GraphQL;
using Microsoft.AspNetCore.Http;

namespace Headless.Engine.Http;

/// <summary>
/// GraphQL over SSE, distinct connections mode: one request, its results as <c>next</c> events, then <c>complete</c>. While there is nothing to say, a comment now and then keeps proxies from ending the connection, and finds out
/// whether there still is a client.
/// </summary>
/// <param name="serializer">Writes results.</param>
/// <param name="time">The clock.</param>
/// <param name="interval">How long it is silent at most.</param>
internal sealed class EventStream(IGraphQLSerializer serializer, TimeProvider time, TimeSpan interval)
{
    private const int Backlog = 64;

    /// <summary>Writes the parts of an answer, until the last or until the client leaves.</summary>
    /// <param name="http">The request.</param>
    /// <param name="parts">The parts in JSON.</param>
    /// <returns>A task.</returns>
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
    /// <param name="http">The request.</param>
    /// <param name="result">The result.</param>
    /// <param name="finish">Makes the result of an event fit to be sent.</param>
    /// <returns>A task.</returns>
    public async Task WriteAsync(HttpContext http, ExecutionResult result, Action<ExecutionResult> finish)
    {
        Begin(http);
        await http.Response.Body.FlushAsync(http.RequestAborted).ConfigureAwait(false);
        if (result.Streams is not { Count: > 0 } streams)
        {
            await SendAsync(http, result).ConfigureAwait(false);
        }
        else
        {
            await RelayAsync(http, streams.Values.First(), finish).ConfigureAwait(false);
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

    private async Task RelayAsync(HttpContext http, IObservable<ExecutionResult> stream, Action<ExecutionResult> finish)
    {
        // A client that reads too slowly loses its connection, not the server's memory; it resumes from its last cursor. It is cut off at once, for what is being written to it may never be read.
        var results = Channel.CreateBounded<ExecutionResult>(Backlog);
        using var silence = new PeriodicTimer(interval, time);
        using var subscription = stream.Subscribe(new Writer(results.Writer, http.Abort));
        try
        {
            var (more, tick) = (results.Reader.WaitToReadAsync(http.RequestAborted).AsTask(), silence.WaitForNextTickAsync(http.RequestAborted).AsTask());
            while (true)
            {
                if (await Task.WhenAny(more, tick).ConfigureAwait(false) == tick)
                {
                    await tick.ConfigureAwait(false);
                    await CommentAsync(http).ConfigureAwait(false);
                    tick = silence.WaitForNextTickAsync(http.RequestAborted).AsTask();
                    continue;
                }

                if (!await more.ConfigureAwait(false))
                {
                    return;
                }

                while (results.Reader.TryRead(out var next))
                {
                    finish(next);
                    await SendAsync(http, next).ConfigureAwait(false);
                }

                more = results.Reader.WaitToReadAsync(http.RequestAborted).AsTask();
            }
        }
        catch (OperationCanceledException) when (http.RequestAborted.IsCancellationRequested)
        {
            // the client left, or was cut off
        }
    }

    private static async Task CommentAsync(HttpContext http)
    {
        await http.Response.WriteAsync(":\n\n", http.RequestAborted).ConfigureAwait(false);
        await http.Response.Body.FlushAsync(http.RequestAborted).ConfigureAwait(false);
    }

    private async Task SendAsync(HttpContext http, ExecutionResult result)
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
