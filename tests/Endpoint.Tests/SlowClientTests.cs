using System.Net.Http.Headers;
using System.Net.Http.Json;
using System.Net.Sockets;
using System.Text;
using Headless.Endpoint.Tests.Toy;

namespace Headless.Endpoint.Tests;

/// <summary>Clients that are slow, many or gone. Whoever comes next is served, and nothing goes on for nobody.</summary>
public sealed class SlowClientTests(LibraryServer server) : IClassFixture<LibraryServer>
{
    private const int Connections = 150;
    private const int Expensive = 60;
    private const int Leaving = 50;
    private static readonly TimeSpan s_patience = TimeSpan.FromSeconds(60);

    [Fact]
    public async Task A_hundred_and_fifty_bodies_that_trickle_in_hold_up_nobody_and_are_answered_when_they_are_there()
    {
        var body = Encoding.UTF8.GetBytes("""{"query":"{ echo }"}""");
        var clients = await Task.WhenAll(Enumerable.Range(0, Connections).Select(_ => ConnectAsync($"Content-Type: application/json\r\nContent-Length: {body.Length}\r\nConnection: close\r\n\r\n")));
        foreach (var at in Enumerable.Range(0, body.Length))
        {
            await Task.WhenAll(clients.Select(c => c.GetStream().WriteAsync(body, at, 1)));
            if (at == body.Length / 2)
            {
                await NextIsServedAsync();
            }
        }

        foreach (var client in clients)
        {
            using (client)
            {
                using var stop = new CancellationTokenSource(s_patience);
                using var reader = new StreamReader(client.GetStream());
                Assert.Contains("""{"data":{"echo":"你好"}}""", await reader.ReadToEndAsync(stop.Token), StringComparison.Ordinal);
            }
        }
    }

    [Fact]
    public async Task A_hundred_and_fifty_readers_who_do_not_read_hold_up_nobody()
    {
        var body = "{\"query\":\"{ " + string.Join(' ', Enumerable.Range(0, 20).Select(i => $"a{i}: echo(text: $t)")).Replace("$t", "\\\"" + new string('x', 4_000) + "\\\"", StringComparison.Ordinal) + " }\"}";
        var clients = await Task.WhenAll(Enumerable.Range(0, Connections).Select(_ => ConnectAsync($"Content-Type: application/json\r\nContent-Length: {body.Length}\r\n\r\n{body}", receive: 1_024)));
        await NextIsServedAsync();
        Array.ForEach(clients, c => c.Dispose());
        await NextIsServedAsync();
    }

    [Fact]
    public async Task Sixty_expensive_requests_at_once_are_answered_and_so_is_the_next_caller()
    {
        var lists = string.Join(' ', Enumerable.Range(0, 40).Select(i => $"a{i}: branches(first: 100) {{ totalCount {{ value }} nodes {{ id name city }} }}"));
        var answers = await Task.WhenAll(Enumerable.Range(0, Expensive).Select(_ => server.PostAsync($"{{ {lists} }}", language: "en")));
        Assert.Single(answers.Select(a => a.ToJsonString()).Distinct());
        Harmless.Check(answers[0].ToJsonString());
        await NextIsServedAsync();
    }

    [Fact]
    public async Task Of_clients_who_leave_nothing_goes_on()
    {
        var full = server.Turnstile.CloseAt(Leaving);
        using var stop = new CancellationTokenSource();
        var asked = Enumerable.Range(0, Leaving).Select(_ => SendAsync("{ passed }", "application/json", stop.Token)).ToList();
        await full.WaitAsync(s_patience);
        await stop.CancelAsync();
        foreach (var one in asked)
        {
            await Assert.ThrowsAnyAsync<OperationCanceledException>(() => one);
        }

        using var patience = new CancellationTokenSource(s_patience);
        while (server.Turnstile.Inside > 0)
        {
            await Task.Delay(TimeSpan.FromMilliseconds(10), patience.Token);
        }

        server.Turnstile.Open();
        await NextIsServedAsync();
    }

