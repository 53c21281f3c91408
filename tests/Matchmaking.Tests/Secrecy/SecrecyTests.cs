using Headless.Data;
using Headless.Matchmaking.Ballots;
using Headless.Matchmaking.Tests.Endpoint;
using Headless.Testing;
using Microsoft.Extensions.Hosting;

namespace Headless.Matchmaking.Tests.Secrecy;

/// <summary>Nobody can tell an unanswered choice from none: copies of one database that differ by it alone answer with the same bytes after the same statements.</summary>
public sealed class SecrecyTests
{
    private static readonly int[]?[] s_variants = [[Story.Chosen], [2], null];

    [DatabaseTheory]
    [DatabaseData]
    public async Task G37_an_unanswered_choice_leaves_no_trace_in_anything_that_anybody_can_ask(DatabaseProvider provider)
    {
        var story = await Story.ReadAsync(provider);
        var seen = new List<IReadOnlyList<string>>();
        foreach (var chosen in s_variants)
        {
            await using var copy = await story.Database.CopyAsync();
            seen.Add(await LookAsync(story, copy, chosen));
        }

        // 6 observers at 4 stages ask 4 things; the chosen one tries 6 more while the round is open and 5 at each later stage; the organizer takes two steps.
        Assert.Equal((6 * 4 * 4) + 6 + (3 * 5) + 2, seen[0].Count);
        Assert.All(seen[0], answer => Assert.False(answer.Contains("\"code\":\"GRAPHQL_VALIDATION_FAILED\"", StringComparison.Ordinal), answer));
        Assert.InRange(seen[0].Count(answer => !answer.Contains("\n\n0 statements\n", StringComparison.Ordinal)), 100, seen[0].Count);   // statements are seen at all
        foreach (var other in seen.Skip(1))
        {
            Assert.All(seen[0].Zip(other), pair => Assert.Equal(pair.First, pair.Second));
        }
    }

    [DatabaseTheory]
    [DatabaseData]
    public async Task G37_whoever_watches_the_round_is_told_the_same_with_and_without_the_choice(DatabaseProvider provider)
    {
        var story = await Story.ReadAsync(provider);
        var seen = new List<string>();
        foreach (var chosen in new[] { s_variants[0], null })
        {
            await using var copy = await story.Database.CopyAsync();
            await using var server = await MatchServer.StartOnAsync(copy);
            var listening = new TaskCompletionSource();
            var stream = new Observer(server, story.Setup.Singles[Story.Chosen].Token).WatchAsync(Everything.Watch, new { round = story.Setup.Round }, listening);
            await listening.Task;
            if (chosen is not null)
            {
                Assert.Null(await server.ChooseAsync(story.Setup, Story.Chooser, chosen));
            }

            Assert.Equal("CLOSED", await server.CloseAsync(story.Setup));
            Assert.Equal("REVEALED", await server.RevealAsync(story.Setup));
            seen.Add(await stream);
        }

        Assert.Equal(seen[0], seen[1]);
        Assert.Contains("\"REVEALED\"", seen[0], StringComparison.Ordinal);
    }

    [DatabaseTheory]
    [DatabaseData]
    public async Task What_differs_can_be_seen_by_this_test(DatabaseProvider provider)
    {
        // The same comparison with an answered choice: were it blind, it would find nothing here either.
        var story = await Story.ReadAsync(provider);
        var seen = new List<IReadOnlyList<string>>();
        foreach (var chosen in new[] { new[] { 3 }, null })
        {
            await using var copy = await story.Database.CopyAsync();
            await using var server = await MatchServer.StartOnAsync(copy);
            Assert.Null(await server.ChooseAsync(story.Setup, 2, Story.Chosen));
            if (chosen is null)
            {
                Assert.Null(await server.ChooseAsync(story.Setup, Story.Chosen));
            }

            Assert.Equal("CLOSED", await server.CloseAsync(story.Setup));
            Assert.Equal("REVEALED", await server.RevealAsync(story.Setup));
            seen.Add([await new Observer(server, story.Setup.Singles[2].Token).AskAsync(Everything.Own, new { round = story.Setup.Round, ids = story.Ids })]);
        }

        Assert.NotEqual(seen[0][0], seen[1][0]);
        Assert.Contains(Participant.NicknameOf(Story.Chosen), seen[0][0], StringComparison.Ordinal);
    }

