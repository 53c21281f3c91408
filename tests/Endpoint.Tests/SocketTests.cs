using Headless.Endpoint.Tests.Toy;

namespace Headless.Endpoint.Tests;

/// <summary>What passes over a WebSocket, message by message.</summary>
public sealed class SocketTests(LibraryServer server) : IClassFixture<LibraryServer>
{
    [Fact]
    public async Task A_query_is_answered_once_and_complete()
    {
        using var socket = await Socket.IntroduceAsync(server);
        Assert.Equal("graphql-transport-ws", socket.Subprotocol);
        await socket.SubscribeAsync("a", "{ echo }");
        Assert.Equal("""{"type":"next","id":"a","payload":{"data":{"echo":"你好"}}}""", await socket.ReadAsync());
        Assert.Equal("""{"type":"complete","id":"a"}""", await socket.ReadAsync());
        Assert.Equal(1000, await socket.CloseAsync());
    }

    [Fact]
    public async Task A_stream_is_sent_to_its_end_beside_others()
    {
        using var socket = await Socket.IntroduceAsync(server);
        await socket.SubscribeAsync("a", "subscription { counted(to: 3) }");
        await socket.SubscribeAsync("b", "subscription { counted(to: 2) }");
        List<string> messages = [];
        while (messages.Count(m => m.Contains("complete", StringComparison.Ordinal)) < 2)
        {
            messages.Add(await socket.ReadAsync());
        }

        Assert.Equal(
            [
                """{"type":"next","id":"a","payload":{"data":{"counted":"1"}}}""",
                """{"type":"next","id":"a","payload":{"data":{"counted":"2"}}}""",
                """{"type":"next","id":"a","payload":{"data":{"counted":"3"}}}""",
                """{"type":"complete","id":"a"}""",
            ],
            messages.Where(m => m.Contains("\"id\":\"a\"", StringComparison.Ordinal)));
        Assert.Equal(3, messages.Count(m => m.Contains("\"id\":\"b\"", StringComparison.Ordinal)));
    }

    [Fact]
    public async Task What_the_client_wants_no_more_of_ends_and_its_id_is_free_again()
    {
        using var socket = await Socket.IntroduceAsync(server);
        await socket.SubscribeAsync("a", "subscription { waited }");
        Assert.Equal("""{"type":"next","id":"a","payload":{"data":{"waited":"begun"}}}""", await socket.ReadAsync());
        await socket.SendAsync("""{"id":"a","type":"complete"}""");
        await server.Waits.EndedAsync();
        await socket.SendAsync("""{"type":"ping","payload":{"n":1}}""");
        Assert.Equal("""{"type":"pong","payload":{"n":1}}""", await socket.ReadAsync());
        await socket.SubscribeAsync("a", "{ echo }");
        Assert.Equal("""{"type":"next","id":"a","payload":{"data":{"echo":"你好"}}}""", await socket.ReadAsync());
    }

    [Fact]
    public async Task A_connection_that_ends_ends_its_streams()
    {
        using (var socket = await Socket.IntroduceAsync(server))
        {
            await socket.SubscribeAsync("a", "subscription { waited }");
            await socket.ReadAsync();
            await socket.CloseAsync();
        }

        await server.Waits.EndedAsync();
        using (var socket = await Socket.IntroduceAsync(server))
        {
            await socket.SubscribeAsync("a", "subscription { waited }");
            await socket.ReadAsync();
        }

        await server.Waits.EndedAsync();
    }

    [Theory]
    [InlineData("{ nothing }", "GRAPHQL_VALIDATION_FAILED")]
    [InlineData("{", "GRAPHQL_PARSE_FAILED")]
    [InlineData("type A { a: Int }", "NOT_EXECUTABLE")]
    [InlineData("{ a { b { c { d { e { f { g { h { i { j { k { l { m { n { o { p { q { r { s { t { u { v { w { x { y { z } } } } } } } } } } } } } } } } } } } } } } } } } }", "LIMIT_EXCEEDED")]
    public async Task What_cannot_be_executed_is_an_error_and_nothing_else(string query, string code)
    {
        using var socket = await Socket.IntroduceAsync(server);
        await socket.SubscribeAsync("a", query);
        var message = await socket.ReadAsync();
        Assert.StartsWith("""{"type":"error","id":"a","payload":[{"message":""", message, StringComparison.Ordinal);
        Assert.Contains($"\"code\":\"{code}\"", message, StringComparison.Ordinal);
        await socket.SubscribeAsync("a", "{ echo }");
        Assert.Equal("""{"type":"next","id":"a","payload":{"data":{"echo":"你好"}}}""", await socket.ReadAsync());
    }

