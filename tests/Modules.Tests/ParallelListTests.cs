using Headless.Data;
using Headless.Testing;
using static Headless.Testing.DemoSignIns;

namespace Headless.Modules.Tests;

/// <summary>Wide documents of many clients wait for each other and never exhaust a small pool.</summary>
public sealed class ParallelListTests
{
    [DatabaseTheory]
    [DatabaseData]
    public async Task Sixty_lists_that_fifty_clients_ask_for_at_once_are_all_answered(DatabaseProvider provider)
    {
        await using var server = await HeadlessServer.StartAsync(
            provider, o => o.Connection = provider == DatabaseProvider.Sqlite ? null : "Maximum Pool Size=8;Timeout=5");
        var document = "{" + string.Concat(Enumerable.Range(0, 60).Select(i =>
            $" l{i}: members(first: 1, orderBy: [{{ displayName: {(i % 2 == 0 ? "ASC" : "DESC")} }}]) {{ nodes {{ id organization {{ name }} }} }}")) + "}";

        var answers = await Task.WhenAll(Enumerable.Range(0, 50).Select(i => server.GraphQL.PostAsync(document, token: i % 2 == 0 ? Hangzhou : Ningbo)));

        Assert.All(answers, a => Assert.True(a.Errors.Count == 0, a.ToString()[..Math.Min(500, a.ToString().Length)]));
        Assert.Equal(2, answers.Select(a => a.ToString()).Distinct().Count());
        Assert.All(answers, a => a.Dispose());
    }
}