    [DatabaseTheory]
    [DatabaseData]
    public async Task No_field_of_match_making_is_missing_from_what_is_compared(DatabaseProvider provider)
    {
        Skip.If(provider != DatabaseProvider.Sqlite, "The schema is the same on every database.");
        await using var server = await MatchServer.StartAsync(provider);
        var schema = await server.DataAsync("{ __schema { types { kind name fields { name } } } }");
        var asked = (Everything.Own + Everything.Events + Everything.Offices + Everything.Watch).Split([' ', '\n', '{', '}', '(', ')', ':', ','], StringSplitOptions.RemoveEmptyEntries).ToHashSet();
        var ours = schema.At("__schema.types").EnumerateArray()
            .Where(t => t.Text("kind") == "OBJECT" && (t.Text("name") is "SelectionRound" or "SelectionRoundChange" || t.Text("name").StartsWith("Match", StringComparison.Ordinal)))
            .Where(t => !new[] { "Payload", "Error", "Connection", "Edge" }.Any(end => t.Text("name").EndsWith(end, StringComparison.Ordinal)))
            .ToList();
        var roots = schema.At("__schema.types").EnumerateArray().Where(t => t.Text("name") is "Query" or "Subscription")
            .SelectMany(t => t.Texts("fields", "name"))
            .Where(f => f.Contains("atch", StringComparison.Ordinal) || f.Contains("election", StringComparison.Ordinal));

        Assert.Equal(16, ours.Count);
        Assert.DoesNotContain(roots, f => !asked.Contains(f));
        Assert.Empty(ours.SelectMany(t => t.Texts("fields", "name").Where(f => !asked.Contains(f)).Select(f => $"{t.Text("name")}.{f}")));
    }

    // What runs by the clock sends statements of its own, in whatever order the machine likes.
    private static void WithoutTimers(HeadlessServerOptions options)
    {
        var replace = options.Services;
        options.Services = services =>
        {
            replace?.Invoke(services);
            foreach (var timer in services.Where(s => s.ServiceType == typeof(IHostedService) && s.ImplementationType?.Namespace?.StartsWith("Headless", StringComparison.Ordinal) == true).ToList())
            {
                services.Remove(timer);
            }
        };
    }

    private static async Task<IReadOnlyList<string>> LookAsync(Story story, TestDatabase database, int[]? chosen)
    {
        await using var server = await MatchServer.StartOnAsync(database, WithoutTimers);
        var setup = story.Setup;
        var variables = new { round = setup.Round, ids = story.Ids };
        Observer[] observers =
        [
            new(server, setup.Singles[Story.Chosen].Token), new(server, setup.Singles[Story.Bystander].Token), new(server, DemoSignIns.Hangzhou), new(server, DemoSignIns.Province),
            new(server, null, story.ApiKey), new(server, null),
        ];
        server.Time.Advance(TimeSpan.FromMinutes(10));
        if (chosen is not null)
        {
            Assert.Null(await server.ChooseAsync(setup, Story.Chooser, chosen));
        }

        server.Time.Advance(TimeSpan.FromMinutes(10));
        var seen = new List<string>();
        await StageAsync(isOpen: true);
        seen.Add(await observers[2].AskAsync("mutation($round: ID!) { closeSelectionRound(input: { roundId: $round }) { selectionRound { status closedAt } errors { ... on Error { code } } } }", new { round = setup.Round }));
        await StageAsync(isOpen: false);
        seen.Add(await observers[2].AskAsync("mutation($round: ID!) { revealMatches(input: { roundId: $round }) { selectionRound { status revealedAt } errors { ... on Error { code } } } }", new { round = setup.Round }));
        await StageAsync(isOpen: false);
        server.Time.Advance(TimeSpan.FromDays(1));
        await StageAsync(isOpen: false);
        Assert.DoesNotContain(await server.RowsAsync<MatchBallot>(), b => b.RoundId == setup.RoundId);
        return seen;

        async Task StageAsync(bool isOpen)
        {
            foreach (var observer in observers)
            {
                seen.Add(await observer.AskAsync(Everything.Own, variables));
                seen.Add(await observer.AskAsync(Everything.Events));
                seen.Add(await observer.AskAsync(Everything.Offices));
                seen.Add(await observer.AskAsync(Everything.Introspection));
            }

            await ProbeAsync(setup, observers[0], seen, isOpen);
        }
    }

    // What the chosen one can try on the one who chose her, or not.
    private static async Task ProbeAsync(EventSetup setup, Observer chosen, List<string> seen, bool isOpen)
    {
        var (chooser, round) = (setup.Singles[Story.Chooser].Id, setup.Round);
        seen.Add(await chosen.AskAsync(RoundActions.Submit, new { round, chosen = new[] { chooser, setup.Singles[2].Id } }));
        if (isOpen)
        {
            seen.Add(await chosen.AskAsync(RoundActions.Submit, new { round, chosen = new[] { setup.Singles[2].Id } }));
        }

        seen.Add(await chosen.AskAsync(RoundActions.Submit, new { round, chosen = setup.Singles.Select(s => s.Id) }));
        seen.Add(await chosen.AskAsync("mutation($id: ID!) { unmatch(input: { matchId: $id }) { dissolvedAt errors { ... on Error { code message path } } } }", new { id = chooser }));
        seen.Add(await chosen.AskAsync(
            "mutation($id: ID!) { reportProfile(input: { candidateId: $id, reason: OTHER, text: \"x\" }) { receivedAt errors { ... on Error { code message path } } } }", new { id = chooser }));
        seen.Add(await chosen.AskAsync("query($id: ID!) { node(id: $id) { __typename id ... on MatchCandidate { details { nickname city } } } }", new { id = chooser }));
    }
}
