using System.Text.Json;
using Headless.Data;
using Headless.Testing;
using static Headless.Testing.DemoSignIns;

namespace Headless.Modules.Tests;

/// <summary>G5, H15: an officer reads and writes her own subtree, by whatever path she tries.</summary>
public sealed class ScopeTests
{
    private const string Everything = """
        query($id: ID!, $ids: [ID!]!, $city: String!, $name: String!) {
          list: members(where: { id: { in: $ids } }) { nodes { id } totalCount(exact: true) { value } }
          search: members(search: $name, first: 100) { nodes { organization { ancestors { code } } } }
          byCity: members(first: 100, where: { organization: { code: { startsWith: $city } } }) { nodes { id } }
          node(id: $id) { id }
          nodes(ids: $ids) { id }
          unionOrganization(code: $city) { members(first: 5) { nodes { id } totalCount { value } } joinCodes(first: 5) { nodes { id } } }
          membershipEvents(first: 100) { nodes { organization { ancestors { code } } } }
          membershipApplications(first: 100) { nodes { organization { ancestors { code } } } }
          bookings(first: 100) { nodes { provider { ancestors { code } } memberOrganization { ancestors { code } } } }
        }
        """;

    [DatabaseTheory]
    [DatabaseData]
    public async Task A_sibling_subtree_is_invisible_by_every_path(DatabaseProvider provider)
    {
        await using var server = await HeadlessServer.StartAsync(provider);
        var theirs = (await server.DataAsync("{ members(first: 5) { nodes { id displayName } } }", Ningbo)).At("members.nodes");
        var ids = theirs.EnumerateArray().Select(m => m.Text("id")).ToArray();
        Assert.NotEmpty(ids);

        var seen = await server.DataAsync(Everything, Hangzhou, new { id = ids[0], ids, city = "3302", name = theirs.Text("0.displayName") });

        Assert.Equal("""{"nodes":[],"totalCount":{"value":0}}""", seen.At("list").GetRawText());
        Assert.Equal("""{"nodes":[]}""", seen.At("byCity").GetRawText());
        Assert.Equal(JsonValueKind.Null, seen.At("node").ValueKind);
        Assert.All(seen.At("nodes").EnumerateArray(), n => Assert.Equal(JsonValueKind.Null, n.ValueKind));
        Assert.Equal("""{"members":{"nodes":[],"totalCount":{"value":0}},"joinCodes":{"nodes":[]}}""", seen.At("unionOrganization").GetRawText());
        foreach (var list in new[] { "search", "membershipEvents", "membershipApplications" })
        {
            Assert.All(seen.At($"{list}.nodes").EnumerateArray(), n => Assert.Contains("3301", n.At("organization").Texts("ancestors", "code")));
        }

        Assert.All(seen.At("bookings.nodes").EnumerateArray(), b => Assert.Contains("3301",
            new[] { "provider", "memberOrganization" }.Where(p => b.At(p).ValueKind != JsonValueKind.Null).SelectMany(p => b.At(p).Texts("ancestors", "code"))));
    }

    [DatabaseTheory]
    [DatabaseData]
    public async Task An_officer_of_a_district_sees_part_of_what_the_city_sees(DatabaseProvider provider)
    {
        await using var server = await HeadlessServer.StartAsync(provider);
        const string count = "{ members { totalCount(exact: true) { value } } }";
        var province = (await server.DataAsync(count, Province)).Number("members.totalCount.value");
        var city = (await server.DataAsync(count, Hangzhou)).Number("members.totalCount.value");
        var district = (await server.DataAsync(count, Shangcheng)).Number("members.totalCount.value");
        Assert.InRange(district, 1, city - 1);
        Assert.InRange(city, district + 1, province - 1);
        var rows = await server.DataAsync("{ members(first: 100) { nodes { organization { ancestors { code } } } } }", Shangcheng);
        Assert.All(rows.At("members.nodes").EnumerateArray(), m => Assert.Contains("330102", m.At("organization").Texts("ancestors", "code")));
    }

    [DatabaseTheory]
    [DatabaseData]
    public async Task A_document_that_one_officer_has_sent_shows_the_next_her_own_rows(DatabaseProvider provider)
    {
        await using var server = await HeadlessServer.StartAsync(provider);
        const string page = "{ members(first: 10) { nodes { id organization { ancestors { code } members(first: 3) { nodes { id } totalCount { value } } } } totalCount(exact: true) { value } } }";
        var officers = new (string Token, string City)[] { (Hangzhou, "3301"), (Ningbo, "3302"), (Hangzhou, "3301"), (Ningbo, "3302") };
        var pages = new List<JsonElement>();
        foreach (var (token, city) in officers)
        {
            var seen = await server.DataAsync(page, token);
            Assert.Equal(10, seen.At("members.nodes").GetArrayLength());
            Assert.All(seen.At("members.nodes").EnumerateArray(), m => Assert.Contains(city, m.At("organization").Texts("ancestors", "code")));
            pages.Add(seen);
        }

        Assert.Equal((pages[0].GetRawText(), pages[1].GetRawText()), (pages[2].GetRawText(), pages[3].GetRawText()));
        Assert.NotEqual(pages[0].GetRawText(), pages[1].GetRawText());
    }

    [DatabaseTheory]
    [DatabaseData]
    public async Task What_lies_outside_cannot_be_changed(DatabaseProvider provider)
    {
        await using var server = await HeadlessServer.StartAsync(provider);
        const string state = "query($id: ID!) { node(id: $id) { ... on Member { status organization { id } memberships(first: 9) { nodes { status } } } } }";
        var member = (await server.DataAsync("{ members(first: 1) { nodes { id } } }", Ningbo)).Text("members.nodes.0.id");
        var before = await server.DataAsync(state, Province, new { id = member });
        var hangzhou = (await server.DataAsync("{ unionOrganization(code: \"3301\") { id } }")).Text("unionOrganization.id");
        var ningbo = (await server.DataAsync("{ unionOrganization(code: \"3302\") { id } }")).Text("unionOrganization.id");

        var refused = await server.DataAsync(
            """
            mutation($member: ID!, $hangzhou: ID!, $ningbo: ID!) {
              end: endMembership(input: { memberId: $member }) { membership { id } errors { ... on Error { code } } }
              transfer: transferMembership(input: { memberId: $member, organizationId: $hangzhou }) { membership { id } errors { ... on Error { code } } }
              verify: verifyMember(input: { memberId: $member, verificationStatus: REJECTED }) { member { id } errors { ... on Error { code } } }
              rename: renameUnionOrganization(input: { id: $ningbo, name: "杭州的宁波" }) { unionOrganization { id } errors { ... on Error { code } } }
              code: createJoinCode(input: { organizationId: $ningbo }) { joinCode { id } errors { ... on Error { code } } }
            }
            """, Hangzhou, new { member, hangzhou, ningbo });

        Assert.All(refused.EnumerateObject(), field =>
        {
            Assert.Equal(JsonValueKind.Null, field.Value.EnumerateObject().First().Value.ValueKind);
            Assert.Contains(field.Value.Text("errors.0.code"), new[] { "NOT_FOUND", "OUTSIDE_SUBTREE", "OUTSIDE_YOUR_ORGANIZATION" });
        });
        Assert.Equal(before.GetRawText(), (await server.DataAsync(state, Province, new { id = member })).GetRawText());
        Assert.Equal("宁波市总工会", (await server.DataAsync("{ unionOrganization(code: \"3302\") { name } }")).Text("unionOrganization.name"));
    }
}
