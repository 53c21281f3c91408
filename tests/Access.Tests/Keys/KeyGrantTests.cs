using System.Text.Json;
using Headless.Data;
using Headless.Testing;
using static Headless.Access.Tests.Keys.KeyOffice;

namespace Headless.Access.Tests.Keys;

/// <summary>Nobody gets more by way of a key than she has. Whatever is refused changes nothing.</summary>
public sealed class KeyGrantTests
{
    private static readonly (string Code, string Scope, string Refusal)[] Wider =
    [
        ("3301", "organizations.move", "SCOPES_NOT_HELD"),
        ("3301", "access.permissions.read", "SCOPES_NOT_HELD"),
        ("3301", "membership.apply", "SCOPES_NOT_HELD"),
        ("3301", "access.keys.grant", "UNKNOWN_SCOPES"),
        ("3301", "access.keys.manage", "UNKNOWN_SCOPES"),
        ("3301", "members.fly", "UNKNOWN_SCOPES"),
        ("3301", "membership.members.read venues.manage", "UNKNOWN_SCOPES"),
        ("3301", "*", "ALL_SCOPES_REFUSED"),
        ("3302", ReadMembers, "KEY_OUTSIDE_SUBTREE"),
        ("33", ReadMembers, "KEY_OUTSIDE_SUBTREE"),
    ];

    private static readonly (string Field, string At, string Message)[] Broken =
    [
        ("name: \" \"", "name", "Fill in name."),
        ("scopes: []", "scopes", "scopes has at least 1 items."),
        ("requestsPerMinute: 0", "requestsPerMinute", "requestsPerMinute lies between 1 and 6000."),
        ("requestsPerMinute: 6001", "requestsPerMinute", "requestsPerMinute lies between 1 and 6000."),
        ("expiresAt: \"2020-01-01T00:00:00Z\"", "expiresAt", "A key ends after now and within 1095 days."),
        ("expiresAt: \"2120-01-01T00:00:00Z\"", "expiresAt", "A key ends after now and within 1095 days."),
    ];

    [DatabaseTheory]
    [DatabaseData]
    public async Task An_officer_gives_no_more_than_she_holds_and_nowhere_else(DatabaseProvider provider)
    {
        await using var server = await HeadlessServer.StartAsync(provider);
        foreach (var (code, scope, refusal) in Wider)
        {
            var organizationId = await server.OrganizationAsync(code);
            var answer = (await server.DataAsync(Create, Hangzhou, new { name = "x", organizationId, scopes = new[] { ReadMembers, scope } })).GetProperty("createApiKey");
            Assert.Equal((scope, refusal), (scope, answer.GetProperty("errors")[0].GetProperty("code").GetString()));
            Assert.Equal("null null", $"{answer.GetProperty("apiKey").GetRawText()} {answer.GetProperty("secretKey").GetRawText()}");
        }

        Assert.Equal(0, await server.CountKeysAsync());
    }

    [Fact]
    public async Task A_refusal_says_what_she_can_give()
    {
        await using var server = await HeadlessServer.StartAsync(DatabaseProvider.Sqlite);
        var organizationId = await server.OrganizationAsync("330102");

        var answer = await server.GraphQL.PostAsync(Create, new { name = "x", organizationId, scopes = new[] { "organizations.move", "venues.manage" } }, Hangzhou);

        var message = answer.Data.GetProperty("createApiKey").GetProperty("errors")[0].GetProperty("message").GetString()!;
        Assert.StartsWith("您在该组织没有这些权限，不能授予：organizations.move。您可以授予：", message, StringComparison.Ordinal);
        Assert.Contains("venues.manage", message, StringComparison.Ordinal);
        Assert.DoesNotContain("access.", message, StringComparison.Ordinal);
        answer.Dispose();
    }

