using System.Globalization;
using System.Text.Json;
using Headless.Data;
using Headless.Testing;
using Microsoft.Extensions.Time.Testing;
using static Headless.Access.Tests.Keys.KeyOffice;

namespace Headless.Access.Tests.Keys;

/// <summary>The whole life of a key, over HTTP.</summary>
public sealed class KeyLifeTests
{
    private const string Viewer = "{ viewer { kind displayName grants { permission organization { code } } } }";

    private const string Everything = """
        query($id: ID!) {
          node(id: $id) {
            ... on ApiKey {
              prefix name state scopes organization { code } grantor { displayName isInOffice } requestsPerMinute createdAt expiresAt rotatedAt previousSecretEndsAt revokedAt lastUsedAt
            }
          }
        }
        """;

    // Later than whatever the template's demo data was made at.
    private readonly FakeTimeProvider _time = new(TimeProvider.System.GetUtcNow().AddHours(1));

    [DatabaseTheory]
    [DatabaseData]
    public async Task A_key_is_made_opens_what_it_says_and_is_listed_without_its_secret(DatabaseProvider provider)
    {
        await using var server = await StartAsync(provider);
        var made = _time.GetUtcNow().UtcDateTime;

        var (id, text) = await server.CreateKeyAsync(Hangzhou, "3301", [ReadMembers, "venues.bookings.read", ReadMembers], "地铁合作方", perMinute: 600);

        Assert.Matches("^hl_live_[0-9a-f]{16}_[0-9a-f]{64}$", text);
        var viewer = await server.DataAsync(Viewer, null, apiKey: text);
        Assert.Equal(
            """{"viewer":{"kind":"PARTNER","displayName":"地铁合作方","grants":[{"permission":"membership.members.read","organization":{"code":"3301"}},{"permission":"venues.bookings.read","organization":{"code":"3301"}}]}}""",
            viewer.GetRawText());
        var members = await server.DataAsync("{ members(first: 100) { nodes { organization { ancestors { code } } } } }", null, apiKey: text);
        Assert.NotEmpty(members.GetProperty("members").GetProperty("nodes").EnumerateArray());
        Assert.All(members.GetProperty("members").GetProperty("nodes").EnumerateArray(), m => Assert.Contains("\"3301\"", m.GetRawText(), StringComparison.Ordinal));

        var node = (await server.DataAsync(Everything, Province, new { id })).GetProperty("node");
        Assert.Equal(text[..24], node.GetProperty("prefix").GetString());
        Assert.Equal("""["membership.members.read","venues.bookings.read"]""", node.GetProperty("scopes").GetRawText());
        Assert.Equal("""{"displayName":"杭州干部（虚构）","isInOffice":true}""", node.GetProperty("grantor").GetRawText());
        Assert.Equal(("地铁合作方", "ACTIVE", "3301", 600), (Text(node, "name"), Text(node, "state"), Text(node.GetProperty("organization"), "code"), node.GetProperty("requestsPerMinute").GetInt32()));
        Assert.Equal(made, Time(node, "createdAt")!.Value, TimeSpan.FromSeconds(1));
        Assert.Equal(Time(node, "createdAt")!.Value.AddDays(365), Time(node, "expiresAt"));
        Assert.Equal((null, null, null), (Time(node, "rotatedAt"), Time(node, "previousSecretEndsAt"), Time(node, "revokedAt")));
        Assert.DoesNotContain(text[25..], node.GetRawText(), StringComparison.Ordinal);
    }

