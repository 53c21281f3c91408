using Headless.Data;
using Headless.Engine.Execution;
using Headless.Matchmaking.Ballots;
using Headless.Matchmaking.Matches;
using Headless.Matchmaking.Profiles;
using Headless.Matchmaking.Registrations;
using Headless.Matchmaking.Series;
using Headless.Testing;
using static Headless.Testing.DemoSignIns;

namespace Headless.Matchmaking.Tests.Endpoint;

/// <summary>One's own profile.</summary>
public sealed class ProfileTests
{
    private const string Create = """
        mutation($single: Boolean!, $version: String!, $band: MatchAgeBand!) {
          createMatchProfile(input: {
            details: { nickname: " 晚风 ", gender: MALE, ageBand: $band, city: "杭州", interests: ["徒步", "徒步"], about: "你好" }
            visibility: { gender: NOBODY, about: EVENT_PARTICIPANTS } contact: { phone: "138-0000-0000" } declaresSingle: $single consentVersion: $version
          }) {
            matchProfile { details { nickname gender city interests } visibility { gender ageBand city about } contact { phone weChat } consentVersion consentedAt singleDeclaredAt hidesFromColleagues }
            errors { __typename ... on Error { code message path } }
          }
        }
        """;

    [DatabaseTheory]
    [DatabaseData]
    public async Task A_profile_is_made_by_an_adult_verified_member_who_declares_and_consents(DatabaseProvider provider)
    {
        await using var server = await MatchServer.StartAsync(provider);
        var people = (await EventSetup.MakeAsync(server, 3, registered: false)).Singles;
        var ids = (await server.RowsAsync<MatchProfile>()).ToDictionary(p => p.AccountId, p => NodeId.Encode("MatchProfile", p.Id));
        foreach (var person in people)
        {
            await server.DataAsync("mutation($id: ID!) { deleteMatchProfile(input: { profileId: $id }) { deletedAt } }", person.Token, new { id = ids[person.AccountId] });
        }

        server.Members.Set(people[1].AccountId, m => m, age: 17);
        server.Members.Set(people[2].AccountId, m => m with { IsActive = false });
        var refusals = new[]
        {
            (people[0], new { single = false, version = "2026-1", band = "AGE_30_34" }, "MATCH_SINGLE_DECLARATION_REQUIRED: Declare that you are single first."),
            (people[0], new { single = true, version = "2025-1", band = "AGE_30_34" }, "MATCH_CONSENT_REQUIRED: Read the consent text in force, version 2026-1, and agree to it."),
            (people[0], new { single = true, version = "2026-1", band = "AGE_25_29" }, "MATCH_AGE_BAND_MISMATCH: This age band does not fit your verified identity. Choose the right one."),
            (people[1], new { single = true, version = "2026-1", band = "AGE_18_24" }, "MATCH_ADULTS_ONLY: Match-making is for members of 18 years and above."),
            (people[2], new { single = true, version = "2026-1", band = "AGE_30_34" }, "MATCH_VERIFIED_MEMBERS_ONLY: Match-making is for active members whose identity is verified. Join a union and have your identity verified first."),
        };
        foreach (var (person, input, expected) in refusals)
        {
            var refused = (await server.DataAsync(Create, person.Token, input)).At("createMatchProfile");
            Assert.True(refused.IsNull("matchProfile"));
            Assert.Equal(expected, $"{refused.Text("errors.0.code")}: {refused.Text("errors.0.message")}");
            Assert.True((await server.DataAsync("{ myMatchProfile { id } }", person.Token)).IsNull("myMatchProfile"));
        }

        var made = (await server.DataAsync(Create, people[0].Token, new { single = true, version = "2026-1", band = "AGE_30_34" })).At("createMatchProfile.matchProfile");
        Assert.Equal(
            """{"details":{"nickname":"晚风","gender":"MALE","city":"杭州","interests":["徒步"]},"visibility":{"gender":"NOBODY","ageBand":"EVENT_PARTICIPANTS","city":"MUTUAL_MATCH","about":"EVENT_PARTICIPANTS"},"contact":{"phone":"138-0000-0000","weChat":null},"consentVersion":"2026-1","consentedAt":"2030-10-01T01:00:00Z","singleDeclaredAt":"2030-10-01T01:00:00Z","hidesFromColleagues":false}""",
            made.GetRawText());
        Assert.Equal("MATCH_PROFILE_EXISTS", RoundActions.CodeOf((await server.DataAsync(Create, people[0].Token, new { single = true, version = "2026-1", band = "AGE_30_34" })).At("createMatchProfile")));
        Assert.DoesNotContain(await server.RowsAsync<MatchProfile>(), p => System.Text.Encoding.UTF8.GetString(p.ContentSealed).Contains("晚风", StringComparison.Ordinal));

        using var anonymous = await server.GraphQL.PostAsync("{ myMatchProfile { id } }");
        Assert.Equal(["UNAUTHENTICATED"], anonymous.Codes);
    }