    [DatabaseTheory]
    [DatabaseData]
    public async Task Many_mutations_in_one_request_are_each_checked(DatabaseProvider provider)
    {
        await using var server = await HeadlessServer.StartAsync(provider);
        var (city, sibling) = (await server.OrganizationAsync("3301"), await server.OrganizationAsync("3302"));

        var answer = await server.DataAsync(
            """
            mutation($city: ID!, $sibling: ID!) {
              a: createApiKey(input: { name: "a", organizationId: $city, scopes: ["membership.members.read"] }) { secretKey errors { ... on Error { code } } }
              b: createApiKey(input: { name: "b", organizationId: $city, scopes: ["organizations.move"] }) { secretKey errors { ... on Error { code } } }
              c: createApiKey(input: { name: "c", organizationId: $sibling, scopes: ["membership.members.read"] }) { secretKey errors { ... on Error { code } } }
              d: createApiKey(input: { name: "d", organizationId: $city, scopes: ["venues.manage"] }) { secretKey errors { ... on Error { code } } }
            }
            """, Hangzhou, new { city, sibling });

        Assert.Equal(["", "SCOPES_NOT_HELD", "KEY_OUTSIDE_SUBTREE", ""], answer.EnumerateObject().Select(f => f.Value.GetProperty("errors").EnumerateArray().Select(e => e.GetProperty("code").GetString()).FirstOrDefault("")));
        Assert.Equal(2, await server.CountKeysAsync());
    }

    [DatabaseTheory]
    [DatabaseData]
    public async Task A_key_handles_no_keys_whatever_it_holds(DatabaseProvider provider)
    {
        await using var server = await HeadlessServer.StartAsync(provider);
        var all = await server.OperatorKeyAsync("33", "*");
        var (id, narrow) = await server.CreateKeyAsync(Province, "3301", [ReadMembers]);
        var organizationId = await server.OrganizationAsync("3301");
        var attempts = new (string Document, object Variables)[]
        {
            (Create, new { name = "x", organizationId, scopes = new[] { ReadMembers } }), (Rotate, new { id, hours = 0 }), (Revoke, new { id }), (Rename, new { id, name = "x" }),
        };
        foreach (var (document, variables) in attempts)
        {
            var refused = (await server.DataAsync(document, null, variables, all)).EnumerateObject().Single().Value;
            Assert.Equal("KEYS_NEED_A_PERSON", refused.GetProperty("errors")[0].GetProperty("code").GetString());
            Assert.Equal(JsonValueKind.Null, refused.GetProperty("apiKey").ValueKind);
            using var forbidden = await server.GraphQL.PostAsync(document, variables, apiKey: narrow);
            Assert.Equal(["FORBIDDEN"], forbidden.Codes);
            using var member = await server.GraphQL.PostAsync(document, variables, Member);
            Assert.Equal(["FORBIDDEN"], member.Codes);
            using var nobody = await server.GraphQL.PostAsync(document, variables);
            Assert.Equal(["UNAUTHENTICATED"], nobody.Codes);
        }

        using var list = await server.GraphQL.PostAsync("{ apiKeys { nodes { id } } }", apiKey: narrow);
        using var node = await server.GraphQL.PostAsync("query($id: ID!) { node(id: $id) { id } }", new { id }, apiKey: narrow);
        Assert.Equal(("FORBIDDEN", "FORBIDDEN"), (list.Codes.Single(), node.Codes.Single()));
        Assert.Equal(2, await server.CountKeysAsync());
        Assert.Equal((true, true), (await server.AcceptsAsync(all), await server.AcceptsAsync(narrow)));
    }

