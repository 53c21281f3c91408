using System.Text.Json;
using Headless.Data;
using Headless.Engine.Execution;
using Headless.Matchmaking.Ballots;
using Headless.Matchmaking.Contracts;
using Headless.Matchmaking.Matches;
using Headless.Matchmaking.Rounds;
using Headless.Testing;
using static Headless.Testing.DemoSignIns;

namespace Headless.Matchmaking.Tests.Endpoint;

/// <summary>Rounds of mutual selection (H36).</summary>
public sealed class RoundTests
{
    private const string Create = """
        mutation($event: ID!, $opens: DateTime!, $closes: DateTime!) {
          createSelectionRound(input: { eventId: $event, opensAt: $opens, closesAt: $closes, maxSelections: 2, contactRule: ON_MATCH }) {
            selectionRound { id status maxSelections contactRule } errors { ... on Error { code } } } }
        """;

    [DatabaseTheory]
    [DatabaseData]
    public async Task Choices_can_be_changed_until_the_close_and_refusals_leave_nothing(DatabaseProvider provider)
    {
        await using var server = await MatchServer.StartAsync(provider);
        var setup = await EventSetup.MakeAsync(server, 6);
        Assert.Null(await server.ChooseAsync(setup, 0, 1, 2, 3));
        Assert.Null(await server.ChooseAsync(setup, 0, 3, 4));
        Assert.Equal("TOO_MANY_SELECTIONS", await server.ChooseAsync(setup, 0, 1, 2, 3, 4));
        Assert.Equal("CANDIDATE_NOT_AVAILABLE", await server.ChooseAsync(setup, 0, 0));
        Assert.Equal("MATCH_NOT_PARTICIPATING", RoundActions.CodeOf((await server.DataAsync(RoundActions.Submit, QiuTian, new { round = setup.Round, chosen = Array.Empty<string>() })).At("submitSelections")));
        using var foreign = await server.GraphQL.PostAsync(RoundActions.Submit, new { round = setup.Round, chosen = new[] { setup.Round } }, setup.Singles[0].Token);
        Assert.Equal(["INVALID_ID"], foreign.Codes);
        const string mine = "query($r: ID!) { selectionRound(id: $r) { myBallot { selections { details { nickname } } } } }";
        Assert.Equal(
            $$$"""[{"details":{"nickname":"{{{Participant.NicknameOf(3)}}}"}},{"details":{"nickname":"{{{Participant.NicknameOf(4)}}}"}}]""",
            Sorted((await server.DataAsync(mine, setup.Singles[0].Token, new { r = setup.Round })).At("selectionRound.myBallot.selections")));
        Assert.Single(await server.RowsAsync<MatchBallot>(), b => b.RoundId == setup.RoundId);
        Assert.True((await server.DataAsync(mine, setup.Singles[3].Token, new { r = setup.Round })).IsNull("selectionRound.myBallot"));

        Assert.Null(await server.ChooseAsync(setup, 0));
        Assert.Equal("[]", (await server.DataAsync(mine, setup.Singles[0].Token, new { r = setup.Round })).At("selectionRound.myBallot.selections").GetRawText());
        Assert.Equal("CLOSED", await server.CloseAsync(setup));
        Assert.Equal("CLOSED", await server.CloseAsync(setup));
        Assert.Equal("ROUND_CLOSED", await server.ChooseAsync(setup, 0, 1));
    }

