using Headless.Data;
using Headless.Matchmaking.Ballots;
using Headless.Matchmaking.Matches;
using Headless.Matchmaking.Tests.Endpoint;
using Headless.Testing;
using Microsoft.Extensions.DependencyInjection;

namespace Headless.Matchmaking.Tests.Races;

public sealed class ClosingTests
{
    private const int Few = 20;

    [DatabaseTheory]
    [DatabaseData(true)]
    [DatabaseData(false)]
    public async Task G37_choices_that_come_while_the_round_closes_are_wholly_in_or_leave_nothing(DatabaseProvider provider, bool revealAtOnce)
    {
        var (database, setup) = await Crowd.CopyAsync(provider, registered: true);
        await using var disposal = database;
        await using var server = await MatchServer.StartOnAsync(database);
        var sent = Enumerable.Range(0, Crowd.People).Select(Wish).ToList();

        // Some are in before, some come after, and in between the close is sent in the middle of many; the reveal right behind it, or when all are answered.
        var codes = new string?[Crowd.People];
        await SendAsync(0, Few);
        var racing = SendAsync(Few, Crowd.People / 2);
        var close = revealAtOnce ? CloseAndRevealAsync() : server.CloseAsync(setup);
        await SendAsync(Crowd.People / 2, Crowd.People - Few);
        await racing;
        Assert.Equal(revealAtOnce ? "REVEALED" : "CLOSED", await close);
        await SendAsync(Crowd.People - Few, Crowd.People);

        Assert.All(codes, code => Assert.True(code is null or "ROUND_CLOSED", code));
        var accepted = Enumerable.Range(0, Crowd.People).Where(i => codes[i] is null).ToList();
        Assert.InRange(accepted.Count, Few, Crowd.People - Few);
        Assert.Equal("ROUND_CLOSED", await server.ChooseAsync(setup, 0, 1));
        Assert.Equal("ROUND_STATE", await server.OrganizeAsync(setup, "openSelectionRound"));
        if (!revealAtOnce)
        {
            await AssertKeptAsync(server, setup, accepted, sent);
            var reveals = await Task.WhenAll(Enumerable.Range(0, 5).Select(_ => server.RevealAsync(setup)));
            Assert.Contains("REVEALED", reveals);
            Assert.All(reveals, r => Assert.True(r is "REVEALED" or "CONFLICT", r));   // of several who reveal at once one does it
        }

        var number = setup.Singles.ToDictionary(s => s.AccountId, s => s.Number);
        var made = (await server.RowsAsync<Match>()).Where(m => m.RoundId == setup.RoundId).Select(m => (number[m.AccountId], number[m.PartnerAccountId])).Order();
        var mutual = from one in accepted from other in accepted where one != other && sent[one].Contains(other) && sent[other].Contains(one) select (one, other);
        Assert.NotEmpty(mutual);
        Assert.Equal(mutual.Order(), made);
        Assert.DoesNotContain(await server.RowsAsync<MatchBallot>(), b => b.RoundId == setup.RoundId);

        Task SendAsync(int from, int to) => Task.WhenAll(Enumerable.Range(from, to - from).Select(async i => codes[i] = await server.ChooseAsync(setup, i, sent[i])));

        async Task<string?> CloseAndRevealAsync() => await server.CloseAsync(setup) is "CLOSED" ? await server.RevealAsync(setup) : null;
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
        var kept = Assert.Single(await KeptAsync(server, setup)).Value;
        Assert.Equal(Enumerable.Range(kept[0], kept.Count), kept);
        Assert.Contains(Enumerable.Range(0, 200), i => kept[0] == 1 + (i % 50) && kept.Count == 1 + (i % 3));
    }

    private static async Task AssertKeptAsync(MatchServer server, EventSetup setup, List<int> accepted, List<int[]> sent)
    {
        var kept = await KeptAsync(server, setup);
        Assert.Equal(accepted, kept.Keys.Order());
        Assert.All(kept, ballot => Assert.Equal(sent[ballot.Key].Order(), ballot.Value));
    }

    private static async Task<Dictionary<int, List<int>>> KeptAsync(MatchServer server, EventSetup setup)
    {
        var number = setup.Singles.ToDictionary(s => s.CandidateId, s => s.Number);
        using var scope = server.Server.Services.CreateScope();
        var seal = scope.ServiceProvider.GetRequiredService<ChoiceSeal>();
        return (await server.RowsAsync<MatchBallot>()).Where(b => b.RoundId == setup.RoundId)
            .ToDictionary(b => number[b.CandidateId], b => seal.Open(b.Id, b.ChoicesSealed).Select(c => number[c]).Order().ToList());
    }

    // Neighbours, so that many choices are mutual, and somebody far away.
    private static int[] Wish(int person) =>
        [.. new[] { person + 1, person - 1 + (2 * (person % 3)), person * 7 }.Select(p => (p + Crowd.People) % Crowd.People).Where(p => p != person).Distinct()];
}
