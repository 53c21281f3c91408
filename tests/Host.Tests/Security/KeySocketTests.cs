using System.Net.WebSockets;
using System.Text;
using Headless.Data;
using Headless.Engine.Http.Sockets;
using Headless.Testing;
using Microsoft.Extensions.Time.Testing;

namespace Headless.Host.Tests.Security;

/// <summary>A WebSocket is held to the same keys and rates as any request.</summary>
public sealed class KeySocketTests
{
    private readonly FakeTimeProvider _time = new(TimeProvider.System.GetUtcNow().AddHours(1));

    [DatabaseTheory]
    [DatabaseData]
    public async Task A_socket_whose_key_is_revoked_is_closed(DatabaseProvider provider)
    {
        await using var server = await HeadlessServer.StartAsync(provider, o => o.Time = _time);
        var key = await server.KeyAsync(scopes: "membership.events.read");
        using var stop = new CancellationTokenSource(TimeSpan.FromSeconds(60));
        using var socket = await IntroduceAsync(server, key, stop.Token);
        await SendAsync(socket, """{"type":"subscribe","id":"a","payload":{"query":"subscription { membershipEventOccurred { kind } }"}}""", stop.Token);
        await server.KeysAsync((keys, cancelled) => keys.RevokeAsync(key, cancelled));

        // Once: a second time would end the server's patience for the client's goodbye too.
        _time.Advance(new SocketLimits().Interval);

        Assert.Equal((null, 4403, "Forbidden: INVALID_TOKEN"), (await ReadAsync(socket, stop.Token), (int)socket.CloseStatus!.Value, socket.CloseStatusDescription));
    }

    [Fact]
    public async Task Each_operation_counts_as_a_request_of_the_key()
    {
        await using var server = await HeadlessServer.StartAsync(DatabaseProvider.Sqlite, o => o.Time = _time);
        var key = await server.KeyAsync(3);
        using var stop = new CancellationTokenSource(TimeSpan.FromSeconds(60));
        using var socket = await IntroduceAsync(server, key, stop.Token);
        List<string?> answers = [];
        for (var i = 0; i < 5; i++)
        {
            await SendAsync(socket, $$$"""{"type":"subscribe","id":"{{{i}}}","payload":{"query":"{ viewer { kind } }"}}""", stop.Token);
            answers.Add(await ReadAsync(socket, stop.Token));
            if (i < 3)
            {
                Assert.Equal($$"""{"type":"complete","id":"{{i}}"}""", await ReadAsync(socket, stop.Token));
            }
        }

        Assert.Equal(
            [
                """{"type":"next","id":"0","payload":{"data":{"viewer":{"kind":"PARTNER"}}}}""",
                """{"type":"next","id":"1","payload":{"data":{"viewer":{"kind":"PARTNER"}}}}""",
                """{"type":"next","id":"2","payload":{"data":{"viewer":{"kind":"PARTNER"}}}}""",
                """{"type":"error","id":"3","payload":[{"message":"Too many requests: this key has 3 a minute. Try again in 20 seconds.","extensions":{"code":"RATE_LIMITED","retryable":true}}]}""",
                """{"type":"error","id":"4","payload":[{"message":"Too many requests: this key has 3 a minute. Try again in 20 seconds.","extensions":{"code":"RATE_LIMITED","retryable":true}}]}""",
            ],
            answers);
    }

    private static async Task<ClientWebSocket> IntroduceAsync(HeadlessServer server, string key, CancellationToken stop)
    {
        var socket = new ClientWebSocket();
        socket.Options.AddSubProtocol("graphql-transport-ws");
        await socket.ConnectAsync(new UriBuilder(server.Http.BaseAddress!) { Scheme = "ws", Path = "/graphql" }.Uri, stop);
        await SendAsync(socket, $$$"""{"type":"connection_init","payload":{"X-Api-Key":"{{{key}}}","Accept-Language":"en"}}""", stop);
        Assert.Equal("""{"type":"connection_ack"}""", await ReadAsync(socket, stop));
        return socket;
    }

    private static Task SendAsync(ClientWebSocket socket, string message, CancellationToken stop) =>
        socket.SendAsync(Encoding.UTF8.GetBytes(message), WebSocketMessageType.Text, endOfMessage: true, stop);

    // Null when the server has closed the connection.
    private static async Task<string?> ReadAsync(ClientWebSocket socket, CancellationToken stop)
    {
        var buffer = new byte[4096];
        var part = await socket.ReceiveAsync(buffer, stop);
        return part.MessageType == WebSocketMessageType.Close ? null : Encoding.UTF8.GetString(buffer, 0, part.Count);
    }
}
