using System.Net;
using System.Net.WebSockets;
using System.Text;
using System.Text.Json;

namespace Headless.Benchmarks.Sockets;

/// <summary>A client that has subscribed over a WebSocket and waits for something to happen.</summary>
internal sealed class IdleSocket : IDisposable
{
    private readonly ClientWebSocket _socket = new();
    private readonly byte[] _answer = new byte[1024];

    /// <summary>Opens a connection and subscribes.</summary>
    /// <param name="host">The host.</param>
    /// <param name="subscription">To what.</param>
    /// <param name="stop">Stops it.</param>
    /// <returns>The client; the server has begun to run its operation.</returns>
    public static async Task<IdleSocket> OpenAsync(IPEndPoint host, Subscription subscription, CancellationToken stop)
    {
        var client = new IdleSocket();
        client._socket.Options.AddSubProtocol("graphql-transport-ws");
        client._socket.Options.KeepAliveInterval = TimeSpan.Zero;
        await client._socket.ConnectAsync(new Uri($"ws://{host}/graphql"), stop);
        await client.SendAsync(new { type = "connection_init", payload = subscription.Token is { } token ? new Dictionary<string, string> { ["Authorization"] = $"Bearer {token}" } : [] }, stop);
        await client.ExpectAsync("connection_ack", stop);
        await client.SendAsync(new { type = "subscribe", id = "1", payload = new { query = subscription.Query } }, stop);
        if (subscription.BeginsWithAnEvent)
        {
            await client.ExpectAsync("next", stop);
        }

        return client;
    }

    /// <summary>Goes on reading, which answers the server's pings, until something comes: nothing may.</summary>
    public async Task WaitAsync(CancellationToken stop)
    {
        try
        {
            var message = await ReadAsync(stop);
            throw new InvalidOperationException($"An idle subscription was sent: {message}");
        }
        catch (OperationCanceledException) when (stop.IsCancellationRequested)
        {
            // it waited to the end
        }
    }

    public void Dispose()
    {
        _socket.Abort();
        _socket.Dispose();
    }

    private Task SendAsync(object message, CancellationToken stop) => _socket.SendAsync(JsonSerializer.SerializeToUtf8Bytes(message), WebSocketMessageType.Text, endOfMessage: true, stop);

    private async Task ExpectAsync(string type, CancellationToken stop)
    {
        var message = await ReadAsync(stop);
        if (!message.Contains($"\"type\":\"{type}\"", StringComparison.Ordinal))
        {
            throw new InvalidOperationException($"Not {type}, but: {message}");
        }
    }

    private async Task<string> ReadAsync(CancellationToken stop)
    {
        var read = await _socket.ReceiveAsync(_answer.AsMemory(), stop);
        return read.MessageType == WebSocketMessageType.Close ? $"{_socket.CloseStatus} {_socket.CloseStatusDescription}" : Encoding.UTF8.GetString(_answer, 0, read.Count);
    }
}

/// <summary>What is subscribed to.</summary>
/// <param name="Name">What it is called in the table.</param>
/// <param name="Query">The subscription.</param>
/// <param name="Token">Who subscribes; null: somebody who is not signed in.</param>
/// <param name="BeginsWithAnEvent">Whether the first event comes at once.</param>
internal sealed record Subscription(string Name, string Query, string? Token, bool BeginsWithAnEvent);
