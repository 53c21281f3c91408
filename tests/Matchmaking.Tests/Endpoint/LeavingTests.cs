using Headless.Data;
using Headless.Testing;
using static Headless.Testing.DemoSignIns;

namespace Headless.Matchmaking.Tests.Endpoint;

/// <summary>Match-making is for members: who leaves her union is seen and matched no more, and who moves to another has other colleagues. With the real members' directory, whose events they are.</summary>
public sealed class LeavingTests
{
    private const string Errors = "errors { ... on Error { code message } }";
    private const string Pause = "mutation($p: Boolean!) { pauseMatchProfile(input: { paused: $p }) { matchProfile { isPaused } " + Errors + " } }";
    private const string Matches = "{ myMatches(first: 10) { nodes { partner { details { nickname } } } } }";

    /// <summary>Nine in the morning in Shanghai, UTC.</summary>
    private static readonly DateTime s_start = new(2030, 10, 1, 1, 0, 0, DateTimeKind.Utc);

    [DatabaseTheory]
    [DatabaseData]
    public async Task G37_who_leaves_her_union_is_neither_seen_nor_matched_until_she_is_a_member_again(DatabaseProvider provider)
    {
        await using var server = await StartAsync(provider);
        var people = await server.AdmitAsync(3, "330102001-J1");
        var round = await RoundAsync(server, people, []);
        var (first, second, third) = (await IdAsync(server, round, people[1], "n0"), await IdAsync(server, round, people[0], "n1"), await IdAsync(server, round, people[0], "n2"));
        Assert.Null(await ChooseAsync(server, round, people[0], second, third));
        Assert.Null(await ChooseAsync(server, round, people[1], first));
        Assert.Null(await ChooseAsync(server, round, people[2], await IdAsync(server, round, people[2], "n0")));

        var id = (await server.DataAsync("{ me { id } }", people[1])).Text("me.id");
        var ended = await server.DataAsync("mutation($id: ID!) { endMembership(input: { memberId: $id }) { errors { ... on Error { code } } } }", Hangzhou, new { id });
        Assert.Equal("OK", ended.At("endMembership").Outcome());

        await UntilAsync(async () => (await SeenAsync(server, round, people[0])).SequenceEqual(["n2"]));
        Assert.Empty(await SeenAsync(server, round, people[1]));
        Assert.Equal("MATCH_NOT_PARTICIPATING", await ChooseAsync(server, round, people[1], first));
        var refused = (await server.DataAsync(Pause, people[1], new { p = false })).At("pauseMatchProfile");
        Assert.Equal(
            """{"matchProfile":null,"errors":[{"code":"MATCH_VERIFIED_MEMBERS_ONLY","message":"Match-making is for active members whose identity is verified. Join a union and have your identity verified first."}]}""",
            refused.GetRawText());
        Assert.True((await server.DataAsync("{ myMatchProfile { isPaused } }", people[1])).At("myMatchProfile.isPaused").GetBoolean());

        await OrganizeAsync(server, "closeSelectionRound", round);
        await OrganizeAsync(server, "revealMatches", round);
        Assert.Equal("""[{"partner":{"details":{"nickname":"n2"}}}]""", (await server.DataAsync(Matches, people[0])).At("myMatches.nodes").GetRawText());
        Assert.Equal("[]", (await server.DataAsync(Matches, people[1])).At("myMatches.nodes").GetRawText());
    }

    [DatabaseTheory]
    [DatabaseData]
    public async Task Who_hides_from_her_colleagues_hides_from_those_who_move_to_her_union(DatabaseProvider provider)
    {
        await using var server = await StartAsync(provider);
        var hides = (await server.AdmitAsync(1, "330102001-J1", "hiding"))[0];
        var comes = (await server.AdmitAsync(1, "330106-A1", "coming"))[0];
        var round = await RoundAsync(server, [hides, comes], [hides]);
        Assert.Equal(["n1"], await SeenAsync(server, round, hides));
        Assert.Equal(["n0"], await SeenAsync(server, round, comes));

        var id = (await server.DataAsync("{ me { id } }", comes)).Text("me.id");
        var union = (await server.DataAsync("{ unionOrganization(code: \"330102001-J1\") { id } }")).Text("unionOrganization.id");
        var moved = await server.DataAsync(
            "mutation($id: ID!, $union: ID!) { transferMembership(input: { memberId: $id, organizationId: $union }) { errors { ... on Error { code } } } }", Hangzhou, new { id, union });
        Assert.Equal("OK", moved.At("transferMembership").Outcome());

        await UntilAsync(async () => (await SeenAsync(server, round, comes)).Count == 0);
        Assert.Empty(await SeenAsync(server, round, hides));
    }