    [DatabaseTheory]
    [DatabaseData]
    public async Task Only_an_organizer_of_the_event_moves_a_round_and_only_forward(DatabaseProvider provider)
    {
        await using var server = await MatchServer.StartAsync(provider);
        var setup = await EventSetup.MakeAsync(server, 2);
        foreach (var step in new[] { "openSelectionRound", "closeSelectionRound", "revealMatches" })
        {
            Assert.Equal("NOT_FOUND", await server.OrganizeAsync(setup, step, Ningbo));
            using var member = await server.GraphQL.PostAsync($$"""mutation($r: ID!) { {{step}}(input: { roundId: $r }) { errors { ... on Error { code } } } }""", new { r = setup.Round }, setup.Singles[0].Token);
            Assert.Equal(["FORBIDDEN"], member.Codes);
        }

        Assert.Equal(RoundStatus.Open, (await server.RowsAsync<SelectionRound>()).Single(r => r.Id == setup.RoundId).Status);
        Assert.Equal("ROUND_STATE", await server.RevealAsync(setup));
        Assert.Equal("OPEN", await server.OrganizeAsync(setup, "openSelectionRound"));
        Assert.Equal("CLOSED", await server.CloseAsync(setup));
        Assert.Equal("ROUND_STATE", await server.OrganizeAsync(setup, "openSelectionRound"));
        Assert.Equal("REVEALED", await server.RevealAsync(setup));
        Assert.Equal("REVEALED", await server.RevealAsync(setup));
        Assert.Equal("ROUND_STATE", await server.CloseAsync(setup));
    }

    [DatabaseTheory]
    [DatabaseData]
    public async Task A_contact_is_seen_when_both_have_shared_and_gone_when_one_leaves(DatabaseProvider provider)
    {
        await using var server = await MatchServer.StartAsync(provider);
        var setup = await EventSetup.MakeAsync(server, 3);
        Assert.Null(await server.ChooseAsync(setup, 0, 1));
        Assert.Null(await server.ChooseAsync(setup, 1, 0));
        await server.CloseAsync(setup);
        await server.RevealAsync(setup);
        const string contact = "{ myMatches { nodes { contactSharedAt sharedContact { phone } } } }";
        const string share = "mutation($id: ID!) { shareContact(input: { matchId: $id }) { match { sharedContact { phone } } errors { ... on Error { code } } } }";
        var (mine, theirs) = (await server.MatchIdAsync(setup.Singles[0]), await server.MatchIdAsync(setup.Singles[1]));
        Assert.NotEqual(mine, theirs);
        Assert.Equal("NOT_FOUND", RoundActions.CodeOf((await server.DataAsync(share, setup.Singles[0].Token, new { id = theirs })).At("shareContact")));
        const string nothing = """[{"contactSharedAt":null,"sharedContact":null}]""";

        Assert.True((await server.DataAsync(share, setup.Singles[0].Token, new { id = mine })).IsNull("shareContact.match.sharedContact"));
        Assert.Equal(nothing, (await server.DataAsync(contact, setup.Singles[1].Token)).At("myMatches.nodes").GetRawText());
        Assert.Equal("10000000000", (await server.DataAsync(share, setup.Singles[1].Token, new { id = theirs })).Text("shareContact.match.sharedContact.phone"));
        Assert.Equal("10000000001", (await server.DataAsync(contact, setup.Singles[0].Token)).Text("myMatches.nodes.0.sharedContact.phone"));

        var dissolved = await server.DataAsync("mutation($id: ID!) { unmatch(input: { matchId: $id }) { dissolvedAt errors { ... on Error { code } } } }", setup.Singles[1].Token, new { id = theirs });
        Assert.Equal("2030-10-01T01:00:00Z", dissolved.Text("unmatch.dissolvedAt"));
        Assert.Empty(await server.RowsAsync<Match>());
        Assert.True((await server.DataAsync("query($id: ID!) { node(id: $id) { id } }", setup.Singles[0].Token, new { id = mine })).IsNull("node"));
    }