    [Fact]
    public async Task What_does_not_heed_that_its_client_left_keeps_its_scope_to_its_end()
    {
        var inside = server.Turnstile.CloseAt(1);
        using var stop = new CancellationTokenSource();
        var asked = SendAsync("{ passedRegardless }", "application/json", stop.Token);
        await inside.WaitAsync(s_patience);
        await stop.CancelAsync();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => asked);
        await NextIsServedAsync();
        server.Turnstile.Open();
        Assert.True(await server.Turnstile.WasLit.Task.WaitAsync(s_patience));
    }

    [Fact]
    public async Task A_stream_of_events_ends_with_its_client()
    {
        using (var stop = new CancellationTokenSource(s_patience))
        {
            using var response = await SendAsync("subscription { waited }", "text/event-stream", stop.Token);
            using var reader = new StreamReader(await response.Content.ReadAsStreamAsync(stop.Token));
            Assert.Equal("event: next", await reader.ReadLineAsync(stop.Token));
        }

        await server.Waits.EndedAsync();
        await NextIsServedAsync();
    }

    [Fact]
    public async Task A_reader_of_events_who_does_not_read_is_cut_off()
    {
        const string Flood = """{"query":"subscription { flood }"}""";
        using var client = await ConnectAsync($"Content-Type: application/json\r\nAccept: text/event-stream\r\nContent-Length: {Flood.Length}\r\n\r\n{Flood}", receive: 1_024);
        await server.Waits.EndedAsync();
        await NextIsServedAsync();
    }

    [Theory]
    [InlineData("gzip")]
    [InlineData("br")]
    [InlineData("deflate")]
    [InlineData("identity, gzip")]
    public async Task A_packed_request_is_refused_unread(string encoding)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, "/graphql") { Content = new ByteArrayContent(new byte[100_000]) };
        request.Content.Headers.ContentType = new MediaTypeHeaderValue("application/json");
        request.Content.Headers.TryAddWithoutValidation("Content-Encoding", encoding);
        request.Headers.Add("Accept-Language", "en");
        using var response = await server.Http.SendAsync(request);
        Assert.Equal(
            (415, """{"errors":[{"message":"Send the request as application/json, not compressed.","extensions":{"code":"UNSUPPORTED_MEDIA_TYPE"}}]}"""),
            ((int)response.StatusCode, await response.Content.ReadAsStringAsync()));
        await NextIsServedAsync();
    }

    [Fact]
    public async Task A_body_in_pieces_that_are_none_is_its_senders_mistake()
    {
        using var client = await ConnectAsync("Content-Type: application/json\r\nTransfer-Encoding: chunked\r\nAccept-Language: en\r\n\r\nzz\r\n");
        using var stop = new CancellationTokenSource(s_patience);
        using var reader = new StreamReader(client.GetStream());
        var answer = await reader.ReadToEndAsync(stop.Token);
        Assert.StartsWith("HTTP/1.1 400 Bad Request", answer, StringComparison.Ordinal);
        Assert.Contains("""{"errors":[{"message":"The request is not well formed.","extensions":{"code":"BAD_REQUEST"}}]}""", answer, StringComparison.Ordinal);
        await NextIsServedAsync();
        Assert.DoesNotContain(server.Log, l => l.Contains("BadHttpRequestException", StringComparison.Ordinal));
    }

    private async Task NextIsServedAsync()
    {
        using var stop = new CancellationTokenSource(s_patience);
        using var response = await SendAsync("{ echo }", "application/json", stop.Token);
        Assert.Equal("""{"data":{"echo":"你好"}}""", await response.Content.ReadAsStringAsync(stop.Token));
    }

    private async Task<HttpResponseMessage> SendAsync(string query, string accept, CancellationToken stop)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, "/graphql") { Content = JsonContent.Create(new { query }) };
        request.Headers.Add("Accept", accept);
        return await server.Http.SendAsync(request, HttpCompletionOption.ResponseHeadersRead, stop);
    }

    private async Task<TcpClient> ConnectAsync(string afterHost, int? receive = null)
    {
        var client = new TcpClient();
        if (receive is { } bytes)
        {
            client.ReceiveBufferSize = bytes;
        }

        var address = server.Http.BaseAddress!;
        await client.ConnectAsync(address.Host, address.Port);
        await client.GetStream().WriteAsync(Encoding.UTF8.GetBytes($"POST /graphql HTTP/1.1\r\nHost: {address.Authority}\r\n{afterHost}"));
        return client;
    }
}