    private static Task<HeadlessServer> StartAsync(DatabaseProvider provider) => HeadlessServer.StartAsync(provider, o => o.Time = new MovableClock(s_start));

    // An open round of an event at which all have registered, under the nicknames n0, n1 and so on.
    private static async Task<string> RoundAsync(HeadlessServer server, IReadOnlyList<string> people, IReadOnlyList<string> hiding)
    {
        var organization = (await server.DataAsync("{ unionOrganization(code: \"3301\") { id } }")).Text("unionOrganization.id");
        var series = (await server.DataAsync(
            "mutation($o: ID!) { createMatchEventSeries(input: { organizationId: $o, name: \"示例系列\", startsOn: \"2030-10-01\", endsOn: \"2030-10-31\" }) { matchEventSeries { id } " + Errors + " } }",
            Hangzhou, new { o = organization })).Text("createMatchEventSeries.matchEventSeries.id");
        var matchEvent = (await server.DataAsync(
            "mutation($s: ID!) { createMatchEvent(input: { seriesId: $s, title: \"示例互选\", kind: MUTUAL_SELECTION, startsAt: \"2030-10-02T01:00:00Z\", endsAt: \"2030-10-02T03:00:00Z\", capacity: 9 }) { matchEvent { id } " + Errors + " } }",
            Hangzhou, new { s = series })).Text("createMatchEvent.matchEvent.id");
        foreach (var (index, person) in people.Index())
        {
            var made = await server.DataAsync(
                """
                mutation($n: String!, $h: Boolean!) {
                  createMatchProfile(input: { details: { nickname: $n, gender: FEMALE, ageBand: AGE_40_49 }, declaresSingle: true, consentVersion: "2026-1", hidesFromColleagues: $h }) { errors { ... on Error { code } } }
                }
                """, person, new { n = $"n{index}", h = hiding.Contains(person) });
            Assert.Equal("OK", made.At("createMatchProfile").Outcome());
            var came = await server.DataAsync(
                "mutation($e: ID!) { registerForMatchEvent(input: { eventId: $e, idempotencyKey: \"register-1\" }) { errors { ... on Error { code } } } }", person, new { e = matchEvent });
            Assert.Equal("OK", came.At("registerForMatchEvent").Outcome());
        }

        var round = (await server.DataAsync(
            "mutation($e: ID!) { createSelectionRound(input: { eventId: $e, opensAt: \"2030-10-02T01:00:00Z\", closesAt: \"2030-10-02T03:00:00Z\" }) { selectionRound { id } " + Errors + " } }",
            Hangzhou, new { e = matchEvent })).Text("createSelectionRound.selectionRound.id");
        await OrganizeAsync(server, "openSelectionRound", round);
        return round;
    }

    private static async Task OrganizeAsync(HeadlessServer server, string mutation, string round) => Assert.Equal("OK", (await server.DataAsync(
        $$"""mutation($r: ID!) { {{mutation}}(input: { roundId: $r }) { errors { ... on Error { code } } } }""", Hangzhou, new { r = round })).At(mutation).Outcome());

    private static async Task<string?> ChooseAsync(HeadlessServer server, string round, string token, params string[] chosen) =>
        RoundActions.CodeOf((await server.DataAsync(RoundActions.Submit, token, new { round, chosen })).At("submitSelections"));

    private static async Task<IReadOnlyList<string>> SeenAsync(HeadlessServer server, string round, string token) =>
        [.. (await CandidatesAsync(server, round, token)).Select(c => c.Text("details.nickname")).Order(StringComparer.Ordinal)];

    private static async Task<string> IdAsync(HeadlessServer server, string round, string token, string nickname) =>
        (await CandidatesAsync(server, round, token)).Single(c => c.Text("details.nickname") == nickname).Text("id");

    private static async Task<IReadOnlyList<System.Text.Json.JsonElement>> CandidatesAsync(HeadlessServer server, string round, string token) =>
        (await server.DataAsync("query($r: ID!) { selectionRound(id: $r) { candidates(first: 10) { nodes { id details { nickname } } } } }", token, new { r = round })).Items("selectionRound.candidates.nodes");

    private static async Task UntilAsync(Func<Task<bool>> condition)
    {
        using var patience = new CancellationTokenSource(TimeSpan.FromSeconds(60));
        while (!await condition())
        {
            await Task.Delay(20, patience.Token);
        }
    }
}
