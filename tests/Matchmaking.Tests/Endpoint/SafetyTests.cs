using Headless.Data;
using Headless.Matchmaking.Tests.Secrecy;
using Headless.Testing;
using static Headless.Testing.DemoSignIns;

namespace Headless.Matchmaking.Tests.Endpoint;

/// <summary>Blocks, reports, exclusions.</summary>
public sealed class SafetyTests
{
    private const string Block = "mutation($id: ID!) { blockProfile(input: { candidateId: $id }) { matchBlock { id nickname } errors { ... on Error { code } } } }";

    private const string Report = """
        mutation($id: ID!) { reportProfile(input: { candidateId: $id, reason: HARASSMENT, text: " 言语骚扰 " }) { receivedAt errors { ... on Error { code } } } }
        """;

    private const string Decide = "mutation($id: ID!, $suspend: Boolean!) { decideMatchReport(input: { reportId: $id, suspend: $suspend }) { matchReport { status } errors { ... on Error { code } } } }";

    [DatabaseTheory]
    [DatabaseData]
    public async Task To_be_blocked_cannot_be_told_from_absence(DatabaseProvider provider)
    {
        var story = await Story.ReadAsync(provider);
        var seen = new List<IReadOnlyList<string>>();
        foreach (var leave in new[] { Block, "mutation { pauseMatchProfile(input: { paused: true }) { errors { ... on Error { code } } } }", "mutation($me: ID!) { deleteMatchProfile(input: { profileId: $me }) { errors { ... on Error { code } } } }" })
        {
            await using var copy = await story.Database.CopyAsync();
            await using var server = await MatchServer.StartOnAsync(copy);
            var (leaver, other) = (story.Setup.Singles[Story.Chooser], story.Setup.Singles[Story.Chosen]);
            Assert.Null(await server.ChooseAsync(story.Setup, Story.Chosen, Story.Chooser, 2));
            var me = (await server.DataAsync("{ myMatchProfile { id } }", leaver.Token)).Text("myMatchProfile.id");
            var left = await server.DataAsync(leave, leaver.Token, new { id = other.Id, me });
            Assert.Null(RoundActions.CodeOf(left.EnumerateObject().Single().Value));
            var observer = new Observer(server, other.Token);
            seen.Add(
            [
                await observer.AskAsync(Everything.Own, new { round = story.Setup.Round, ids = story.Ids }),
                await observer.AskAsync(RoundActions.Submit, new { round = story.Setup.Round, chosen = new[] { leaver.Id } }),
                await observer.AskAsync(Block, new { id = leaver.Id }),
                await observer.AskAsync(Report, new { id = leaver.Id }),
            ]);
        }

        Assert.Contains("\"CANDIDATE_NOT_AVAILABLE\"", seen[0][1], StringComparison.Ordinal);
        Assert.All(seen[0].Skip(2), answer => Assert.Contains("\"NOT_FOUND\"", answer, StringComparison.Ordinal));
        Assert.All(seen.Skip(1), other => Assert.Equal(seen[0], other));
    }

    [DatabaseTheory]
    [DatabaseData]
    public async Task A_block_dissolves_the_match_holds_at_the_next_event_and_can_be_lifted(DatabaseProvider provider)
    {
        await using var server = await MatchServer.StartAsync(provider);
        var setup = await EventSetup.MakeAsync(server, 3);
        Assert.Null(await server.ChooseAsync(setup, 0, 1));
        Assert.Null(await server.ChooseAsync(setup, 1, 0));
        await server.CloseAsync(setup);
        await server.RevealAsync(setup);
        Assert.Equal([Participant.NicknameOf(0)], await server.MatchesAsync(setup.Singles[1]));

        // The partner of a match can be blocked though the list of the round has ended.
        Assert.Empty(await server.CandidatesAsync(setup, 0));
        var blocked = await server.DataAsync(Block, setup.Singles[0].Token, new { id = setup.Singles[1].Id });
        Assert.Equal(Participant.NicknameOf(1), blocked.Text("blockProfile.matchBlock.nickname"));
        Assert.Empty(await server.MatchesAsync(setup.Singles[0]));
        Assert.Empty(await server.MatchesAsync(setup.Singles[1]));
        Assert.Equal("""{"nodes":[]}""", (await server.DataAsync("{ myMatchBlocks { nodes { nickname } } }", setup.Singles[1].Token)).At("myMatchBlocks").GetRawText());

        var next = await NextEventAsync(server, setup);
        Assert.Equal([Participant.NicknameOf(2)], await server.CandidatesAsync(next, 0));
        Assert.Equal([Participant.NicknameOf(2)], await server.CandidatesAsync(next, 1));
        Assert.Equal([Participant.NicknameOf(0), Participant.NicknameOf(1)], await server.CandidatesAsync(next, 2));

        var lifted = await server.DataAsync("mutation($id: ID!) { unblockProfile(input: { blockId: $id }) { unblockedAt errors { ... on Error { code } } } }", setup.Singles[0].Token, new { id = blocked.Text("blockProfile.matchBlock.id") });
        Assert.Null(RoundActions.CodeOf(lifted.At("unblockProfile")));
        Assert.Equal([Participant.NicknameOf(1), Participant.NicknameOf(2)], await server.CandidatesAsync(next, 0));
        Assert.Empty(await server.MatchesAsync(setup.Singles[0]));
    }