    [DatabaseTheory]
    [DatabaseData]
    public async Task Rotating_a_key_that_holds_more_than_oneself_is_refused_and_revoking_it_is_not(DatabaseProvider provider)
    {
        await using var server = await HeadlessServer.StartAsync(provider);
        var all = await server.OperatorKeyAsync("330102", "*");
        var (wide, wideText) = await server.CreateKeyAsync(Province, "3301", ["organizations.move"]);
        var allId = (await server.DataAsync("{ apiKeys(where: { organization: { code: { eq: \"330102\" } } }) { nodes { id } } }", Province)).GetProperty("apiKeys").GetProperty("nodes")[0].GetProperty("id").GetString()!;

        foreach (var (id, token) in new[] { (wide, Hangzhou), (allId, Hangzhou), (allId, Shangcheng), (allId, Province) })
        {
            var refused = await server.RotateKeyAsync(token, id);
            Assert.Equal("SCOPES_NOT_HELD", refused.GetProperty("errors")[0].GetProperty("code").GetString());
            Assert.Equal("null null", $"{refused.GetProperty("apiKey").GetRawText()} {refused.GetProperty("secretKey").GetRawText()}");
        }

        Assert.Equal((true, true), (await server.AcceptsAsync(all), await server.AcceptsAsync(wideText)));
        Assert.Equal("REVOKED", (await server.RevokeKeyAsync(Shangcheng, allId)).GetProperty("apiKey").GetProperty("state").GetString());
        Assert.Equal("REVOKED", (await server.RevokeKeyAsync(Hangzhou, wide)).GetProperty("apiKey").GetProperty("state").GetString());
        Assert.Equal((false, false), (await server.AcceptsAsync(all), await server.AcceptsAsync(wideText)));
    }

    [DatabaseTheory]
    [DatabaseData]
    public async Task A_sibling_s_and_an_ancestor_s_keys_are_as_if_they_were_not_there(DatabaseProvider provider)
    {
        await using var server = await HeadlessServer.StartAsync(provider);
        var (theirs, theirText) = await server.CreateKeyAsync(Ningbo, "3302", [ReadMembers]);
        var (above, aboveText) = await server.CreateKeyAsync(Hangzhou, "3301", [ReadMembers]);
        foreach (var (id, token) in new[] { (theirs, Hangzhou), (above, Shangcheng) })
        {
            var seen = await server.DataAsync("query($id: ID!) { node(id: $id) { id } apiKeys(where: { id: { eq: $id } }) { nodes { id } totalCount(exact: true) { value } } }", token, new { id });
            Assert.Equal("""{"node":null,"apiKeys":{"nodes":[],"totalCount":{"value":0}}}""", seen.GetRawText());
            Assert.Equal("NOT_FOUND", (await server.RotateKeyAsync(token, id)).GetProperty("errors")[0].GetProperty("code").GetString());
            Assert.Equal("NOT_FOUND", (await server.RevokeKeyAsync(token, id)).GetProperty("errors")[0].GetProperty("code").GetString());
            var renamed = (await server.DataAsync(Rename, token, new { id, name = "x" })).GetProperty("renameApiKey");
            Assert.Equal("NOT_FOUND", renamed.GetProperty("errors")[0].GetProperty("code").GetString());
        }

        Assert.Equal((true, true), (await server.AcceptsAsync(theirText), await server.AcceptsAsync(aboveText)));
        Assert.Equal(
            """[{"name":"地铁合作方","state":"ACTIVE"},{"name":"地铁合作方","state":"ACTIVE"}]""",
            (await server.DataAsync("{ apiKeys { nodes { name state } } }", Province)).GetProperty("apiKeys").GetProperty("nodes").GetRawText());
    }

    [Fact]
    public async Task What_breaks_a_rule_is_said_and_makes_no_key()
    {
        await using var server = await HeadlessServer.StartAsync(DatabaseProvider.Sqlite);
        var organizationId = await server.OrganizationAsync("3301");
        foreach (var (field, at, message) in Broken)
        {
            var fields = new[] { "name: \"x\"", "scopes: [\"membership.members.read\"]" }.Where(f => f.Split(':')[0] != field.Split(':')[0]).Append(field);
            var answer = await server.DataAsync(
                $"mutation($o: ID!) {{ createApiKey(input: {{ organizationId: $o, {string.Join(", ", fields)} }}) {{ secretKey errors {{ ... on Error {{ message path }} }} }} }}",
                Hangzhou, new { o = organizationId });
            var error = answer.GetProperty("createApiKey").GetProperty("errors")[0];
            Assert.Equal((message, $"""["input","{at}"]"""), (error.GetProperty("message").GetString(), error.GetProperty("path").GetRawText()));
        }

        Assert.Equal(0, await server.CountKeysAsync());
    }
}
