using Headless.Data;
using Headless.Testing;
using static Headless.Testing.DemoSignIns;

namespace Headless.Matchmaking.Tests.Endpoint;

/// <summary>The demo's carnival with the real members of the demo (H33 to H36).</summary>
public sealed class CarnivalTests
{
    [DatabaseTheory]
    [DatabaseData]
    public async Task G37_the_series_holds_ten_events_three_three_three_and_one(DatabaseProvider provider)
    {
        await using var server = await HeadlessServer.StartAsync(provider);

        var series = (await server.DataAsync("""
            { matchEventSeries(first: 5) { nodes { name organization { code } startsOn endsOn events(first: 20, orderBy: [{ startsAt: ASC }]) {
              totalCount { value } nodes { kind title capacity placesLeft place eligibility { employmentForms } startsAt } } } } }
            """)).At("matchEventSeries.nodes.0");

        Assert.Equal("3301", series.Text("organization.code"));
        Assert.Equal(10, series.Number("events.totalCount.value"));
        Assert.Equal(
            "LECTURE 3, MUTUAL_SELECTION 1, OFFLINE_MIXER 3, ONLINE_MIXER 3",
            string.Join(", ", series.Texts("events.nodes", "kind").GroupBy(k => k).OrderBy(g => g.Key, StringComparer.Ordinal).Select(g => $"{g.Key} {g.Count()}")));
        var selection = series.At("events.nodes").EnumerateArray().Single(e => e.Text("kind") == "MUTUAL_SELECTION");
        Assert.Equal((1_000, 976), (selection.Number("capacity"), selection.Number("placesLeft")));
        var special = series.At("events.nodes").EnumerateArray().Single(e => e.At("eligibility.employmentForms").GetArrayLength() > 0);
        Assert.Equal(("“暖新凝新专场”", """["NEW_EMPLOYMENT_FORM"]"""), (special.Text("title"), special.At("eligibility.employmentForms").GetRawText()));
        Assert.Equal(["“以爱之名，喜迎亚运”爱情荧光跑", "“暖新凝新专场”", "“情定杭城，牵手未来”星空露营"], series.At("events.nodes").EnumerateArray().Where(e => !e.IsNull("place")).Select(e => e.Text("title")));
    }

    [DatabaseTheory]
    [DatabaseData]
    public async Task G37_the_demos_member_chooses_and_only_a_mutual_choice_becomes_a_match(DatabaseProvider provider)
    {
        await using var server = await HeadlessServer.StartAsync(provider);
        var round = (await server.DataAsync(
            """{ matchEvents(first: 1, where: { kind: { eq: MUTUAL_SELECTION } }) { nodes { rounds(first: 1) { nodes { id status maxSelections candidates(first: 100) { totalCount { value } nodes { id details { nickname } } } } } } } }""",
            QiuTian)).At("matchEvents.nodes.0.rounds.nodes.0");
        Assert.Equal(("OPEN", 3, 23), (round.Text("status"), round.Number("maxSelections"), round.Number("candidates.totalCount.value")));
        var byName = round.At("candidates.nodes").EnumerateArray().ToDictionary(c => c.Text("details.nickname"), c => c.Text("id"));

        // The second has chosen her, the third has not.
        var submitted = await server.DataAsync(RoundActions.Submit, QiuTian, new { round = round.Text("id"), chosen = new[] { byName["晚风（虚构）"], byName["青柠（虚构）"] } });
        Assert.Equal(2, submitted.At("submitSelections.matchBallot.selections").GetArrayLength());
        await server.DataAsync("mutation($r: ID!) { closeSelectionRound(input: { roundId: $r }) { errors { ... on Error { code } } } }", Hangzhou, new { r = round.Text("id") });
        Assert.Equal("""{"nodes":[]}""", (await server.DataAsync("{ myMatches { nodes { id } } }", QiuTian)).At("myMatches").GetRawText());
        await server.DataAsync("mutation($r: ID!) { revealMatches(input: { roundId: $r }) { errors { ... on Error { code } } } }", Hangzhou, new { r = round.Text("id") });

        var matches = await server.DataAsync("{ myMatches { nodes { partner { details { nickname city } } sharedContact { weChat } round { status } } } }", QiuTian);
        Assert.Equal(
            """[{"partner":{"details":{"nickname":"晚风（虚构）","city":"杭州"}},"sharedContact":null,"round":{"status":"REVEALED"}}]""",
            matches.At("myMatches.nodes").GetRawText());
    }

    [DatabaseTheory]
    [DatabaseData]
    public async Task G37_only_a_verified_member_has_a_profile_and_her_age_band_is_checked(DatabaseProvider provider)
    {
        await using var server = await HeadlessServer.StartAsync(provider);
        const string create = """
            mutation($band: MatchAgeBand!) {
              createMatchProfile(input: { details: { nickname: "秋", gender: FEMALE, ageBand: $band }, declaresSingle: true, consentVersion: "2026-1" }) {
                matchProfile { consentVersion isPaused details { nickname ageBand } } errors { ... on Error { code message } } } }
            """;
        foreach (var (token, code) in new[] { (Abdul, "MATCH_VERIFIED_MEMBERS_ONLY"), (Newcomer, "MATCH_VERIFIED_MEMBERS_ONLY"), (Hangzhou, "MATCH_VERIFIED_MEMBERS_ONLY") })
        {
            var refused = await server.DataAsync(create, token, new { band = "AGE_30_34" });
            Assert.Equal(code, refused.Text("createMatchProfile.errors.0.code"));
            Assert.True((await server.DataAsync("{ myMatchProfile { id } }", token)).IsNull("myMatchProfile"));
        }

        var own = (await server.DataAsync("{ myMatchProfile { id } }", QiuTian)).Text("myMatchProfile.id");
        var deleted = await server.DataAsync("mutation($id: ID!) { deleteMatchProfile(input: { profileId: $id }) { deletedAt errors { ... on Error { code } } } }", QiuTian, new { id = own });
        Assert.Equal(0, deleted.At("deleteMatchProfile.errors").GetArrayLength());
        var outcomes = new List<string?>();
        foreach (var band in new[] { "AGE_18_24", "AGE_25_29", "AGE_30_34", "AGE_35_39", "AGE_40_49", "AGE_50_PLUS" })
        {
            outcomes.Add(RoundActions.CodeOf((await server.DataAsync(create, QiuTian, new { band })).At("createMatchProfile")));
        }

        Assert.Single(outcomes, o => o is null);
        Assert.All(outcomes.TakeWhile(o => o is not null), o => Assert.Equal("MATCH_AGE_BAND_MISMATCH", o));
    }
}