    [Theory]
    [InlineData(16, """{"type":"next","id":"a","payload":{"data":{"echo":"你好"}}}""")]
    [InlineData(17, """{"type":"error","id":"a","payload":[{"message":"The request is too large: inputDepth may be 16 at most, counting stopped at 17. Make it smaller or split it.","extensions":{"code":"LIMIT_EXCEEDED","limit":"inputDepth","maximum":16,"counted":17}}]}""")]
    [InlineData(60, """{"type":"error","id":"a","payload":[{"message":"The request is too large: inputDepth may be 16 at most, counting stopped at 17. Make it smaller or split it.","extensions":{"code":"LIMIT_EXCEEDED","limit":"inputDepth","maximum":16,"counted":17}}]}""")]
    public async Task Variables_may_be_as_deep_as_by_http_and_a_refusal_names_the_limit(int depth, string answer)
    {
        using var socket = await Socket.IntroduceAsync(server);
        await socket.SendAsync($$$"""{"type":"subscribe","payload":{"query":"{ echo }","variables":{"a":{{{new string('[', depth)}}}1{{{new string(']', depth)}}}}},"id":"a"}""");
        Assert.Equal(answer, await socket.ReadAsync());
        await socket.SubscribeAsync("b", "{ echo }");
        Assert.Contains("\"id\":\"", await socket.ReadAsync(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Of_the_many_errors_of_an_event_twenty_are_sent()
    {
        using var socket = await Socket.IntroduceAsync(server);
        await socket.SubscribeAsync("a", $"subscription {{ opened {{ name {string.Concat(Enumerable.Range(0, 30).Select(i => $"l{i}: leak "))}}} }}");
        var message = await socket.ReadAsync();
        Assert.Equal(20, message.Split("\"message\":").Length - 1);
        Assert.Contains("At least 11 more errors are not listed.", message, StringComparison.Ordinal);
        Assert.Contains("\"name\":\"West\"", message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_field_that_fails_is_a_result_with_errors()
    {
        using var socket = await Socket.IntroduceAsync(server);
        await socket.SubscribeAsync("a", "{ readers { nodes { name } } }");
        Assert.Equal(
            """{"type":"next","id":"a","payload":{"errors":[{"message":"Sign in first.","locations":[{"line":1,"column":3}],"path":["readers"],"extensions":{"code":"UNAUTHENTICATED"}}],"data":{"readers":null}}}""",
            await socket.ReadAsync());
        Assert.Equal("""{"type":"complete","id":"a"}""", await socket.ReadAsync());
    }

    [Fact]
    public async Task A_stream_that_breaks_off_ends_with_an_error_that_says_nothing_of_the_inside()
    {
        using var socket = await Socket.IntroduceAsync(server);
        await socket.SubscribeAsync("a", "subscription { broken }");
        Assert.Equal("""{"type":"next","id":"a","payload":{"data":{"broken":"begun"}}}""", await socket.ReadAsync());
        var error = await socket.ReadAsync();
        Assert.StartsWith("""{"type":"error","id":"a","payload":[{"message":"Something went wrong on the server.""", error, StringComparison.Ordinal);
        Assert.DoesNotContain("secret", error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_caller_of_the_request_is_the_caller_of_its_operations()
    {
        using var socket = await Socket.IntroduceAsync(server, "self");
        await socket.SubscribeAsync("a", "{ me { name } }");
        Assert.Equal("""{"type":"next","id":"a","payload":{"data":{"me":{"name":"North 1"}}}}""", await socket.ReadAsync());
    }

    [Fact]
    public async Task The_first_message_may_name_the_language()
    {
        using var socket = await Socket.OpenAsync(server);
        await socket.SendAsync("""{"type":"connection_init","payload":{"accept-language":"zh-CN"}}""");
        await socket.ReadAsync();
        await socket.SubscribeAsync("a", "{ readers { nodes { name } } }");
        Assert.Contains("请先登录。", await socket.ReadAsync(), StringComparison.Ordinal);
    }
}