    [DatabaseTheory]
    [DatabaseData]
    public async Task Moderators_see_what_the_reporter_saw_and_an_exclusion_holds_everywhere(DatabaseProvider provider)
    {
        await using var server = await MatchServer.StartAsync(provider);
        var setup = await EventSetup.MakeAsync(server, 4);
        Assert.Null(RoundActions.CodeOf((await server.DataAsync(Report, setup.Singles[0].Token, new { id = setup.Singles[1].Id })).At("reportProfile")));
        Assert.Null(RoundActions.CodeOf((await server.DataAsync(Report, setup.Singles[0].Token, new { id = setup.Singles[1].Id })).At("reportProfile")));

        var reports = await server.DataAsync("{ matchReports { nodes { id reason text status shown { nickname city gender } organization { code } } } }", Province);
        var report = reports.At("matchReports.nodes.0");
        Assert.Equal(("HARASSMENT", "言语骚扰", "OPEN", "3301"), (report.Text("reason"), report.Text("text"), report.Text("status"), report.Text("organization.code")));
        Assert.Equal($$"""{"nickname":"{{Participant.NicknameOf(1)}}","city":null,"gender":"FEMALE"}""", report.At("shown").GetRawText());
        var id = reports.Text("matchReports.nodes.0.id");
        Assert.Equal(1, reports.At("matchReports.nodes").GetArrayLength());
        foreach (var token in new[] { Hangzhou, setup.Singles[0].Token, setup.Singles[1].Token })
        {
            using var refused = await server.GraphQL.PostAsync("query($id: ID!) { matchReports { nodes { id } } node(id: $id) { id } }", new { id }, token);
            Assert.Equal(["FORBIDDEN", "FORBIDDEN"], refused.Codes);
            using var decision = await server.GraphQL.PostAsync(Decide, new { id, suspend = true }, token);
            Assert.Equal(["FORBIDDEN"], decision.Codes);
        }

        Assert.Equal("SUSPENDED", (await server.DataAsync(Decide, Province, new { id, suspend = true })).Text("decideMatchReport.matchReport.status"));
        Assert.Equal("MATCH_REPORT_DECIDED", RoundActions.CodeOf((await server.DataAsync(Decide, Province, new { id, suspend = false })).At("decideMatchReport")));

        Assert.Equal([Participant.NicknameOf(2), Participant.NicknameOf(3)], await server.CandidatesAsync(setup, 0));
        Assert.Equal("MATCH_NOT_PARTICIPATING", await server.ChooseAsync(setup, 1, 2));
        var profile = await server.DataAsync("{ myMatchProfile { id suspendedAt } }", setup.Singles[1].Token);
        Assert.Equal("2030-10-01T01:00:00Z", profile.Text("myMatchProfile.suspendedAt"));
        await server.DataAsync("mutation($id: ID!) { deleteMatchProfile(input: { profileId: $id }) { deletedAt } }", setup.Singles[1].Token, new { id = profile.Text("myMatchProfile.id") });
        var again = await server.DataAsync(
            "mutation { createMatchProfile(input: { details: { nickname: \"新\", gender: MALE, ageBand: AGE_30_34 }, declaresSingle: true, consentVersion: \"2026-1\" }) { matchProfile { id } errors { ... on Error { code } } } }",
            setup.Singles[1].Token);
        Assert.Equal("MATCH_SUSPENDED", again.Text("createMatchProfile.errors.0.code"));
    }

    private static async Task<EventSetup> NextEventAsync(MatchServer server, EventSetup setup)
    {
        var next = await EventSetup.MakeAsync(server, 0);
        foreach (var single in setup.Singles)
        {
            var came = await server.DataAsync(
                "mutation($event: ID!) { registerForMatchEvent(input: { eventId: $event, idempotencyKey: \"next-event-1\" }) { errors { ... on Error { code } } } }", single.Token, new { @event = next.Event });
            Assert.Null(RoundActions.CodeOf(came.At("registerForMatchEvent")));
        }

        return next with { Singles = setup.Singles };
    }
}
