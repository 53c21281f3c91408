using System.Net;
using Headless.Data;
using Headless.Testing;
using Microsoft.Extensions.Time.Testing;

namespace Headless.Host.Tests.Security;

/// <summary>Where a key may stand, and what is said of one that does not hold.</summary>
public sealed class KeyHeaderTests
{
    private const string Anonymous = """{"data":{"viewer":{"kind":"ANONYMOUS"}}}""";
    private const string Partner = """{"data":{"viewer":{"kind":"PARTNER"}}}""";

    private readonly FakeTimeProvider _time = new(TimeProvider.System.GetUtcNow().AddHours(1));

    [Fact]
    public async Task A_key_counts_in_its_header_only()
    {
        await using var server = await HeadlessServer.StartAsync(DatabaseProvider.Sqlite);
        var key = await server.KeyAsync();
        const string query = "{ viewer { kind } }";

        Assert.Equal(Partner, (await server.SendAsync(key)).Body);
        Assert.Equal(Partner, (await server.SendAsync(null, headers: ("x-api-KEY", key))).Body);
        Assert.Equal(Anonymous, (await server.SendAsync(null, body: new Dictionary<string, object> { ["query"] = query, ["X-Api-Key"] = key, ["apiKey"] = key, ["variables"] = new { apiKey = key }, ["extensions"] = new { apiKey = key } })).Body);
        Assert.Equal(Anonymous, (await server.SendAsync(null, headers: ("Cookie", $"X-Api-Key={key}"))).Body);
        Assert.Equal(Anonymous, (await server.SendAsync(null, headers: [("Api-Key", key), ("X-Auth-Token", key), ("Proxy-Authorization", key)])).Body);
        foreach (var scheme in new[] { "Bearer ", "ApiKey ", "Basic ", "" })
        {
            Assert.Equal(HttpStatusCode.Unauthorized, (await server.SendAsync(null, headers: ("Authorization", scheme + key))).Status);
        }
    }

    [Theory]
    [InlineData("/graphql?apiKey={0}")]
    [InlineData("/graphql?X-Api-Key={0}")]
    [InlineData("/graphql?a=b&c=d{0}")]
    public async Task A_key_in_the_address_is_refused_aloud(string path)
    {
        await using var server = await HeadlessServer.StartAsync(DatabaseProvider.Sqlite);
        var key = await server.KeyAsync();
        var address = string.Format(System.Globalization.CultureInfo.InvariantCulture, path, key);

        var alone = await server.SendAsync(null, address, headers: ("Accept-Language", "en"));
        var beside = await server.SendAsync(key, address);

        Assert.Equal((HttpStatusCode.BadRequest, HttpStatusCode.BadRequest), (alone.Status, beside.Status));
        Assert.Equal("""{"errors":[{"message":"A key does not belong in the address. Replace this one, and send it in the header X-Api-Key.","extensions":{"code":"KEY_IN_ADDRESS"}}]}""", alone.Body);
        Assert.Equal("""{"errors":[{"message":"密钥不能放在网址中：请更换该密钥，并通过请求头 X-Api-Key 发送。","extensions":{"code":"KEY_IN_ADDRESS"}}]}""", beside.Body);
    }

    [Fact]
    public async Task A_key_and_a_token_together_are_refused_and_two_keys_are_none()
    {
        await using var server = await HeadlessServer.StartAsync(DatabaseProvider.Sqlite);
        var key = await server.KeyAsync();

        foreach (var token in new[] { "Bearer demo:province-admin", "Bearer x", "" })
        {
            var both = await server.SendAsync(key, headers: [("Authorization", token), ("Accept-Language", "en")]);
            Assert.Equal((HttpStatusCode.BadRequest, """{"errors":[{"message":"The request has both Authorization and X-Api-Key. Send only one.","extensions":{"code":"TWO_CREDENTIALS"}}]}"""), (both.Status, both.Body));
        }

        Assert.Equal(HttpStatusCode.Unauthorized, (await server.SendAsync($"{key}, {key}")).Status);
        Assert.Equal(HttpStatusCode.Unauthorized, (await server.SendAsync("")).Status);
        Assert.Equal(HttpStatusCode.Unauthorized, (await server.SendAsync($" {key}x ")).Status);
    }

    [DatabaseTheory]
    [DatabaseData]
    public async Task Unknown_wrong_expired_revoked_and_replaced_keys_get_the_same_bytes_after_the_same_statement(DatabaseProvider provider)
    {
        await using var server = await HeadlessServer.StartAsync(provider, o => o.Time = _time);
        var (expired, revoked) = (await server.KeyAsync(), await server.KeyAsync());
        _time.Advance(TimeSpan.FromDays(30));
        await server.KeysAsync((keys, stop) => keys.RevokeAsync(revoked, stop));
        var (fresh, replaced) = (await server.KeyAsync(), await server.KeyAsync());
        var current = "";
        await server.KeysAsync(async (keys, stop) => current = await keys.RotateAsync(replaced, 0, stop));
        var wrong = fresh[..^1] + (fresh[^1] == '0' ? '1' : '0');
        var unknown = "hl_live_0000000000000000" + fresh[24..];
        Assert.Equal((Partner, Partner), ((await server.SendAsync(fresh)).Body, (await server.SendAsync(current)).Body));

        var answers = new List<PartnerAnswer>();
        var statements = new List<string>();
        foreach (var key in new[] { expired, revoked, replaced, wrong, unknown })
        {
            using var recorder = server.RecordRequests();
            answers.Add(await server.SendAsync(key));
            statements.Add(string.Join('\n', recorder.Statements.Where(s => !s.StartsWith("UPDATE", StringComparison.Ordinal))));   // of a key that was accepted before
        }

        Assert.All(answers, a => Assert.Equal(HttpStatusCode.Unauthorized, a.Status));
        Assert.Single(answers.Select(a => a.Head + a.Body).Distinct());
        Assert.Equal("""{"errors":[{"message":"登录凭证无效或已过期，请重新登录。","extensions":{"code":"INVALID_TOKEN"}}]}""", answers[0].Body);
        var statement = Assert.Single(statements.Distinct());
        Assert.StartsWith("SELECT", statement, StringComparison.Ordinal);
    }
}