    [DatabaseTheory]
    [DatabaseData]
    public async Task A_rotation_shows_a_new_secret_and_ends_the_old_one_after_its_overlap(DatabaseProvider provider)
    {
        await using var server = await StartAsync(provider);
        var (id, first) = await server.CreateKeyAsync(Hangzhou, "3301", [ReadMembers]);

        var rotated = await server.RotateKeyAsync(Hangzhou, id);

        var second = Text(rotated, "secretKey")!;
        var key = rotated.GetProperty("apiKey");
        Assert.Equal((first[..24], "ROTATING"), (Text(key, "prefix"), Text(key, "state")));
        Assert.Equal(first[..25], second[..25]);
        Assert.NotEqual(first, second);
        Assert.Equal(Time(key, "rotatedAt")!.Value.AddHours(24), Time(key, "previousSecretEndsAt"));
        Assert.Equal((true, true), (await server.AcceptsAsync(first), await server.AcceptsAsync(second)));

        _time.SetUtcNow(new(Time(key, "previousSecretEndsAt")!.Value.AddTicks(-TimeSpan.TicksPerMillisecond)));
        Assert.Equal((true, true), (await server.AcceptsAsync(first), await server.AcceptsAsync(second)));
        Assert.Equal("ROTATING", await StateAsync(server, id));

        _time.Advance(TimeSpan.FromMilliseconds(1));
        Assert.Equal((false, true), (await server.AcceptsAsync(first), await server.AcceptsAsync(second)));
        Assert.Equal("ACTIVE", await StateAsync(server, id));
    }

    [DatabaseTheory]
    [DatabaseData]
    public async Task Rotating_during_the_overlap_ends_the_oldest_secret_at_once(DatabaseProvider provider)
    {
        await using var server = await StartAsync(provider);
        var (id, first) = await server.CreateKeyAsync(Hangzhou, "3301", [ReadMembers]);
        var second = Text(await server.RotateKeyAsync(Hangzhou, id, 168), "secretKey")!;
        var third = Text(await server.RotateKeyAsync(Hangzhou, id, 1), "secretKey")!;

        Assert.Equal((false, true, true), (await server.AcceptsAsync(first), await server.AcceptsAsync(second), await server.AcceptsAsync(third)));

        _time.Advance(TimeSpan.FromHours(1));
        Assert.Equal((false, false, true), (await server.AcceptsAsync(first), await server.AcceptsAsync(second), await server.AcceptsAsync(third)));

        var fourth = Text(await server.RotateKeyAsync(Hangzhou, id, 0), "secretKey")!;
        Assert.Equal((false, true), (await server.AcceptsAsync(third), await server.AcceptsAsync(fourth)));
        Assert.Equal("ACTIVE", await StateAsync(server, id));
    }

    [DatabaseTheory]
    [DatabaseData]
    public async Task A_key_ends_at_its_time_and_a_rotation_before_it_may_move_the_end(DatabaseProvider provider)
    {
        await using var server = await StartAsync(provider);
        var end = _time.GetUtcNow().UtcDateTime.Date.AddDays(3);
        var (id, text) = await server.CreateKeyAsync(Hangzhou, "3301", [ReadMembers], expiresAt: end);
        var (other, _) = await server.CreateKeyAsync(Hangzhou, "3301", [ReadMembers], "其他", expiresAt: end);
        var moved = (await server.DataAsync(Rotate, Hangzhou, new { id, hours = 168, expiresAt = end.AddDays(30) })).GetProperty("rotateApiKey");
        Assert.Equal(end.AddDays(30), Time(moved.GetProperty("apiKey"), "expiresAt"));

        _time.SetUtcNow(new(end, TimeSpan.Zero));

        Assert.True(await server.AcceptsAsync(text));
        Assert.Equal("EXPIRED", await StateAsync(server, other));
        var late = await server.RotateKeyAsync(Hangzhou, other);
        Assert.Equal(
            """[{"__typename":"KeyEndedError","code":"KEY_ENDED","message":"This key has ended (expired) and cannot be given a new secret. Make a new key.","path":["input","id"]}]""",
            late.GetProperty("errors").GetRawText());
        _time.SetUtcNow(new(end.AddDays(30), TimeSpan.Zero));
        Assert.Equal((false, false), (await server.AcceptsAsync(text), await server.AcceptsAsync(Text(moved, "secretKey")!)));
    }

