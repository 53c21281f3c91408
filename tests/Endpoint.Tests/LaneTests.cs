using Headless.Endpoint.Tests.Toy;
using Headless.Engine.Limits;

namespace Headless.Endpoint.Tests;

/// <summary>Dear queries wait for each other; cheap ones for none of them.</summary>
public sealed class LaneTests : IAsyncLifetime
{
    private const string Dear = "{ branches(first: 20) { nodes { id } } passed }";
    private const int Places = 2;
    private const int Queries = 40;

    private readonly LibraryServer _server = new() { Configure = options => (options.Introspection, options.HeavyCost, options.MaxHeavyQueries) = (true, 10, Places) };

    public Task InitializeAsync() => _server.InitializeAsync();

    public Task DisposeAsync() => _server.DisposeAsync();

    [Fact]
    public async Task So_many_dear_queries_run_at_once_as_there_are_places_and_a_cheap_one_beside_them()
    {
        var full = _server.Turnstile.CloseAt(Places);
        var dear = Enumerable.Range(0, Queries).Select(_ => _server.PostAsync(Dear)).ToList();
        await full.WaitAsync(TimeSpan.FromSeconds(60));
        Assert.Equal("9-17", (string?)(await _server.PostAsync("{ hours }"))["data"]!["hours"]);
        Assert.Equal(Places, _server.Turnstile.Inside);
        _server.Turnstile.Open();
        var answers = await Task.WhenAll(dear);
        Assert.All(answers, a => Assert.True((bool)a["data"]!["passed"]!));
        Assert.Equal(Places, _server.Turnstile.Most);
    }

    [Fact]
    public async Task The_field_calls_of_a_dear_query_wait_for_each_other()
    {
        const string four = "a: passed b: passed c: passed d: passed";
        var all = _server.Turnstile.CloseAt(4);
        var cheap = _server.PostAsync($"{{ {four} }}");
        await all.WaitAsync(TimeSpan.FromSeconds(60));
        _server.Turnstile.Open();
        await cheap;

        var one = _server.Turnstile.CloseAt(1);
        var dear = _server.PostAsync($"{{ {four} branches(first: 20) {{ nodes {{ id }} }} }}");
        await one.WaitAsync(TimeSpan.FromSeconds(60));
        for (var i = 0; i < 50; i++)
        {
            Assert.Equal("9-17", (string?)(await _server.PostAsync("{ hours }"))["data"]!["hours"]);   // time in which others would have come
        }

        Assert.Equal(1, _server.Turnstile.Inside);
        _server.Turnstile.Open();
        Assert.True((bool)(await dear)["data"]!["d"]!);
    }

    [Fact]
    public async Task Who_leaves_while_she_waits_takes_no_place()
    {
        var lane = new Lane(1);
        var first = await lane.EnterAsync(CancellationToken.None);
        using var leaves = new CancellationTokenSource();
        var second = lane.EnterAsync(leaves.Token);
        await leaves.CancelAsync();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => second);
        first.Dispose();
        first.Dispose();
        using var third = await lane.EnterAsync(CancellationToken.None);
        var fourth = lane.EnterAsync(CancellationToken.None);
        Assert.False(fourth.IsCompleted);
        third.Dispose();
        (await fourth).Dispose();
        lane.Dispose();
    }
}
