using Headless.Data;
using Headless.Engine.Execution;
using Headless.Matchmaking.Ballots;
using Headless.Matchmaking.Matches;
using Headless.Matchmaking.Profiles;
using Headless.Matchmaking.Registrations;
using Headless.Matchmaking.Safety;
using Headless.Matchmaking.Tests.Endpoint;
using Headless.Sdk;
using Headless.Testing;
using Microsoft.Extensions.DependencyInjection;

namespace Headless.Matchmaking.Tests.Races;

public sealed class RevealTests
{
    [DatabaseTheory]
    [DatabaseData]
    public async Task Nobody_meets_whom_she_blocked_and_nothing_of_a_deleted_profile_is_left_when_the_reveal_comes_in_between(DatabaseProvider provider)
    {
        var (database, setup) = await Crowd.CopyAsync(provider, registered: true);
        await using var disposal = database;
        await using var server = await MatchServer.StartOnAsync(database);
        await ChooseEachOtherAsync(server, setup);
        Assert.Equal("CLOSED", await server.CloseAsync(setup));
        var profiles = (await server.RowsAsync<MatchProfile>()).ToDictionary(p => p.AccountId, p => NodeId.Encode("MatchProfile", p.Id));

        // Both of every pair act at once; the reveal is sent in the middle of them.
        var acts = setup.Singles.Take(Crowd.People / 2).Select(s => ActAsync(server, setup, s, profiles)).ToList();
        var reveal = server.RevealAsync(setup);
        acts.AddRange(setup.Singles.Skip(Crowd.People / 2).Select(s => ActAsync(server, setup, s, profiles)));
        var codes = await Task.WhenAll(acts);

        Assert.Equal("REVEALED", await reveal);
        Assert.All(codes, code => Assert.True(code is null or "NOT_FOUND", code));
        var number = setup.Singles.ToDictionary(s => s.AccountId, s => s.Number);
        var matches = (await server.RowsAsync<Match>()).Where(m => m.RoundId == setup.RoundId).ToList();
        Assert.All(matches, m => Assert.Single(matches, o => o.AccountId == m.PartnerAccountId && o.PartnerAccountId == m.AccountId && o.PairId == m.PairId));
        Assert.All(matches, m => Assert.Equal(Partner(number[m.AccountId]), number[m.PartnerAccountId]));
        var byPair = matches.Select(m => number[m.AccountId] / 2).ToLookup(pair => pair % 4);
        Assert.Empty(byPair[0]);   // blocked
        Assert.Empty(byPair[1]);   // deleted
        Assert.Equal(Crowd.People / 2 / 4 * 2, byPair[3].Count());   // did nothing
        var blocks = await server.RowsAsync<MatchBlock>();
        Assert.All(Enumerable.Range(0, Crowd.People / 2).Where(p => p % 4 == 0), p => Assert.Contains(blocks, b => number[b.AccountId] / 2 == p));

        var gone = setup.Singles.Where(s => s.Number / 2 % 4 == 1).Select(s => s.AccountId).ToHashSet();
        Assert.DoesNotContain(await server.RowsAsync<MatchProfile>(), p => gone.Contains(p.AccountId));
        Assert.DoesNotContain(await server.RowsAsync<MatchCandidate>(), c => gone.Contains(c.AccountId));
        Assert.DoesNotContain(await server.RowsAsync<MatchRegistration>(), r => gone.Contains(r.AccountId));
        Assert.DoesNotContain(await server.RowsAsync<MatchBallot>(), b => b.RoundId == setup.RoundId);
    }

    private static int Partner(int person) => person ^ 1;

    // Pairs by their number: the first of four block each other, the second delete their profiles, the third pause, the fourth do nothing but look.
    private static async Task<string?> ActAsync(MatchServer server, EventSetup setup, Participant single, Dictionary<Guid, string> profiles)
    {
        var (field, query, id) = (single.Number / 2 % 4) switch
        {
            0 => ("blockProfile", "mutation($id: ID!) { blockProfile(input: { candidateId: $id }) { errors { ... on Error { code } } } }", setup.Singles[Partner(single.Number)].Id),
            1 => ("deleteMatchProfile", "mutation($id: ID!) { deleteMatchProfile(input: { profileId: $id }) { errors { ... on Error { code } } } }", profiles[single.AccountId]),
            2 => ("pauseMatchProfile", "mutation { pauseMatchProfile(input: { paused: true }) { errors { ... on Error { code } } } }", ""),
            _ => ("", "{ myMatches(first: 10) { nodes { partner { details { nickname } } sharedContact { phone } } } }", ""),
        };
        var answer = await server.DataAsync(query, single.Token, new { id });
        return field.Length == 0 ? null : RoundActions.CodeOf(answer.At(field));
    }

    private static Task ChooseEachOtherAsync(MatchServer server, EventSetup setup) => server.PlatformAsync(async services =>
    {
        var seal = services.GetRequiredService<ChoiceSeal>();
        var now = server.Time.UtcNow();
        var ballots = setup.Singles.Select(s =>
        {
            var id = Guid.CreateVersion7(now);
            return new MatchBallot
            {
                Id = id,
                RoundId = setup.RoundId,
                AccountId = s.AccountId,
                CandidateId = s.CandidateId,
                ChoicesSealed = seal.Seal(id, [setup.Singles[Partner(s.Number)].CandidateId]),
                SubmittedAt = now,
            };
        });
        await services.GetRequiredService<ModuleDb<MatchmakingModule>>().InsertAsync([.. ballots], CancellationToken.None);
    });
}
