using Headless.Endpoint.Tests.Toy;

namespace Headless.Endpoint.Tests;

/// <summary>Fields of one request run side by side, so many at once and no more.</summary>
public sealed class ParallelTests(LibraryServer server) : IClassFixture<LibraryServer>
{
    private const int PerRequest = 4;
    private const int PerHost = 64;
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(60);

    [Theory]
    [InlineData(1, PerRequest)]
    [InlineData(50, PerHost)]
    public async Task Calls_are_bounded_per_request_and_per_host(int clients, int most)
    {
        var document = "{" + string.Concat(Enumerable.Range(0, 60).Select(i => $" p{i}: passed")) + "}";
        var full = server.Turnstile.CloseAt(most);

        var answers = Task.WhenAll(Enumerable.Range(0, clients).Select(_ => server.PostAsync(document)));
        await full.WaitAsync(Patience);
        server.Turnstile.Open();

        Assert.All(await answers.WaitAsync(Patience), a => Assert.Equal(60, a["data"]!.AsObject().Count(f => (bool)f.Value!)));
        Assert.Equal(most, server.Turnstile.Most);
    }

    [Fact]
    public async Task Sixty_lists_that_fifty_clients_ask_for_at_once_never_collide()
    {
        var document = "{" + string.Concat(Enumerable.Range(0, 60).Select(i => $" r{i}: readers(first: 2) {{ nodes {{ name branch {{ city }} }} totalCount {{ value }} }}")) + "}";

        var answers = await Task.WhenAll(Enumerable.Range(0, 50).Select(_ => server.PostAsync(document, "/1/")));

        Assert.True(server.Log.Count == 0, string.Join("\n", server.Log));
        Assert.All(answers, a => Assert.Equal("[]", a["errors"]?.ToText() ?? "[]"));
        Assert.All(answers, a => Assert.Equal(60, a["data"]!.AsObject().Count));
        Assert.Single(answers.Select(a => a.ToText()).Distinct());
    }
}
