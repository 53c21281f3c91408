using System.Net.WebSockets;
using Headless.Endpoint.Tests.Toy;
using Headless.Engine.Http.Sockets;

namespace Headless.Endpoint.Tests;

/// <summary>Why a server ends a WebSocket.</summary>
public sealed class SocketCloseTests : IAsyncLifetime
{
    private static readonly TimeSpan s_long = TimeSpan.FromMinutes(2);

    private readonly LibraryServer _server = Server(s_long, s_long);

    public static TheoryData<string> Malformed =>
    [
        "hello",
        "",
        "[]",
        "null",
        """{"type":"nothing"}""",
        """{"type":5}""",
        """{"type":"subscribe","payload":{"query":"{ echo }"}}""",
        """{"type":"subscribe","id":"","payload":{"query":"{ echo }"}}""",
        """{"type":"subscribe","id":5,"payload":{"query":"{ echo }"}}""",
        """{"type":"subscribe","id":"a"}""",
        """{"type":"subscribe","id":"a","payload":{"query":5}}""",
        """{"type":"subscribe","id":"a","payload":{"query":""}}""",
        """{"type":"subscribe","id":"a","payload":[]}""",
        """{"type":"subscribe","id":"a","payload":{"query":"{ echo }","variables":{"a":1,"a":2}}}""",
        """{"type":"complete"}""",
        """{"type":"ping","payload":"x"}""",
        """{"type":"ping","payload":{"a":[[[[[[[[[[[[[[[[[[[[1]]]]]]]]]]]]]]]]]]]]}}""",
    ];

    public Task InitializeAsync() => _server.InitializeAsync();

    public Task DisposeAsync() => _server.DisposeAsync();

    [Theory]
    [MemberData(nameof(Malformed))]
    public async Task A_message_that_is_none_is_4400(string message)
    {
        using var socket = await Socket.IntroduceAsync(_server);
        await socket.SendAsync(message);
        Assert.Equal((4400, "Invalid message received"), await socket.ReadCloseAsync());
    }

    [Theory]
    [InlineData("""{"type":"connection_init","payload":{"Authorization":5}}""")]
    [InlineData("""{"type":"connection_init","payload":{"x-api-key":["a"]}}""")]
    [InlineData("""{"type":"connection_init","payload":[]}""")]
    public async Task An_introduction_whose_credentials_are_no_text_is_none(string message)
    {
        using var socket = await Socket.OpenAsync(_server);
        await socket.SendAsync(message);
        Assert.Equal((4400, "Invalid message received"), await socket.ReadCloseAsync());
    }

    [Fact]
    public async Task Binary_messages_are_4400()
    {
        using var socket = await Socket.IntroduceAsync(_server);
        await socket.SendAsync("""{"type":"ping"}"""u8.ToArray(), WebSocketMessageType.Binary);
        Assert.Equal((4400, "Invalid message received"), await socket.ReadCloseAsync());
    }

    [Fact]
    public async Task To_subscribe_before_the_introduction_is_4401()
    {
        using var socket = await Socket.OpenAsync(_server);
        await socket.SubscribeAsync("a", "{ echo }");
        Assert.Equal((4401, "Unauthorized"), await socket.ReadCloseAsync());
    }

    [Theory]
    [InlineData(null)]
    [InlineData("graphql-ws")]
    public async Task Another_subprotocol_is_4406(string? subprotocol)
    {
        using var socket = await Socket.OpenAsync(_server, subprotocol: subprotocol);
        Assert.Equal((4406, "Subprotocol not acceptable"), await socket.ReadCloseAsync());
    }

    [Fact]
    public async Task To_say_nothing_is_4408()
    {
        var impatient = Server(TimeSpan.FromMilliseconds(500), s_long);
        await impatient.InitializeAsync();
        using (var socket = await Socket.OpenAsync(impatient))
        {
            Assert.Equal((4408, "Connection initialisation timeout"), await socket.ReadCloseAsync());
        }

        await impatient.DisposeAsync();
    }

    [Fact]
    public async Task To_use_an_id_twice_is_4409()
    {
        using var socket = await Socket.IntroduceAsync(_server);
        await socket.SubscribeAsync("a", "subscription { waited }");
        await socket.ReadAsync();
        await socket.SubscribeAsync("a", "{ echo }");
        Assert.Equal((4409, "Subscriber for a already exists"), await socket.ReadCloseAsync());
        await _server.Waits.EndedAsync();
    }

    [Fact]
    public async Task The_reason_is_text_whatever_the_id_is()
    {
        using var socket = await Socket.IntroduceAsync(_server);
        var id = "a" + string.Concat(Enumerable.Repeat("😀", 40));
        await socket.SubscribeAsync(id, "subscription { waited }");
        await socket.ReadAsync();
        await socket.SubscribeAsync(id, "{ echo }");
        Assert.Equal((4409, $"Subscriber for a{string.Concat(Enumerable.Repeat("😀", 14))} already exists"), await socket.ReadCloseAsync());
        await _server.Waits.EndedAsync();
    }

    [Fact]
    public async Task To_introduce_oneself_twice_is_4429()
    {
        using var socket = await Socket.OpenAsync(_server);
        await socket.SendAsync("""{"type":"connection_init"}""");
        await socket.SendAsync("""{"type":"connection_init"}""");
        Assert.Equal((4429, "Too many initialisation requests"), await socket.ReadCloseAsync());
    }

    [Fact]
    public async Task A_message_without_an_end_is_1009()
    {
        using var socket = await Socket.IntroduceAsync(_server);
        await socket.SendAsync(new string(' ', 10_001));
        Assert.Equal((1009, "Message too big"), await socket.ReadCloseAsync());
    }

    [Fact]
    public async Task Too_many_operations_at_once_are_refused_and_the_connection_stays()
    {
        using var socket = await Socket.IntroduceAsync(_server);
        foreach (var id in new[] { "a", "b", "c" })
        {
            await socket.SubscribeAsync(id, "subscription { waited }");
            await socket.ReadAsync();
        }

        await socket.SubscribeAsync("d", "{ echo }");
        Assert.Equal(
            """{"type":"error","id":"d","payload":[{"message":"The request is too large: subscriptions may be 3 at most, counting stopped at 4. Make it smaller or split it.","extensions":{"code":"LIMIT_EXCEEDED","limit":"subscriptions","maximum":3,"counted":4}}]}""",
            await socket.ReadAsync());
        await socket.SendAsync("""{"id":"a","type":"complete"}""");
        await _server.Waits.EndedAsync();
        await socket.SubscribeAsync("a", "{ echo }");
        Assert.Equal("""{"type":"next","id":"a","payload":{"data":{"echo":"你好"}}}""", await socket.ReadAsync());
    }

    [Fact]
    public async Task Who_does_not_read_is_cut_off_and_its_stream_ends()
    {
        var impatient = Server(s_long, TimeSpan.FromSeconds(2));
        await impatient.InitializeAsync();
        using (var socket = await Socket.IntroduceAsync(impatient))
        {
            await socket.SubscribeAsync("a", "subscription { flood }");
            await impatient.Waits.EndedAsync();
            Assert.True(await socket.ReadEndAsync() is 1013 or null);
        }

        await impatient.DisposeAsync();
    }

    private static LibraryServer Server(TimeSpan introduction, TimeSpan goodbye) => new()
    {
        Configure = options =>
        {
            options.Introspection = true;
            options.Sockets = new SocketLimits { Introduction = introduction, MessageBytes = 10_000, Operations = 3, Backlog = 8, Goodbye = goodbye };
        },
    };
}