    [DatabaseTheory]
    [DatabaseData]
    public async Task Fields_are_shown_to_participants_and_matches_as_each_person_says(DatabaseProvider provider)
    {
        await using var server = await MatchServer.StartAsync(provider);
        var setup = await EventSetup.MakeAsync(server, 3);
        var update = await server.DataAsync(
            "mutation { updateMatchProfile(input: { visibility: { gender: NOBODY, education: MUTUAL_MATCH } }) { matchProfile { details { nickname city } visibility { gender city } contact { phone } } errors { ... on Error { code } } } }",
            setup.Singles[1].Token);
        Assert.Equal(
            $$$"""{"details":{"nickname":"{{{Participant.NicknameOf(1)}}}","city":"城市1"},"visibility":{"gender":"NOBODY","city":"MUTUAL_MATCH"},"contact":{"phone":"10000000001"}}""",
            update.At("updateMatchProfile.matchProfile").GetRawText());
        const string details = "details { gender ageBand city education interests about }";
        var listed = await server.DataAsync("query($r: ID!) { selectionRound(id: $r) { candidates(first: 5) { nodes { " + details + " } } } }", setup.Singles[0].Token, new { r = setup.Round });
        Assert.Contains(
            """{"details":{"gender":null,"ageBand":"AGE_30_34","city":null,"education":null,"interests":["徒步"],"about":null}}""",
            listed.At("selectionRound.candidates.nodes").EnumerateArray().Select(n => n.GetRawText()));

        Assert.Null(await server.ChooseAsync(setup, 0, 1));
        Assert.Null(await server.ChooseAsync(setup, 1, 0));
        await server.CloseAsync(setup);
        await server.RevealAsync(setup);
        var matched = await server.DataAsync($$"""{ myMatches { nodes { partner { {{details}} } } } }""", setup.Singles[0].Token);
        Assert.Equal(
            """{"details":{"gender":null,"ageBand":"AGE_30_34","city":"城市1","education":"BACHELOR","interests":["徒步"],"about":"关于1"}}""", matched.At("myMatches.nodes.0.partner").GetRawText());
    }

    [DatabaseTheory]
    [DatabaseData]
    public async Task A_profile_is_nobody_elses_whatever_her_permissions(DatabaseProvider provider)
    {
        await using var server = await MatchServer.StartAsync(provider);
        var setup = await EventSetup.MakeAsync(server, 2);
        Assert.Null(await server.ChooseAsync(setup, 0, 1));
        var profile = NodeId.Encode("MatchProfile", (await server.RowsAsync<MatchProfile>()).Single(p => p.AccountId == setup.Singles[0].AccountId).Id);
        var ballot = NodeId.Encode("MatchBallot", (await server.RowsAsync<MatchBallot>()).Single(b => b.RoundId == setup.RoundId).Id);
        foreach (var token in new[] { Province, Hangzhou, setup.Singles[1].Token })
        {
            var seen = await server.DataAsync("query($ids: [ID!]!) { nodes(ids: $ids) { id } }", token, new { ids = new[] { profile, ballot, setup.Singles[0].Id } });
            Assert.Equal("[null,null,null]", seen.At("nodes").GetRawText());
        }

        var delete = await server.DataAsync("mutation($id: ID!) { deleteMatchProfile(input: { profileId: $id }) { deletedAt errors { ... on Error { code } } } }", Province, new { id = profile });
        Assert.Equal("NOT_FOUND", delete.Text("deleteMatchProfile.errors.0.code"));
        Assert.Contains(await server.RowsAsync<MatchProfile>(), p => p.AccountId == setup.Singles[0].AccountId);
    }