    [DatabaseTheory]
    [DatabaseData]
    public async Task A_revoked_key_is_revoked_for_ever(DatabaseProvider provider)
    {
        await using var server = await StartAsync(provider);
        var (id, first) = await server.CreateKeyAsync(Hangzhou, "3301", [ReadMembers]);
        var second = Text(await server.RotateKeyAsync(Hangzhou, id), "secretKey")!;

        var revoked = await server.RevokeKeyAsync(Hangzhou, id);
        var at = Time(revoked.GetProperty("apiKey"), "revokedAt");
        _time.Advance(TimeSpan.FromMinutes(5));
        var again = await server.RevokeKeyAsync(Hangzhou, id);

        Assert.Equal((false, false), (await server.AcceptsAsync(first), await server.AcceptsAsync(second)));
        Assert.Equal(("REVOKED", at), (Text(again.GetProperty("apiKey"), "state"), Time(again.GetProperty("apiKey"), "revokedAt")));
        Assert.Equal("KEY_ENDED", Text((await server.RotateKeyAsync(Hangzhou, id)).GetProperty("errors")[0], "code"));
    }

    [DatabaseTheory]
    [DatabaseData]
    public async Task Keys_are_listed_by_state_renamed_and_keep_their_grantor(DatabaseProvider provider)
    {
        await using var server = await StartAsync(provider);
        await server.CreateKeyAsync(Hangzhou, "3301", [ReadMembers], "甲");
        _time.Advance(TimeSpan.FromSeconds(1));
        var (rotating, _) = await server.CreateKeyAsync(Hangzhou, "330102", [ReadMembers], "乙");
        _time.Advance(TimeSpan.FromSeconds(1));
        var (revoked, _) = await server.CreateKeyAsync(Shangcheng, "330102", [ReadMembers], "丙");
        await server.RotateKeyAsync(Province, rotating);
        await server.RevokeKeyAsync(Province, revoked);
        await server.OperatorKeyAsync("33", "*");

        var renamed = (await server.DataAsync(Rename, Shangcheng, new { id = rotating, name = " 乙二 " })).GetProperty("renameApiKey");

        Assert.Equal(("乙二", "ROTATING"), (Text(renamed.GetProperty("apiKey"), "name"), Text(renamed.GetProperty("apiKey"), "state")));
        const string byState = """
            {
              all: apiKeys(orderBy: [{ createdAt: DESC }]) { nodes { name grantor { displayName } } }
              active: apiKeys(state: ACTIVE) { nodes { name } }
              rotating: apiKeys(state: ROTATING) { nodes { id name } }
              expired: apiKeys(state: EXPIRED) { nodes { name } }
              revoked: apiKeys(state: REVOKED) { nodes { name } }
            }
            """;
        Assert.Equal(
            """{"all":{"nodes":[{"name":"丙","grantor":{"displayName":"上城干部（虚构）"}},{"name":"乙二","grantor":{"displayName":"杭州干部（虚构）"}},{"name":"甲","grantor":{"displayName":"杭州干部（虚构）"}}]}"""
            + $$$""","active":{"nodes":[{"name":"甲"}]},"rotating":{"nodes":[{"id":"{{{rotating}}}","name":"乙二"}]},"expired":{"nodes":[]},"revoked":{"nodes":[{"name":"丙"}]}}""",
            (await server.DataAsync(byState, Hangzhou)).GetRawText());
        Assert.Equal(
            """[{"name":"Operator's","grantor":null}]""",
            (await server.DataAsync("{ apiKeys(where: { organization: { code: { eq: \"33\" } } }) { nodes { name grantor { displayName } } } }", Province)).GetProperty("apiKeys").GetProperty("nodes").GetRawText());
    }

    private Task<HeadlessServer> StartAsync(DatabaseProvider provider) => HeadlessServer.StartAsync(provider, o => o.Time = _time);

    private static async Task<string?> StateAsync(HeadlessServer server, string id) => Text((await server.DataAsync(Everything, Province, new { id })).GetProperty("node"), "state");

    private static string? Text(JsonElement element, string name) => element.GetProperty(name).GetString();

    private static DateTime? Time(JsonElement element, string name) =>
        element.GetProperty(name).GetString() is { } text ? DateTime.Parse(text, CultureInfo.InvariantCulture, DateTimeStyles.AdjustToUniversal) : null;
}
