using System.Buffers;
using System.Collections.Concurrent;
using System.Net.WebSockets;
using GraphQL;
using GraphQL.SystemTextJson;
using Headless.Engine.Errors;
using Headless.Engine.Limits;
using Headless.Sdk;
using Microsoft.AspNetCore.Http;

namespace Headless.Engine.Http.Sockets;

/// <summary>One WebSocket: it is introduced once, then runs operations beside each other.</summary>
internal sealed class SocketConnection(
    WebSocket socket, HttpContext http, Operations operations, ISocketCallers callers, ErrorReporter errors, GraphQLSerializer serializer, TimeProvider time)
{
    private readonly SocketLimits _limits = operations.Options.Sockets;
    private readonly SocketOutbox _outbox = new(socket, operations.Options.Sockets.Backlog);
    private readonly ConcurrentDictionary<string, SocketOperation> _running = new(StringComparer.Ordinal);
    private readonly TaskCompletionSource<SocketClose> _end = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private bool _isIntroduced;
    private Caller? _caller;
    private Task _looking = Task.CompletedTask;

    /// <summary>Runs it to its end.</summary>
    /// <param name="refusal">Why it ends at once; null when it does not.</param>
    /// <param name="stopping">The server stops.</param>
    /// <returns>A task.</returns>
    public async Task RunAsync(SocketClose? refusal, CancellationToken stopping)
    {
        using var stop = new CancellationTokenSource();
        using var aborted = http.RequestAborted.Register(() => End(SocketClose.Normal));
        using var stopped = stopping.Register(() => End(SocketClose.Stopping));
        if (refusal is not null)
        {
            End(refusal);
        }

        var sending = _outbox.SendAsync(stop.Token);
        var watching = WatchAsync(stop.Token);
        var reading = ReadAllAsync();
        var end = await _end.Task.ConfigureAwait(false);
        await stop.CancelAsync().ConfigureAwait(false);
        foreach (var operation in _running.Values)
        {
            operation.Stop();
        }

        await Task.WhenAll(_running.Values.Select(o => o.Ended)).ConfigureAwait(false);
        await watching.ConfigureAwait(false);
        await SayGoodbyeAsync(end, sending, reading).ConfigureAwait(false);
        await _looking.ConfigureAwait(false);
    }

    private void End(SocketClose close) => _end.TrySetResult(close);

    // A client that does not answer, or does not even read, is cut off.
    private async Task SayGoodbyeAsync(SocketClose end, Task sending, Task reading)
    {
        try
        {
            await sending.WaitAsync(_limits.Goodbye, time).ConfigureAwait(false);
            if (socket.State is WebSocketState.Open or WebSocketState.CloseReceived)
            {
                await socket.CloseOutputAsync((WebSocketCloseStatus)end.Code, end.Reason, CancellationToken.None).WaitAsync(_limits.Goodbye, time).ConfigureAwait(false);
            }

            await reading.WaitAsync(_limits.Goodbye, time).ConfigureAwait(false);
        }
        catch (Exception gone) when (gone is TimeoutException or WebSocketException or OperationCanceledException or IOException or ObjectDisposedException)
        {
            // nobody is there to hear it
        }

        socket.Abort();
        await reading.ConfigureAwait(false);
        await sending.ConfigureAwait(false);
    }

    private async Task WatchAsync(CancellationToken stop)
    {
        try
        {
            await Task.Delay(_limits.Introduction, time, stop).ConfigureAwait(false);
            if (!_isIntroduced)
            {
                End(SocketClose.NotIntroduced);
            }
        }
        catch (OperationCanceledException) when (stop.IsCancellationRequested)
        {
            // it ended by itself
        }
    }

    // Goes on reading after the end, until the client has said goodbye too.
    private async Task ReadAllAsync()
    {
        try
        {
            while (await ReadAsync().ConfigureAwait(false) is { } text)
            {
                if (!_end.Task.IsCompleted)
                {
                    await TakeAsync(text).ConfigureAwait(false);
                }
            }

            End(SocketClose.Normal);
        }
        catch (Exception gone) when (gone is WebSocketException or OperationCanceledException or IOException or ObjectDisposedException)
        {
            End(SocketClose.Normal);
        }
#pragma warning disable CA1031 // What went wrong is logged; the client learns that something did.
        catch (Exception unexpected)
#pragma warning restore CA1031
        {
            _ = errors.Of(unexpected, Language.English);
            End(SocketClose.Internal);
        }
    }

    private async Task<ReadOnlyMemory<byte>?> ReadAsync()
    {
        // While nothing comes, no buffer is held.
        var text = new ArrayBufferWriter<byte>();
        for (var room = Memory<byte>.Empty; ; room = text.GetMemory(1024))
        {
            var part = await socket.ReceiveAsync(room, CancellationToken.None).ConfigureAwait(false);
            if (part.MessageType == WebSocketMessageType.Close)
            {
                return null;
            }

            text.Advance(part.Count);
            if (text.WrittenCount > _limits.MessageBytes)
            {
                End(SocketClose.TooBig);
                text.Clear();
            }

            if (part.EndOfMessage)
            {
                return part.MessageType == WebSocketMessageType.Text ? text.WrittenMemory : ReadOnlyMemory<byte>.Empty;
            }
        }
    }

    private async Task TakeAsync(ReadOnlyMemory<byte> text)
    {
        switch (SocketMessage.Read(text, operations.Options.Limits, serializer))
        {
            case SocketMessage.Introduction introduction:
                await IntroduceAsync(introduction).ConfigureAwait(false);
                break;
            case SocketMessage.Ping ping:
                Send("pong", payload: ping.Payload);
                break;
            case SocketMessage.Pong:
                break;
            case SocketMessage.Subscribe subscribe:
                Start(subscribe);
                break;
            case SocketMessage.TooLarge large:
                Refuse(large);
                break;
            case SocketMessage.Complete complete:
                if (_running.TryGetValue(complete.Id, out var running))
                {
                    running.Stop();
                }

                break;
            default:
                End(SocketClose.Malformed);
                break;
        }
    }

    private async Task IntroduceAsync(SocketMessage.Introduction introduction)
    {
        if (_isIntroduced)
        {
            End(SocketClose.IntroducedTwice);
            return;
        }

        _isIntroduced = true;
        if (introduction.Language is { } language)
        {
            http.Request.Headers.AcceptLanguage = language;
        }

        var admission = await callers.AdmitAsync(http, introduction.Credentials).ConfigureAwait(false);
        if (admission.Caller is not { } caller)
        {
            End(SocketClose.Forbidden(admission.Code!));
            return;
        }

        _caller = caller;
        if (caller.Kind != CallerKind.Anonymous)
        {
            _looking = LookAgainAsync(introduction.Credentials);
        }

        Send("connection_ack");
    }

    // A connection does not outlive its key or token.
    private async Task LookAgainAsync(SocketCredentials credentials)
    {
        using var timer = new PeriodicTimer(_limits.Interval, time);
        while (await Task.WhenAny(_end.Task, timer.WaitForNextTickAsync().AsTask()).ConfigureAwait(false) != _end.Task)
        {
            try
            {
                if ((await callers.AdmitAsync(http, credentials).ConfigureAwait(false)).Code == SocketAdmission.Invalid)
                {
                    End(SocketClose.Forbidden(SocketAdmission.Invalid));
                }
            }
#pragma warning disable CA1031 // A database that is away for a moment ends no connection; it is looked at again.
            catch (Exception failure)
#pragma warning restore CA1031
            {
                _ = errors.Of(failure, Language.English);
            }
        }
    }

    private void Start(SocketMessage.Subscribe subscribe)
    {
        if (_caller is not { } caller)
        {
            End(SocketClose.Unauthorized);
            return;
        }

        var language = Languages.Of(http.Request, operations.Options.DefaultLanguage);
        var operation = new SocketOperation(subscribe, caller, http.Connection.RemoteIpAddress, language, operations, _outbox, errors, serializer, End);
        if (!_running.TryAdd(subscribe.Id, operation))
        {
            End(SocketClose.Taken(subscribe.Id));
            return;
        }

        if (_running.Count > _limits.Operations)
        {
            operation.Refuse(new LimitExceeded("subscriptions", _limits.Operations, _running.Count).ToError(language), () => _running.TryRemove(subscribe.Id, out _));
            return;
        }

        operation.Start(callers.Count(caller), () => _running.TryRemove(subscribe.Id, out _));
        if (_end.Task.IsCompleted)
        {
            operation.Stop();
        }
    }

    private void Refuse(SocketMessage.TooLarge large)
    {
        if (_caller is null)
        {
            End(SocketClose.Unauthorized);
        }
        else if (_running.ContainsKey(large.Id))
        {
            End(SocketClose.Taken(large.Id));
        }
        else
        {
            Send("error", large.Id, serializer.Serialize(new ExecutionErrors { large.Exceeded.ToError(Languages.Of(http.Request, operations.Options.DefaultLanguage)) }));
        }
    }

    private void Send(string type, string? id = null, string? payload = null)
    {
        if (!_outbox.TryAdd(type, id, payload))
        {
            End(SocketClose.TooSlow);
        }
    }
}
