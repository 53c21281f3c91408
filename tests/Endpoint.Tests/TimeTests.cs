using System.Net.Http.Json;
using Headless.Endpoint.Tests.Toy;
using Microsoft.Extensions.Time.Testing;

namespace Headless.Endpoint.Tests;

/// <summary>What happens as time goes by: queries that take too long are stopped, streams that are silent show that they are there.</summary>
public sealed class TimeTests : IAsyncLifetime
{
    private static readonly TimeSpan s_patience = TimeSpan.FromSeconds(60);

    private readonly FakeTimeProvider _time = new();
    private readonly LibraryServer _server;

    public TimeTests() => _server = new() { Time = _time };

    public Task InitializeAsync() => _server.InitializeAsync();

    public Task DisposeAsync() => _server.DisposeAsync();

    [Fact]
    public async Task A_query_that_takes_too_long_is_stopped_and_nothing_of_it_goes_on()
    {
        var inside = _server.Turnstile.CloseAt(2);
        var asked = _server.PostAsync("{ echo a: passed b: passed }", language: "en");
        await inside.WaitAsync(s_patience);
        _time.Advance(TimeSpan.FromSeconds(29));
        Assert.Equal((false, 2), (asked.IsCompleted, _server.Turnstile.Inside));
        _time.Advance(TimeSpan.FromSeconds(1));
        Assert.Equal(
            """{"errors":[{"message":"The request took longer than 30 seconds and was stopped. Make it smaller.","extensions":{"code":"TIME_LIMIT"}}],"data":null}""",
            (await asked.WaitAsync(s_patience)).ToText());
        Assert.Equal(0, _server.Turnstile.Inside);
    }

    [Fact]
    public async Task A_stream_in_which_nothing_happens_has_a_comment_now_and_then_and_no_limit()
    {
        using var stop = new CancellationTokenSource(s_patience);
        using var request = new HttpRequestMessage(HttpMethod.Post, "/graphql") { Content = JsonContent.Create(new { query = "subscription { waited }" }) };
        request.Headers.Add("Accept", "text/event-stream");
        using var response = await _server.Http.SendAsync(request, HttpCompletionOption.ResponseHeadersRead, stop.Token);
        using var reader = new StreamReader(await response.Content.ReadAsStreamAsync(stop.Token));
        Assert.Equal(["event: next", """data: {"data":{"waited":"begun"}}""", ""], await LinesAsync(reader, 3, stop.Token));
        for (var i = 0; i < 5; i++)
        {
            _time.Advance(TimeSpan.FromSeconds(15));
            Assert.Equal([":", ""], await LinesAsync(reader, 2, stop.Token));
        }
    }

    private static async Task<IReadOnlyList<string?>> LinesAsync(StreamReader reader, int count, CancellationToken stop)
    {
        var lines = new List<string?>();
        while (lines.Count < count)
        {
            lines.Add(await reader.ReadLineAsync(stop));
        }

        return lines;
    }
}