    [DatabaseTheory]
    [DatabaseData]
    public async Task Two_people_match_once_however_many_rounds_they_choose_each_other_in_and_the_rule_may_show_contacts_at_once(DatabaseProvider provider)
    {
        await using var server = await MatchServer.StartAsync(provider);
        var setup = await EventSetup.MakeAsync(server, 3);
        Assert.Null(await server.ChooseAsync(setup, 0, 1));
        Assert.Null(await server.ChooseAsync(setup, 1, 0));
        await server.CloseAsync(setup);
        await server.RevealAsync(setup);
        var made = (await server.DataAsync(Create, Hangzhou, Times(setup, 0, 60))).At("createSelectionRound.selectionRound");
        Assert.Equal(("SCHEDULED", 2, "ON_MATCH"), (made.Text("status"), made.Number("maxSelections"), made.Text("contactRule")));
        var second = setup with { RoundId = NodeId.Decode(made.Text("id")).Id };
        Assert.Equal("ROUND_NOT_OPEN", await server.ChooseAsync(second, 0, 1));
        Assert.Equal("OPEN", await server.OrganizeAsync(second, "openSelectionRound"));
        Assert.Null(await server.ChooseAsync(second, 0, 1, 2));
        Assert.Null(await server.ChooseAsync(second, 1, 0));
        Assert.Null(await server.ChooseAsync(second, 2, 0));
        await server.CloseAsync(second);
        await server.RevealAsync(second);

        Assert.Equal([Participant.NicknameOf(1), Participant.NicknameOf(2)], await server.MatchesAsync(setup.Singles[0]));
        Assert.Equal(4, (await server.RowsAsync<Match>()).Count);
        var own = await server.DataAsync("query($r: ID!) { selectionRound(id: $r) { myMatches { nodes { partner { details { nickname } } sharedContact { phone } } } } }", setup.Singles[0].Token, new { r = second.Round });
        Assert.Equal(
            $$$$"""[{"partner":{"details":{"nickname":"{{{{Participant.NicknameOf(2)}}}}"}},"sharedContact":{"phone":"10000000002"}}]""", own.At("selectionRound.myMatches.nodes").GetRawText());
    }

    [DatabaseTheory]
    [DatabaseData]
    public async Task A_round_opens_and_closes_by_its_time(DatabaseProvider provider)
    {
        await using var server = await MatchServer.StartAsync(provider);
        var setup = await EventSetup.MakeAsync(server, 2);
        Assert.Equal("ROUND_TIMES", RoundActions.CodeOf((await server.DataAsync(Create, Hangzhou, Times(setup, 60, 60))).At("createSelectionRound")));
        Assert.Equal("ROUND_TIMES", RoundActions.CodeOf((await server.DataAsync(Create, Hangzhou, Times(setup, -60, -30))).At("createSelectionRound")));
        Assert.Equal("NOT_FOUND", RoundActions.CodeOf((await server.DataAsync(Create, Ningbo, Times(setup, 10, 60))).At("createSelectionRound")));
        var made = await server.DataAsync(Create, Hangzhou, Times(setup, 10, 60));
        var round = setup with { RoundId = NodeId.Decode(made.Text("createSelectionRound.selectionRound.id")).Id };

        await SweptAsync(server, round, TimeSpan.FromMinutes(10), RoundStatus.Open);
        Assert.Null(await server.ChooseAsync(round, 0, 1));
        server.Time.Advance(TimeSpan.FromMinutes(50));
        Assert.Equal("ROUND_CLOSED", await server.ChooseAsync(round, 1, 0));   // whether the sweep has come by or not
        await SweptAsync(server, round, TimeSpan.FromSeconds(30), RoundStatus.Closed);
        Assert.Single(await server.RowsAsync<MatchBallot>(), b => b.RoundId == round.RoundId);
    }

    private static object Times(EventSetup setup, int opens, int closes) =>
        new { @event = setup.Event, opens = MatchServer.Start.AddMinutes(opens).ToString("O"), closes = MatchServer.Start.AddMinutes(closes).ToString("O") };

    private static string Sorted(JsonElement list) => $"[{string.Join(',', list.EnumerateArray().Select(e => e.GetRawText()).Order(StringComparer.Ordinal))}]";

    private static async Task SweptAsync(MatchServer server, EventSetup round, TimeSpan after, RoundStatus status)
    {
        server.Time.Advance(after);
        await Eventually(async () => (await server.RowsAsync<SelectionRound>()).Single(r => r.Id == round.RoundId).Status == status);
    }

    private static async Task Eventually(Func<Task<bool>> condition)
    {
        var since = TimeProvider.System.GetTimestamp();
        while (!await condition())
        {
            Assert.True(TimeProvider.System.GetElapsedTime(since) < TimeSpan.FromSeconds(60), "The sweep has not come by within a minute.");
            await Task.Delay(20);
        }
    }
}
