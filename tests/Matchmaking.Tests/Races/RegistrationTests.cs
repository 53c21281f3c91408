using Headless.Data;
using Headless.Engine.Execution;
using Headless.Matchmaking.Ballots;
using Headless.Matchmaking.Contracts;
using Headless.Matchmaking.Registrations;
using Headless.Matchmaking.Rounds;
using Headless.Matchmaking.Series;
using Headless.Matchmaking.Tests.Endpoint;
using Headless.Sdk;
using Headless.Testing;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Headless.Matchmaking.Tests.Races;

public sealed class RegistrationTests
{
    private const string Register = """
        mutation($event: ID!, $key: String!) {
          registerForMatchEvent(input: { eventId: $event, idempotencyKey: $key }) { matchRegistration { id } errors { __typename ... on Error { code } } }
        }
        """;

    private const string Withdraw = """
        mutation($id: ID!) { withdrawMatchRegistration(input: { registrationId: $id }) { withdrawnAt errors { ... on Error { code } } } }
        """;

    [DatabaseTheory]
    [DatabaseData]
    public async Task Of_two_hundred_and_twenty_who_want_fifty_places_at_once_fifty_get_one(DatabaseProvider provider)
    {
        var (database, setup) = await Crowd.CopyAsync(provider, registered: false);
        await using var disposal = database;
        await using var server = await MatchServer.StartOnAsync(database);

        var codes = await Task.WhenAll(setup.Singles.Select(async s =>
            RoundActions.CodeOf((await server.DataAsync(Register, s.Token, new { @event = setup.Event, key = $"register-{s.Number:D4}" })).At("registerForMatchEvent"))));

        Assert.Equal((50, 170), (codes.Count(c => c is null), codes.Count(c => c == "MATCH_EVENT_FULL")));
        var winners = setup.Singles.Where(s => codes[s.Number] is null).Select(s => s.AccountId).Order().ToList();
        Assert.Equal(winners, (await server.RowsAsync<MatchRegistration>()).Where(r => r.EventId == setup.EventId).Select(r => r.AccountId).Order());
        Assert.Equal(winners, (await server.RowsAsync<MatchCandidate>()).Where(c => c.EventId == setup.EventId).Select(c => c.AccountId).Order());
        Assert.Equal(0, (await server.RowsAsync<MatchEvent>()).Single(e => e.Id == setup.EventId).PlacesLeft);
    }

    [DatabaseTheory]
    [DatabaseData]
    public async Task Places_that_are_given_back_while_others_register_are_neither_lost_nor_doubled(DatabaseProvider provider)
    {
        var (database, setup) = await Crowd.CopyAsync(provider, registered: false);
        await using var disposal = database;
        await using var server = await MatchServer.StartOnAsync(database);
        await server.PlatformAsync(async s =>
        {
            // A round that is not open yet, so that people may still withdraw.
            var rounds = s.GetRequiredService<ModuleDb<MatchmakingModule>>().Set<SelectionRound>().Where(r => r.Id == setup.RoundId);
            await rounds.ExecuteUpdateAsync(u => u.SetProperty(r => r.Status, RoundStatus.Scheduled));
        });

        var outcomes = await Task.WhenAll(setup.Singles.Select(ComeAndGoAsync));

        Assert.All(outcomes, o => Assert.True(o is "STAYED" or "LEFT" or "MATCH_EVENT_FULL", o));
        var stayed = outcomes.Count(o => o == "STAYED");
        Assert.Equal(stayed, (await server.RowsAsync<MatchRegistration>()).Count(r => r.EventId == setup.EventId));
        Assert.Equal(stayed, (await server.RowsAsync<MatchCandidate>()).Count(c => c.EventId == setup.EventId));
        Assert.Equal(50 - stayed, (await server.RowsAsync<MatchEvent>()).Single(e => e.Id == setup.EventId).PlacesLeft);

        // Every second one leaves at once, twice at the same time: the place goes back once.
        async Task<string> ComeAndGoAsync(Participant single)
        {
            var came = (await server.DataAsync(Register, single.Token, new { @event = setup.Event, key = $"register-{single.Number:D4}" })).At("registerForMatchEvent");
            if (RoundActions.CodeOf(came) is { } refused)
            {
                return refused;
            }

            if (single.Number % 2 == 0)
            {
                return "STAYED";
            }

            var id = came.Text("matchRegistration.id");
            var left = await Task.WhenAll(Enumerable.Range(0, 2).Select(async _ =>
                RoundActions.CodeOf((await server.DataAsync(Withdraw, single.Token, new { id })).At("withdrawMatchRegistration"))));
            return string.Join(' ', left.Select(l => l ?? "LEFT").Where(l => l != "NOT_FOUND"));
        }
    }

    [DatabaseTheory]
    [DatabaseData]
    public async Task Who_gives_her_place_back_while_the_round_opens_and_she_chooses_has_either_left_or_chosen(DatabaseProvider provider)
    {
        var (database, setup) = await Crowd.CopyAsync(provider, registered: true);
        await using var disposal = database;
        await using var server = await MatchServer.StartOnAsync(database);
        await server.PlatformAsync(async s =>
        {
            var rounds = s.GetRequiredService<ModuleDb<MatchmakingModule>>().Set<SelectionRound>().Where(r => r.Id == setup.RoundId);
            await rounds.ExecuteUpdateAsync(u => u.SetProperty(r => r.Status, RoundStatus.Scheduled));
        });
        var places = (await server.RowsAsync<MatchRegistration>()).Where(r => r.EventId == setup.EventId).ToDictionary(r => r.AccountId, r => NodeId.Encode("MatchRegistration", r.Id));

        // Each chooses nobody, which needs nobody else to be there, and leaves; the round is opened in the middle of them.
        var acts = setup.Singles.Take(Crowd.People / 2).SelectMany(Act).ToList();
        var open = server.OrganizeAsync(setup, "openSelectionRound");
        acts.AddRange(setup.Singles.Skip(Crowd.People / 2).SelectMany(Act));
        var codes = await Task.WhenAll(acts);

        Assert.Equal("OPEN", await open);
        Assert.All(codes, code => Assert.Contains(code, new[] { null, "ROUND_NOT_OPEN", "MATCH_NOT_PARTICIPATING", "MATCH_WITHDRAWAL_TOO_LATE" }));
        var candidates = (await server.RowsAsync<MatchCandidate>()).Where(c => c.EventId == setup.EventId).Select(c => c.AccountId).Order().ToList();
        Assert.Equal(candidates, (await server.RowsAsync<MatchRegistration>()).Where(r => r.EventId == setup.EventId).Select(r => r.AccountId).Order());
        Assert.All((await server.RowsAsync<MatchBallot>()).Where(b => b.RoundId == setup.RoundId), b => Assert.Contains(b.AccountId, candidates));

        IEnumerable<Task<string?>> Act(Participant single) =>
        [
            WithdrawAsync(server, single, places[single.AccountId]),
            server.ChooseAsync(setup, single.Number),
        ];
    }

    private static async Task<string?> WithdrawAsync(MatchServer server, Participant single, string id) =>
        RoundActions.CodeOf((await server.DataAsync(Withdraw, single.Token, new { id })).At("withdrawMatchRegistration"));
}
