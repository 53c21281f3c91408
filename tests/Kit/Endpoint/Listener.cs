using System.Net.Http.Headers;
using System.Net.Http.Json;
using System.Net.WebSockets;
using System.Text;
using System.Text.Json;

namespace Headless.Testing;

/// <summary>How a subscription is carried.</summary>
public enum Transport
{
    /// <summary>Server-sent events.</summary>
    Events,

    /// <summary>A WebSocket.</summary>
    Socket,
}

/// <summary>Listens to one subscription until it is disposed, which breaks the connection.</summary>
public abstract class Listener : IDisposable
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(60);

    private readonly CancellationTokenSource _stop = new(Patience);

    private protected Listener()
    {
    }

    private protected CancellationToken Stop => _stop.Token;

    /// <summary>Begins to listen.</summary>
    /// <param name="transport">How.</param>
    /// <param name="http">A client with the server's address.</param>
    /// <param name="query">The subscription.</param>
    /// <param name="variables">Its variables.</param>
    /// <param name="token">What stands behind <c>Bearer</c>; null: not signed in.</param>
    /// <returns>The listener; the server has the request.</returns>
    public static async Task<Listener> OpenAsync(Transport transport, HttpClient http, string query, object variables, string? token = null) =>
        transport == Transport.Events ? await EventListener.OpenAsync(http, query, variables, token) : await SocketListener.OpenAsync(http, query, variables, token);

    /// <summary>The next result.</summary>
    /// <returns>What stands under <c>data</c>; null when the stream is complete.</returns>
    public async Task<JsonElement?> NextAsync()
    {
        if (await ReadAsync() is not { } text)
        {
            return null;
        }

        using var json = JsonDocument.Parse(text);
        return json.RootElement.TryGetProperty("errors", out _) ? throw new InvalidOperationException(text) : json.RootElement.GetProperty("data").Clone();
    }

    /// <inheritdoc/>
    public virtual void Dispose()
    {
        _stop.Dispose();
        GC.SuppressFinalize(this);
    }

    /// <summary>Reads the next result's text; null at the end.</summary>
    private protected abstract Task<string?> ReadAsync();

    private sealed class EventListener : Listener
    {
        private HttpResponseMessage? _response;
        private StreamReader? _reader;

        public static async Task<Listener> OpenAsync(HttpClient http, string query, object variables, string? token)
        {
            var listener = new EventListener();
            using var request = new HttpRequestMessage(HttpMethod.Post, "/graphql") { Content = JsonContent.Create(new { query, variables }) };
            request.Headers.Accept.Add(new MediaTypeWithQualityHeaderValue("text/event-stream"));
            if (token is not null)
            {
                request.Headers.TryAddWithoutValidation("Authorization", $"Bearer {token}");
            }

            listener._response = await http.SendAsync(request, HttpCompletionOption.ResponseHeadersRead, listener.Stop);
            listener._reader = new(await listener._response.Content.ReadAsStreamAsync(listener.Stop));
            return listener;
        }

        public override void Dispose()
        {
            _reader?.Dispose();
            _response?.Dispose();
            base.Dispose();
        }

        private protected override async Task<string?> ReadAsync()
        {
            while (await _reader!.ReadLineAsync(Stop) is { } line)
            {
                if (line.StartsWith("data: {", StringComparison.Ordinal))
                {
                    return line["data: ".Length..];
                }
            }

            return null;
        }
    }

    private sealed class SocketListener : Listener
    {
        private readonly ClientWebSocket _socket = new();

        public static async Task<Listener> OpenAsync(HttpClient http, string query, object variables, string? token)
        {
            var listener = new SocketListener();
            listener._socket.Options.AddSubProtocol("graphql-transport-ws");
            await listener._socket.ConnectAsync(new UriBuilder(http.BaseAddress!) { Scheme = "ws", Path = "/graphql" }.Uri, listener.Stop);
            await listener.SendAsync(new { type = "connection_init", payload = token is null ? new() : new Dictionary<string, string> { ["Authorization"] = $"Bearer {token}" } });
            _ = await listener.ReceiveAsync();
            await listener.SendAsync(new { type = "subscribe", id = "1", payload = new { query, variables } });
            return listener;
        }

        public override void Dispose()
        {
            _socket.Abort();
            _socket.Dispose();
            base.Dispose();
        }

        private protected override async Task<string?> ReadAsync()
        {
            var message = await ReceiveAsync();
            return message.GetProperty("type").GetString() switch
            {
                "next" => message.GetProperty("payload").GetRawText(),
                "complete" => null,
                _ => throw new InvalidOperationException(message.GetRawText()),
            };
        }

        private Task SendAsync(object message) => _socket.SendAsync(JsonSerializer.SerializeToUtf8Bytes(message), WebSocketMessageType.Text, endOfMessage: true, Stop);

        private async Task<JsonElement> ReceiveAsync()
        {
            var text = new MemoryStream();
            var buffer = new byte[4096];
            ValueWebSocketReceiveResult part;
            do
            {
                part = await _socket.ReceiveAsync(buffer.AsMemory(), Stop);
                text.Write(buffer, 0, part.Count);
            }
            while (!part.EndOfMessage);
            using var json = JsonDocument.Parse(text.Length > 0 ? Encoding.UTF8.GetString(text.ToArray()) : throw new InvalidOperationException($"Closed: {_socket.CloseStatus} {_socket.CloseStatusDescription}"));
            return json.RootElement.Clone();
        }
    }
}
