using System.Globalization;
using Headless.Data;
using Headless.Testing;
using Microsoft.Extensions.Time.Testing;
using static Headless.Access.Tests.Keys.KeyOffice;

namespace Headless.Access.Tests.Keys;

/// <summary>When a key was last used: known to the minute, written apart from the requests.</summary>
public sealed class KeyUseTests
{
    private readonly FakeTimeProvider _time = new(TimeProvider.System.GetUtcNow().AddHours(1));

    [DatabaseTheory]
    [DatabaseData]
    public async Task Constant_use_costs_one_write_a_minute_and_no_request_waits_for_it(DatabaseProvider provider)
    {
        await using var server = await HeadlessServer.StartAsync(provider, o => o.Time = _time);
        var (id, text) = await server.CreateKeyAsync(Hangzhou, "3301", [ReadMembers]);
        var began = _time.GetUtcNow().UtcDateTime;
        using var statements = server.RecordStatements();

        await UseAsync(server, text, 100);
        Assert.Equal(began, await LastUsedAsync(server, id, began), TimeSpan.FromMilliseconds(1));
        _time.Advance(TimeSpan.FromSeconds(59));
        await UseAsync(server, text, 100);
        _time.Advance(TimeSpan.FromSeconds(1));
        await UseAsync(server, text, 100);

        Assert.Equal(began.AddMinutes(1), await LastUsedAsync(server, id, began.AddMinutes(1)), TimeSpan.FromMilliseconds(1));
        Assert.Equal(2, statements.Statements.Count(s => s.StartsWith("UPDATE", StringComparison.Ordinal) && s.Contains("access_api_key", StringComparison.Ordinal)));
    }

    [Fact]
    public async Task On_SQLite_a_long_write_of_others_holds_no_key_s_request_up()
    {
        await using var server = await HeadlessServer.StartAsync(DatabaseProvider.Sqlite, o => o.Time = _time);
        var (id, text) = await server.CreateKeyAsync(Hangzhou, "3301", [ReadMembers]);
        var (entered, leave) = (new TaskCompletionSource(), new TaskCompletionSource());
        var writing = server.HoldWriteAsync(entered, leave.Task);
        await entered.Task;

        await UseAsync(server, text, 20);   // would wait for ever if the use were written within the request

        leave.SetResult();
        await writing;
        await LastUsedAsync(server, id, _time.GetUtcNow().UtcDateTime);
    }

    private static async Task UseAsync(HeadlessServer server, string text, int times)
    {
        foreach (var answer in await Task.WhenAll(Enumerable.Range(0, times).Select(_ => server.GraphQL.PostAsync("{ viewer { kind } }", apiKey: text))))
        {
            Assert.Equal("""{"data":{"viewer":{"kind":"PARTNER"}}}""", answer.ToString());
            answer.Dispose();
        }
    }

    // It is written soon after the request: asks until it is there.
    private static async Task<DateTime> LastUsedAsync(HeadlessServer server, string id, DateTime atLeast)
    {
        using var patience = new CancellationTokenSource(TimeSpan.FromSeconds(60));
        while (true)
        {
            var node = (await server.DataAsync("query($id: ID!) { node(id: $id) { ... on ApiKey { lastUsedAt } } }", Province, new { id })).GetProperty("node");
            if (node.GetProperty("lastUsedAt").GetString() is { } text
                && DateTime.Parse(text, CultureInfo.InvariantCulture, DateTimeStyles.AdjustToUniversal) is var time && time >= atLeast.AddMilliseconds(-1))
            {
                return time;
            }

            patience.Token.ThrowIfCancellationRequested();
            await Task.Yield();
        }
    }
}
