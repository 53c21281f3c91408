using System.Net.WebSockets;
using System.Text;
using System.Text.Json.Nodes;

namespace Headless.Endpoint.Tests.Toy;

/// <summary>A client of <c>graphql-transport-ws</c> that sends what it is told, right or wrong.</summary>
internal sealed class Socket : IDisposable
{
    private static readonly TimeSpan s_patience = TimeSpan.FromSeconds(60);

    private readonly ClientWebSocket _socket = new();
    private readonly CancellationTokenSource _stop = new(s_patience);

    public string? Subprotocol => _socket.SubProtocol;

    /// <summary>Opens a connection.</summary>
    public static async Task<Socket> OpenAsync(LibraryServer server, string? caller = null, string? subprotocol = "graphql-transport-ws")
    {
        var socket = new Socket();
        if (subprotocol is not null)
        {
            socket._socket.Options.AddSubProtocol(subprotocol);
        }

        if (caller is not null)
        {
            socket._socket.Options.SetRequestHeader("X-Caller", caller);
        }

        socket._socket.Options.SetRequestHeader("Accept-Language", "en");
        await socket._socket.ConnectAsync(new UriBuilder(server.Http.BaseAddress!) { Scheme = "ws", Path = "/graphql" }.Uri, socket._stop.Token);
        return socket;
    }

    /// <summary>Opens a connection and introduces the client.</summary>
    public static async Task<Socket> IntroduceAsync(LibraryServer server, string? caller = null)
    {
        var socket = await OpenAsync(server, caller);
        await socket.SendAsync("""{"type":"connection_init"}""");
        Assert.Equal("""{"type":"connection_ack"}""", await socket.ReadAsync());
        return socket;
    }

    public Task SendAsync(string message) => SendAsync(Encoding.UTF8.GetBytes(message), WebSocketMessageType.Text);

    public Task SendAsync(byte[] message, WebSocketMessageType type) => _socket.SendAsync(message, type, endOfMessage: true, _stop.Token);

    public Task SubscribeAsync(string id, string query) =>
        SendAsync(new JsonObject { ["id"] = id, ["type"] = "subscribe", ["payload"] = new JsonObject { ["query"] = query } }.ToJsonString());

    /// <summary>The next message.</summary>
    public async Task<string> ReadAsync() => await ReceiveAsync() ?? throw new InvalidOperationException($"The server closed the connection: {_socket.CloseStatus} {_socket.CloseStatusDescription}");

    /// <summary>Why the server closed the connection; what it sent before is skipped.</summary>
    public async Task<(int Code, string? Reason)> ReadCloseAsync()
    {
        while (await ReceiveAsync() is not null)
        {
        }

        await _socket.CloseOutputAsync(WebSocketCloseStatus.NormalClosure, null, _stop.Token);
        return ((int)_socket.CloseStatus!.Value, _socket.CloseStatusDescription);
    }

    /// <summary>The code by which the server closed the connection; null when it cut it off.</summary>
    public async Task<int?> ReadEndAsync()
    {
        try
        {
            return (await ReadCloseAsync()).Code;
        }
        catch (WebSocketException)
        {
            return null;
        }
    }

    /// <summary>Says goodbye and reads what the server says to it.</summary>
    public async Task<int> CloseAsync()
    {
        await _socket.CloseAsync(WebSocketCloseStatus.NormalClosure, null, _stop.Token);
        return (int)_socket.CloseStatus!.Value;
    }

    public void Dispose()
    {
        _socket.Dispose();
        _stop.Dispose();
    }

    private async Task<string?> ReceiveAsync()
    {
        using var text = new MemoryStream();
        var buffer = new byte[4096];
        while (true)
        {
            var part = await _socket.ReceiveAsync(buffer, _stop.Token);
            if (part.MessageType == WebSocketMessageType.Close)
            {
                return null;
            }

            text.Write(buffer, 0, part.Count);
            if (part.EndOfMessage)
            {
                return Encoding.UTF8.GetString(text.ToArray());
            }
        }
    }
}
