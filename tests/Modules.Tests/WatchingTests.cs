using System.Net.Http.Json;
using System.Text;
using System.Text.Json;
using Headless.Data;
using Headless.Testing;
using static Headless.Testing.DemoSignIns;

namespace Headless.Modules.Tests;

/// <summary>H15: joins and leaves are visible at once, as a stream and as a list that is asked again.</summary>
public sealed class WatchingTests
{
    [DatabaseTheory]
    [DatabaseData]
    public async Task G5_an_officer_sees_a_join_and_a_leave_as_they_happen_and_her_neighbour_does_not(DatabaseProvider provider)
    {
        await using var server = await HeadlessServer.StartAsync(provider);
        var organization = (await server.DataAsync("{ unionOrganization(code: \"330825\") { id } }")).Text("unionOrganization.id");
        var last = await server.DataAsync("{ membershipEvents(first: 1, orderBy: [{ sequence: DESC }]) { nodes { cursor } } }", Longyou);
        var after = last.At("membershipEvents.nodes").GetArrayLength() > 0 ? last.Text("membershipEvents.nodes.0.cursor") : null;
        using var stop = new CancellationTokenSource(TimeSpan.FromSeconds(60));

        using var request = new HttpRequestMessage(HttpMethod.Post, "/graphql")
        {
            Content = JsonContent.Create(new { query = "subscription($after: String) { membershipEventOccurred(after: $after) { kind nameMasked organization { code } cursor } }", variables = new { after } }),
        };
        request.Content.Headers.ContentType = new("application/json");
        request.Headers.Add("Accept", "text/event-stream");
        request.Headers.TryAddWithoutValidation("Authorization", $"Bearer {Longyou}");
        using var response = await server.Http.SendAsync(request, HttpCompletionOption.ResponseHeadersRead, stop.Token);
        using var reader = new StreamReader(await response.Content.ReadAsStreamAsync(stop.Token));

        var content = Convert.ToBase64String(Encoding.UTF8.GetBytes($"姓名,手机号,身份证号\n示例·新人,10000000000,{NewcomersNationalId}\n"));
        var joined = await server.DataAsync(
            "mutation($o: ID!, $c: String!) { admitMembersInBatch(input: { organizationId: $o, fileName: \"people.csv\", contentBase64: $c }) { batchAdmission { rows { member { id } } } errors { ... on Error { code } } } }",
            Longyou, new { o = organization, c = content });
        var first = await NextAsync(reader, stop.Token);
        await server.DataAsync("mutation($id: ID!) { endMembership(input: { memberId: $id }) { errors { ... on Error { code } } } }", Longyou, new { id = joined.Text("admitMembersInBatch.batchAdmission.rows.0.member.id") });
        var second = await NextAsync(reader, stop.Token);

        Assert.Equal(("JOINED", "330825"), (first.Text("kind"), first.Text("organization.code")));
        Assert.Equal(("LEFT", "330825"), (second.Text("kind"), second.Text("organization.code")));
        var polled = await server.DataAsync("{ membershipEvents(first: 2, orderBy: [{ sequence: DESC }]) { nodes { kind nameMasked } } }", Longyou);
        Assert.Equal($$"""[{"kind":"LEFT","nameMasked":"{{first.Text("nameMasked")}}"},{"kind":"JOINED","nameMasked":"{{first.Text("nameMasked")}}"}]""", polled.At("membershipEvents.nodes").GetRawText());
        var neighbour = await server.DataAsync("{ membershipEvents(first: 100) { nodes { organization { code } } } }", Qingyuan);
        Assert.DoesNotContain("330825", neighbour.At("membershipEvents.nodes").EnumerateArray().Select(e => e.Text("organization.code")));
    }

    [DatabaseTheory]
    [DatabaseData]
    public async Task G5_a_stream_has_the_events_of_the_officers_own_subtree_only(DatabaseProvider provider)
    {
        await using var server = await HeadlessServer.StartAsync(provider);
        using var stop = new CancellationTokenSource(TimeSpan.FromSeconds(60));
        var after = (await server.DataAsync("{ membershipEvents(first: 1, orderBy: [{ sequence: DESC }]) { nodes { cursor } } }", Province)).Text("membershipEvents.nodes.0.cursor");
        using var hangzhou = await WatchAsync(server, Hangzhou, after, stop.Token);
        using var ningbo = await WatchAsync(server, Ningbo, after, stop.Token);
        using var province = await WatchAsync(server, Province, after, stop.Token);

        await EndOneAsync(server, Hangzhou);
        await EndOneAsync(server, Ningbo);

        // The province sees both in their order, so each city's first event is its own, although the other's came before.
        Assert.Contains("3301", await CitiesOfNextAsync(province, stop.Token));
        Assert.Contains("3302", await CitiesOfNextAsync(province, stop.Token));
        Assert.Contains("3301", await CitiesOfNextAsync(hangzhou, stop.Token));
        Assert.Contains("3302", await CitiesOfNextAsync(ningbo, stop.Token));
        var polled = await server.DataAsync("query($a: String!) { membershipEvents(first: 10, since: $a) { nodes { kind } } }", Ningbo, new { a = after });
        Assert.Equal("""[{"kind":"LEFT"}]""", polled.At("membershipEvents.nodes").GetRawText());
    }

    private static async Task<IReadOnlyList<string>> CitiesOfNextAsync(StreamReader reader, CancellationToken cancellationToken) =>
        (await NextAsync(reader, cancellationToken)).At("organization").Texts("ancestors", "code");

    private static async Task EndOneAsync(HeadlessServer server, string officer)
    {
        var member = (await server.DataAsync("{ members(first: 1, where: { status: { eq: ACTIVE } }) { nodes { id } } }", officer)).Text("members.nodes.0.id");
        var ended = await server.DataAsync("mutation($id: ID!) { endMembership(input: { memberId: $id }) { membership { status } } }", officer, new { id = member });
        Assert.Equal("ENDED", ended.Text("endMembership.membership.status"));
    }

    private static async Task<StreamReader> WatchAsync(HeadlessServer server, string officer, string after, CancellationToken cancellationToken)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, "/graphql")
        {
            Content = JsonContent.Create(new { query = "subscription($after: String) { membershipEventOccurred(after: $after) { kind organization { ancestors { code } } } }", variables = new { after } }),
        };
        request.Content.Headers.ContentType = new("application/json");
        request.Headers.Add("Accept", "text/event-stream");
        request.Headers.TryAddWithoutValidation("Authorization", $"Bearer {officer}");
        var response = await server.Http.SendAsync(request, HttpCompletionOption.ResponseHeadersRead, cancellationToken);
        return new(await response.Content.ReadAsStreamAsync(cancellationToken));
    }

    private static async Task<JsonElement> NextAsync(StreamReader reader, CancellationToken cancellationToken)
    {
        while (await reader.ReadLineAsync(cancellationToken) is { } line)
        {
            if (line.StartsWith("data: {", StringComparison.Ordinal))
            {
                using var json = JsonDocument.Parse(line["data: ".Length..]);
                return json.RootElement.At("data.membershipEventOccurred").Clone();
            }
        }

        throw new InvalidOperationException("The stream ended.");
    }
}
