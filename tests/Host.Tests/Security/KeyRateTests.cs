using System.Net;
using Headless.Data;
using Headless.Testing;
using Microsoft.Extensions.Time.Testing;

namespace Headless.Host.Tests.Security;

/// <summary>How often a key may be used, and how often one may guess.</summary>
public sealed class KeyRateTests
{
    private readonly FakeTimeProvider _time = new(TimeProvider.System.GetUtcNow().AddHours(1));

    [DatabaseTheory]
    [DatabaseData]
    public async Task Of_two_hundred_requests_at_once_a_key_of_fifty_has_fifty(DatabaseProvider provider)
    {
        await using var server = await StartAsync(provider);
        var (key, other) = (await server.KeyAsync(50), await server.KeyAsync(60));

        var answers = await Task.WhenAll(Enumerable.Range(0, 200).Select(_ => server.SendAsync(key, headers: ("Accept-Language", "en"))));

        Assert.Equal(50, answers.Count(a => a.Status == HttpStatusCode.OK));
        var refused = answers.Where(a => a.Status == HttpStatusCode.TooManyRequests).ToList();
        Assert.Equal(150, refused.Count);
        Assert.All(refused, r =>
        {
            Assert.Equal("""{"errors":[{"message":"Too many requests: this key has 50 a minute. Try again in 2 seconds.","extensions":{"code":"RATE_LIMITED","retryable":true}}]}""", r.Body);
            Assert.Equal(TimeSpan.FromSeconds(2), r.RetryAfter);
        });
        Assert.Equal("""{"errors":[{"message":"请求过于频繁：该密钥每分钟最多 50 次，请在 2 秒后重试。","extensions":{"code":"RATE_LIMITED","retryable":true}}]}""", (await server.SendAsync(key)).Body);
        Assert.Equal(HttpStatusCode.OK, (await server.SendAsync(other)).Status);
        Assert.Equal(HttpStatusCode.OK, (await server.SendAsync(null)).Status);
    }

    [Fact]
    public async Task What_a_key_may_comes_back_with_time()
    {
        await using var server = await StartAsync(DatabaseProvider.Sqlite);
        var key = await server.KeyAsync(30);

        Assert.Equal(30, await AcceptedAsync(server, key, 40));
        Assert.Equal(0, await AcceptedAsync(server, key, 1));
        _time.Advance(TimeSpan.FromSeconds(2));
        Assert.Equal(1, await AcceptedAsync(server, key, 5));
        _time.Advance(TimeSpan.FromSeconds(20));
        Assert.Equal(10, await AcceptedAsync(server, key, 15));
        _time.Advance(TimeSpan.FromHours(1));
        Assert.Equal(30, await AcceptedAsync(server, key, 40));
    }

    [Fact]
    public async Task A_wrong_secret_uses_up_nothing_of_the_key_s_rate()
    {
        await using var server = await StartAsync(DatabaseProvider.Sqlite);
        var key = await server.KeyAsync(5);
        for (var i = 0; i < 9; i++)
        {
            Assert.Equal(HttpStatusCode.Unauthorized, (await server.SendAsync(key[..^1] + (key[^1] == '0' ? '1' : '0'))).Status);
        }

        Assert.Equal(5, await AcceptedAsync(server, key, 9));
    }

    [Fact]
    public async Task Each_host_counts_for_itself()
    {
        await using var database = await TestDatabase.CreateAsync(DatabaseProvider.Sqlite);
        await using var one = await HeadlessServer.StartOnAsync(database, o => o.Time = _time);
        await using var other = await HeadlessServer.StartOnAsync(database, o => o.Time = _time);
        var key = await one.KeyAsync(5);

        Assert.Equal((5, 5), (await AcceptedAsync(one, key, 9), await AcceptedAsync(other, key, 9)));
    }

    [Fact]
    public async Task A_dead_key_is_looked_at_ten_times_a_minute_and_then_waits()
    {
        await using var server = await StartAsync(DatabaseProvider.Sqlite);
        const string dead = "hl_live_0000000000000000_0000000000000000000000000000000000000000000000000000000000000000";
        for (var i = 0; i < 10; i++)
        {
            Assert.Equal(HttpStatusCode.Unauthorized, (await server.SendAsync(dead)).Status);
        }

        using var statements = server.RecordRequests();
        var held = await server.SendAsync(dead, headers: ("Accept-Language", "en"));

        Assert.Equal((HttpStatusCode.TooManyRequests, TimeSpan.FromSeconds(6)), (held.Status, held.RetryAfter));
        Assert.Equal("""{"errors":[{"message":"Too many invalid keys came from your address. Check the key and try again in 6 seconds.","extensions":{"code":"TOO_MANY_ATTEMPTS","retryable":true}}]}""", held.Body);
        Assert.Equal("""{"errors":[{"message":"来自您网络地址的无效密钥过多，请检查密钥，并在 6 秒后重试。","extensions":{"code":"TOO_MANY_ATTEMPTS","retryable":true}}]}""", (await server.SendAsync(dead)).Body);
        Assert.Empty(statements.Statements);
        _time.Advance(TimeSpan.FromSeconds(6));
        Assert.Equal(HttpStatusCode.Unauthorized, (await server.SendAsync(dead)).Status);
    }

    [DatabaseTheory]
    [DatabaseData]
    public async Task One_address_guesses_sixty_times_a_minute_and_locks_nobody_out(DatabaseProvider provider)
    {
        await using var server = await StartAsync(provider);
        var (here, there) = (("X-Forwarded-For", "198.51.100.7"), ("X-Forwarded-For", "198.51.100.8"));
        var (proven, fresh) = (await server.KeyAsync(), await server.KeyAsync());
        Assert.Equal(HttpStatusCode.OK, (await server.SendAsync(proven, headers: here)).Status);

        var guesses = new List<HttpStatusCode>();
        for (var i = 0; i < 70; i++)
        {
            guesses.Add((await server.SendAsync($"{fresh[..^3]}{(fresh[^3] == '0' ? '1' : '0')}{i:00}", headers: here)).Status);
        }

        Assert.Equal((60, 10), (guesses.Count(s => s == HttpStatusCode.Unauthorized), guesses.Count(s => s == HttpStatusCode.TooManyRequests)));
        Assert.Equal(HttpStatusCode.OK, (await server.SendAsync(proven, headers: here)).Status);
        Assert.Equal(HttpStatusCode.OK, (await server.SendAsync(fresh, headers: there)).Status);
        Assert.Equal(HttpStatusCode.OK, (await server.SendAsync(null, headers: here)).Status);
        Assert.Equal(HttpStatusCode.OK, (await server.SendAsync(null, headers: [here, ("Authorization", "Bearer demo:province-admin")])).Status);
        _time.Advance(TimeSpan.FromSeconds(1));
        Assert.Equal(HttpStatusCode.OK, (await server.SendAsync(fresh, headers: here)).Status);
    }

    private Task<HeadlessServer> StartAsync(DatabaseProvider provider) => HeadlessServer.StartAsync(provider, o =>
    {
        o.Time = _time;
        o.Settings["ForwardedHeaders_Enabled"] = "true";
    });

    private static async Task<int> AcceptedAsync(HeadlessServer server, string key, int times)
    {
        var accepted = 0;
        for (var i = 0; i < times; i++)
        {
            accepted += (await server.SendAsync(key)).Status == HttpStatusCode.OK ? 1 : 0;
        }

        return accepted;
    }
}
