using System.Text.Json;
using Headless.Data;
using Headless.Testing;
using static Headless.Testing.DemoSignIns;

namespace Headless.Modules.Tests;

/// <summary>What holds for every subscription of the composed schema: it can be resumed, and it can be polled.</summary>
public sealed class SubscriptionTests
{
    private const string Fields = "sequence kind occurredAt nameMasked organization { code } cursor";
    private const string Watch = "subscription($after: String) { membershipEventOccurred(after: $after) { " + Fields + " } }";
    private const string Poll = "query($after: String) { membershipEvents(first: 100, since: $after, orderBy: [{ sequence: ASC }]) { nodes { " + Fields + " } } }";

    private const string Shape = """
        { __schema {
          subscriptionType { fields { name args { name } type { ...T } } }
          queryType { fields { name args { name } type { ...T } } }
          types { name fields { name type { ...T } } }
        } }
        fragment T on __Type { name kind ofType { name kind ofType { name kind ofType { name kind } } } }
        """;

    [Fact]
    public async Task G5_every_subscription_begins_behind_a_cursor_and_has_a_query_that_says_the_same()
    {
        await using var server = await HeadlessServer.StartAsync(DatabaseProvider.Sqlite);
        var schema = (await server.DataAsync(Shape)).At("__schema");
        var types = schema.At("types").EnumerateArray().Where(t => t.At("fields").ValueKind == JsonValueKind.Array).ToDictionary(t => t.Text("name"), t => t.At("fields").EnumerateArray().ToList());
        var queries = schema.At("queryType.fields").EnumerateArray().Select(f => (Event: EventOf(f, types), Arguments: f.Texts("args", "name"))).ToList();
        List<string> offenders = [];
        var subscriptions = schema.At("subscriptionType.fields").EnumerateArray().ToList();
        foreach (var subscription in subscriptions)
        {
            var (name, payload) = (subscription.Text("name"), NameOf(subscription.At("type")));
            if (!subscription.Texts("args", "name").Contains("after"))
            {
                offenders.Add($"{name} has no argument after.");
            }

            if (types.GetValueOrDefault(payload)?.Exists(f => f.Text("name") == "cursor") != true)
            {
                offenders.Add($"{name}: {payload} has no field cursor.");
            }

            // A connection's own after is for its pages.
            if (!queries.Exists(q => q.Event.Type == payload && q.Arguments.Contains(q.Event.IsPaged ? "since" : "after")))
            {
                offenders.Add($"No query returns {payload} behind a cursor, as {name} does.");
            }
        }

        Assert.Equal([], offenders);
        Assert.Equal(["membershipEventOccurred", "selectionRoundChanged"], subscriptions.Select(s => s.Text("name")));
    }

    [DatabaseTheory]
    [DatabaseData]
    public async Task G5_after_a_broken_connection_no_join_or_leave_is_lost_and_none_comes_twice(DatabaseProvider provider)
    {
        await using var server = await HeadlessServer.StartAsync(provider);
        await EndOneAsync(server);
        foreach (var transport in Enum.GetValues<Transport>())
        {
            var start = (await server.DataAsync(Poll, Hangzhou)).At("membershipEvents.nodes").EnumerateArray().Last().Text("cursor");
            List<JsonElement> seen = [];
            using (var first = await Listener.OpenAsync(transport, server.Http, Watch, new { after = start }, Hangzhou))
            {
                await EndOneAsync(server);
                seen.Add(await NextAsync(first));
            }

            await EndOneAsync(server);
            await EndOneAsync(server);
            using var second = await Listener.OpenAsync(transport, server.Http, Watch, new { after = seen[0].Text("cursor") }, Hangzhou);
            seen.Add(await NextAsync(second));
            await EndOneAsync(server);
            seen.AddRange([await NextAsync(second), await NextAsync(second)]);

            var polled = await server.DataAsync(Poll, Hangzhou, new { after = start });
            Assert.Equal(4, seen.Count);
            Assert.Equal(polled.At("membershipEvents.nodes").EnumerateArray().Select(e => e.GetRawText()), seen.Select(e => e.GetRawText()));
        }
    }

    private static (string Type, bool IsPaged) EventOf(JsonElement field, Dictionary<string, List<JsonElement>> types)
    {
        var name = NameOf(field.At("type"));
        var nodes = types.GetValueOrDefault(name)?.Find(f => f.Text("name") == "nodes");
        return nodes is { ValueKind: JsonValueKind.Object } list && name.EndsWith("Connection", StringComparison.Ordinal) ? (NameOf(list.At("type")), true) : (name, false);
    }

    private static string NameOf(JsonElement type) => type.TryGetProperty("ofType", out var inner) && inner.ValueKind == JsonValueKind.Object ? NameOf(inner) : type.Text("name");

    private static async Task<JsonElement> NextAsync(Listener listener) => (await listener.NextAsync())!.Value.At("membershipEventOccurred");

    private static async Task EndOneAsync(HeadlessServer server)
    {
        var id = (await server.DataAsync("{ members(first: 1, where: { status: { eq: ACTIVE } }) { nodes { id } } }", Hangzhou)).Text("members.nodes.0.id");
        var ended = await server.DataAsync("mutation($id: ID!) { endMembership(input: { memberId: $id }) { errors { __typename } } }", Hangzhou, new { id });
        Assert.Equal(0, ended.At("endMembership.errors").GetArrayLength());
    }
}