    [DatabaseTheory]
    [DatabaseData]
    public async Task A_deleted_profile_takes_all_that_hangs_on_it_and_gives_its_place_back(DatabaseProvider provider)
    {
        await using var server = await MatchServer.StartAsync(provider);
        var setup = await EventSetup.MakeAsync(server, 3);
        Assert.Null(await server.ChooseAsync(setup, 0, 1));
        Assert.Null(await server.ChooseAsync(setup, 1, 0));
        await server.CloseAsync(setup);
        await server.RevealAsync(setup);
        var match = await server.MatchIdAsync(setup.Singles[1]);
        var me = (await server.DataAsync("{ myMatchProfile { id } }", setup.Singles[0].Token)).Text("myMatchProfile.id");

        await server.DataAsync("mutation($id: ID!) { deleteMatchProfile(input: { profileId: $id }) { deletedAt } }", setup.Singles[0].Token, new { id = me });

        var account = setup.Singles[0].AccountId;
        Assert.DoesNotContain(await server.RowsAsync<MatchProfile>(), p => p.AccountId == account);
        Assert.DoesNotContain(await server.RowsAsync<MatchCandidate>(), c => c.AccountId == account);
        Assert.DoesNotContain(await server.RowsAsync<MatchRegistration>(), r => r.AccountId == account);
        Assert.DoesNotContain(await server.RowsAsync<MatchBallot>(), b => b.AccountId == account);
        Assert.DoesNotContain(await server.RowsAsync<Match>(), m => m.AccountId == account || m.PartnerAccountId == account);
        Assert.Equal(1_001, (await server.RowsAsync<MatchEvent>()).Single(e => e.Id == setup.EventId).PlacesLeft);
        Assert.True((await server.DataAsync("query($id: ID!) { node(id: $id) { id } }", setup.Singles[1].Token, new { id = match })).IsNull("node"));
    }

    [DatabaseTheory]
    [DatabaseData]
    public async Task Who_pauses_or_hides_from_colleagues_neither_sees_nor_is_seen_nor_matched(DatabaseProvider provider)
    {
        await using var server = await MatchServer.StartAsync(provider);
        var setup = await EventSetup.MakeAsync(server, 4);
        var union = setup.Singles[0].AccountId;
        server.Members.Set(setup.Singles[0].AccountId, m => m with { OrganizationId = union });
        server.Members.Set(setup.Singles[1].AccountId, m => m with { OrganizationId = union });
        Assert.Null(await server.ChooseAsync(setup, 0, 1, 2));
        Assert.Null(await server.ChooseAsync(setup, 1, 0));
        Assert.Null(await server.ChooseAsync(setup, 2, 0, 3));
        Assert.Null(await server.ChooseAsync(setup, 3, 2));
        foreach (var (who, change) in new[] { (0, "true"), (1, "false") })
        {
            await server.DataAsync("mutation { updateMatchProfile(input: { hidesFromColleagues: " + change + " }) { matchProfile { hidesFromColleagues } } }", setup.Singles[who].Token);
        }

        await server.DataAsync("mutation { pauseMatchProfile(input: { paused: true }) { matchProfile { isPaused } } }", setup.Singles[3].Token);
        Assert.Equal([Participant.NicknameOf(2)], await server.CandidatesAsync(setup, 0));
        Assert.Equal([Participant.NicknameOf(2)], await server.CandidatesAsync(setup, 1));
        Assert.Equal([Participant.NicknameOf(0), Participant.NicknameOf(1)], await server.CandidatesAsync(setup, 2));
        Assert.Empty(await server.CandidatesAsync(setup, 3));

        await server.CloseAsync(setup);
        await server.RevealAsync(setup);
        Assert.Equal([Participant.NicknameOf(2)], await server.MatchesAsync(setup.Singles[0]));
        Assert.Empty(await server.MatchesAsync(setup.Singles[1]));
        Assert.Empty(await server.MatchesAsync(setup.Singles[3]));
    }
}
