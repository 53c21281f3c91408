using System.Net;
using System.Text;
using System.Text.Json;
using Headless.Endpoint.Tests.Toy;
using Headless.Engine.Cost;
using Headless.Sdk;
using Microsoft.Extensions.Time.Testing;

namespace Headless.Endpoint.Tests;

/// <summary>What a caller may spend in a minute, and what happens to those who spend it.</summary>
public sealed class CostBudgetTests : IAsyncLifetime
{
    private const int PerMinute = 600;
    private const string Hundred = "{ branches(first: 99) { nodes { id } } }";

    private readonly FakeTimeProvider _time = new();
    private readonly LibraryServer _server;

    public CostBudgetTests() => _server = new() { Time = _time, Configure = options => (options.Introspection, options.CostPerMinute) = (true, PerMinute) };

    public Task InitializeAsync() => _server.InitializeAsync();

    public Task DisposeAsync() => _server.DisposeAsync();

    [Fact]
    public async Task Who_has_spent_her_budget_is_told_when_it_is_enough_again_and_nobody_else_pays()
    {
        for (var left = PerMinute - 100; left >= 0; left -= 100)
        {
            var (_, _, text) = await SendAsync(Hundred, "self");
            Assert.Contains($"\"extensions\":{{\"cost\":{{\"requested\":100,\"maximum\":600,\"remaining\":{left}}}}}", text, StringComparison.Ordinal);
        }

        using var statements = _server.Statements.Observe();
        const string Refused = """
            {"errors":[{"message":"Your budget of 600 points of cost a minute is spent: 0 are left and this request costs 100. Try again in 10 seconds.","extensions":{"code":"COST_BUDGET_EXCEEDED","limit":"costPerMinute","maximum":600,"requested":100,"remaining":0,"retryAfter":10,"retryable":true}}],"extensions":{"cost":{"requested":100,"maximum":600,"remaining":0}}}
            """;
        Assert.Equal((HttpStatusCode.TooManyRequests, "10", Refused.Trim()), await SendAsync(Hundred, "self"));
        Assert.Equal((HttpStatusCode.OK, "10", Refused.Trim()), await SendAsync(Hundred, "self", accept: "application/json"));
        Assert.Empty(statements.Statements);
        Assert.Contains("查询成本已达每分钟上限 600：剩余 0，本次需要 100。请在 10 秒后重试。", (await SendAsync(Hundred, "self", language: "zh-CN")).Text, StringComparison.Ordinal);
        Assert.Contains("\"remaining\":500", (await SendAsync(Hundred)).Text, StringComparison.Ordinal);
        Assert.Contains("\"remaining\":500", (await SendAsync(Hundred, "borrower:01900000-0000-7000-8000-0000000000bb")).Text, StringComparison.Ordinal);

        _time.Advance(TimeSpan.FromSeconds(9.5));
        Assert.Equal((HttpStatusCode.TooManyRequests, "1"), Short(await SendAsync(Hundred, "self")));
        _time.Advance(TimeSpan.FromSeconds(0.5));
        Assert.Contains("\"remaining\":0", (await SendAsync(Hundred, "self")).Text, StringComparison.Ordinal);
        _time.Advance(TimeSpan.FromHours(1));
        Assert.Contains("\"remaining\":500", (await SendAsync(Hundred, "self")).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_no_full_budget_could_pay_is_too_large_and_takes_nothing()
    {
        var (status, wait, text) = await SendAsync("{ branches(first: 100) { nodes { readers(first: 100) { nodes { id } } } } }", "self");
        Assert.Equal((HttpStatusCode.BadRequest, null), (status, wait));
        Assert.Contains("\"limit\":\"cost\",\"maximum\":600", text, StringComparison.Ordinal);
        Assert.Contains("\"remaining\":600", text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Of_two_hundred_at_once_so_many_are_served_as_the_budget_pays()
    {
        var answers = await Task.WhenAll(Enumerable.Range(0, 200).Select(_ => SendAsync(Hundred, "self")));
        Assert.Equal((6, 194), (answers.Count(a => a.Status == HttpStatusCode.OK), answers.Count(a => a.Status == HttpStatusCode.TooManyRequests)));
    }

    [Fact]
    public async Task An_operation_of_a_socket_is_paid_from_the_same_budget()
    {
        using var socket = await Socket.IntroduceAsync(_server);
        for (var i = 0; i < 6; i++)
        {
            await socket.SubscribeAsync($"{i}", Hundred);
            Assert.StartsWith("{\"type\":\"next\"", await socket.ReadAsync(), StringComparison.Ordinal);
            await socket.ReadAsync();
        }

        await socket.SubscribeAsync("a", Hundred);
        Assert.Contains("\"code\":\"COST_BUDGET_EXCEEDED\"", await socket.ReadAsync(), StringComparison.Ordinal);
        Assert.Equal((HttpStatusCode.TooManyRequests, "10"), Short(await SendAsync(Hundred)));
    }

    [Theory]
    [InlineData("10.0.0.1", "::ffff:10.0.0.1", true)]
    [InlineData("10.0.0.1", "10.0.0.2", false)]
    [InlineData("2001:db8:1:1::1", "2001:db8:1:1:ffff::2", true)]
    [InlineData("2001:db8:1:1::1", "2001:db8:1:2::1", false)]
    public void A_network_of_one_customer_pays_together(string one, string other, bool together) =>
        Assert.Equal(together, Payer.Of(Caller.Anonymous, IPAddress.Parse(one)) == Payer.Of(Caller.Anonymous, IPAddress.Parse(other)));

    private static (HttpStatusCode, string?) Short((HttpStatusCode Status, string? Wait, string Text) answer) => (answer.Status, answer.Wait);

    private async Task<(HttpStatusCode Status, string? Wait, string Text)> SendAsync(string query, string? caller = null, string accept = "application/graphql-response+json", string language = "en")
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, "/graphql") { Content = new StringContent(JsonSerializer.Serialize(new { query }), Encoding.UTF8, "application/json") };
        request.Headers.Add("GraphQL-Cost", "report");
        request.Headers.Add("Accept", accept);
        request.Headers.Add("Accept-Language", language);
        if (caller is not null)
        {
            request.Headers.Add("X-Caller", caller);
        }

        using var response = await _server.Http.SendAsync(request);
        return (response.StatusCode, response.Headers.TryGetValues("Retry-After", out var wait) ? wait.Single() : null, await response.Content.ReadAsStringAsync());
    }
}
