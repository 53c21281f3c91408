using Headless.Data;
using Headless.Matchmaking.Ballots;
using Headless.Matchmaking.Matches;
using Headless.Matchmaking.Tests.Endpoint;
using Headless.Testing;
using Microsoft.Extensions.DependencyInjection;

namespace Headless.Matchmaking.Tests.Races;

public sealed class ClosingTests
{
    [DatabaseTheory]
    [DatabaseData]
    public async Task G37_choices_that_come_while_the_round_closes_are_wholly_in_or_leave_nothing(DatabaseProvider provider)
    {
        var (database, setup) = await Crowd.CopyAsync(provider, registered: true);
        await using var disposal = database;
        await using var server = await MatchServer.StartOnAsync(database);
        var sent = Enumerable.Range(0, Crowd.People).Select(Wish).ToList();

        // The close is sent in the middle of them; how many it comes before is the machine's matter.
        var answers = Enumerable.Range(0, Crowd.People / 2).Select(i => server.ChooseAsync(setup, i, sent[i])).ToList();
        var close = server.CloseAsync(setup);
        answers.AddRange(Enumerable.Range(Crowd.People / 2, Crowd.People / 2).Select(i => server.ChooseAsync(setup, i, sent[i])));
        var codes = await Task.WhenAll(answers);
        Assert.Equal("CLOSED", await close);

        Assert.All(codes, code => Assert.True(code is null or "ROUND_CLOSED", code));
        var accepted = Enumerable.Range(0, Crowd.People).Where(i => codes[i] is null).ToList();
        var number = setup.Singles.ToDictionary(s => s.CandidateId, s => s.Number);
        var seal = server.Server.Services.GetRequiredService<IServiceScopeFactory>().CreateScope().ServiceProvider.GetRequiredService<ChoiceSeal>();
        var kept = (await server.RowsAsync<MatchBallot>()).Where(b => b.RoundId == setup.RoundId).OrderBy(b => number[b.CandidateId]).ToList();
        Assert.Equal(accepted, kept.Select(b => number[b.CandidateId]));
        Assert.All(kept, b => Assert.Equal(sent[number[b.CandidateId]].Order(), seal.Open(b.Id, b.ChoicesSealed).Select(c => number[c]).Order()));
        Assert.Equal("ROUND_CLOSED", await server.ChooseAsync(setup, 0, 1));
        Assert.Equal("ROUND_STATE", await server.OrganizeAsync(setup, "openSelectionRound"));

        Assert.Equal(Enumerable.Repeat("REVEALED", 5), await Task.WhenAll(Enumerable.Range(0, 5).Select(_ => RevealAsync())));

        var ids = setup.Singles.ToDictionary(s => s.AccountId, s => s.Number);
        var made = (await server.RowsAsync<Match>()).Where(m => m.RoundId == setup.RoundId).Select(m => (ids[m.AccountId], ids[m.PartnerAccountId])).Order();
        var mutual = from one in accepted from other in accepted where one != other && sent[one].Contains(other) && sent[other].Contains(one) select (one, other);
        Assert.Equal(mutual.Order(), made);
        Assert.DoesNotContain(await server.RowsAsync<MatchBallot>(), b => b.RoundId == setup.RoundId);

        // Of several who reveal at once one does it; whoever was too late in her own transaction tries again.
        async Task<string?> RevealAsync() => await server.RevealAsync(setup) is "CONFLICT" ? await server.RevealAsync(setup) : "REVEALED";
    }

    [DatabaseTheory]
    [DatabaseData]
    public async Task One_person_who_sends_two_hundred_sets_at_once_has_the_last_one_whole(DatabaseProvider provider)
    {
        var (database, setup) = await Crowd.CopyAsync(provider, registered: true);
        await using var disposal = database;
        await using var server = await MatchServer.StartOnAsync(database);

        var codes = await Task.WhenAll(Enumerable.Range(0, 200).Select(i => server.ChooseAsync(setup, 0, [.. Enumerable.Range(1 + (i % 50), 1 + (i % 3))])));

        Assert.All(codes, Assert.Null);
        var ballot = Assert.Single(await server.RowsAsync<MatchBallot>(), b => b.RoundId == setup.RoundId);
        var number = setup.Singles.ToDictionary(s => s.CandidateId, s => s.Number);
        var seal = server.Server.Services.GetRequiredService<IServiceScopeFactory>().CreateScope().ServiceProvider.GetRequiredService<ChoiceSeal>();
        var kept = seal.Open(ballot.Id, ballot.ChoicesSealed).Select(c => number[c]).Order().ToList();
        Assert.Equal(Enumerable.Range(kept[0], kept.Count), kept);
        Assert.Contains(Enumerable.Range(0, 200), i => kept[0] == 1 + (i % 50) && kept.Count == 1 + (i % 3));
    }

    // Neighbours, so that many choices are mutual, and somebody far away.
    private static int[] Wish(int person) =>
        [.. new[] { person + 1, person - 1 + (2 * (person % 3)), person * 7 }.Select(p => (p + Crowd.People) % Crowd.People).Where(p => p != person).Distinct()];
}
