using System.Text.Json;
using Headless.Data;
using Headless.Testing;

namespace Headless.Matchmaking.Tests.Endpoint;

/// <summary>Whoever watches a round goes on where her connection broke.</summary>
public sealed class WatchingTests
{
    private const string Fields = "cursor status occurredAt round { id }";
    private const string Watch = "subscription($round: ID!, $after: String) { selectionRoundChanged(roundId: $round, after: $after) { " + Fields + " } }";
    private const string Poll = "query($round: ID!, $after: String) { selectionRoundChanges(roundId: $round, after: $after) { " + Fields + " } }";

    [DatabaseTheory]
    [DatabaseData]
    public async Task After_a_broken_connection_nothing_is_lost_and_nothing_comes_twice(DatabaseProvider provider)
    {
        await using var server = await MatchServer.StartAsync(provider);
        foreach (var transport in Enum.GetValues<Transport>())
        {
            var setup = await EventSetup.MakeAsync(server, 0);
            string cursor;
            using (var first = await Listener.OpenAsync(transport, server.Server.Http, Watch, new { round = setup.Round }))
            {
                var open = (await first.NextAsync())!.Value.At("selectionRoundChanged");
                Assert.Equal(("OPEN", setup.Round), (open.Text("status"), open.Text("round.id")));
                cursor = open.Text("cursor");
            }

            Assert.Equal("CLOSED", await server.CloseAsync(setup));
            using var second = await Listener.OpenAsync(transport, server.Server.Http, Watch, new { round = setup.Round, after = cursor });
            List<JsonElement> seen = [(await second.NextAsync())!.Value.At("selectionRoundChanged")];
            Assert.Equal("REVEALED", await server.RevealAsync(setup));
            while (await second.NextAsync() is { } next)
            {
                seen.Add(next.At("selectionRoundChanged"));
            }

            Assert.Equal(["CLOSED", "REVEALED"], seen.Select(c => c.Text("status")));
            var polled = await server.DataAsync(Poll, variables: new { round = setup.Round, after = cursor });
            Assert.Equal(polled.At("selectionRoundChanges").EnumerateArray().Select(c => c.GetRawText()), seen.Select(c => c.GetRawText()));
            var all = await server.DataAsync(Poll, variables: new { round = setup.Round });
            Assert.Equal(["SCHEDULED", "OPEN", "CLOSED", "REVEALED"], all.Texts("selectionRoundChanges", "status"));

            using var late = await Listener.OpenAsync(transport, server.Server.Http, Watch, new { round = setup.Round, after = cursor });
            Assert.Equal(("CLOSED", "REVEALED", null), (await StatusAsync(late), await StatusAsync(late), await StatusAsync(late)));
        }
    }

    [DatabaseTheory]
    [DatabaseData]
    public async Task A_cursor_of_another_round_is_refused(DatabaseProvider provider)
    {
        await using var server = await MatchServer.StartAsync(provider);
        var (one, other) = (await EventSetup.MakeAsync(server, 0), await EventSetup.MakeAsync(server, 0));
        var cursor = (await server.DataAsync(Poll, variables: new { round = other.Round })).Text("selectionRoundChanges.0.cursor");
        foreach (var after in new[] { cursor, "", "x" })
        {
            using var refused = await server.GraphQL.PostAsync(Poll, new { round = one.Round, after }, language: "en");
            Assert.Equal(["INVALID_ROUND_CURSOR"], refused.Codes);
            Assert.Equal("This is no cursor of this round. Give the value of the field cursor of one of its changes.", refused.Errors[0].Text("message"));
        }
    }

    private static async Task<string?> StatusAsync(Listener listener) => (await listener.NextAsync())?.Text("selectionRoundChanged.status");
}
