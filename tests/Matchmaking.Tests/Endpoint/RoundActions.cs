using System.Text.Json;
using Headless.Testing;
using static Headless.Testing.DemoSignIns;

namespace Headless.Matchmaking.Tests.Endpoint;

/// <summary>What people do with a round, through the API.</summary>
internal static class RoundActions
{
    public const string Submit = """
        mutation($round: ID!, $chosen: [ID!]!) {
          submitSelections(input: { roundId: $round, candidateIds: $chosen }) { matchBallot { submittedAt selections { id } } errors { __typename ... on Error { code message path } } }
        }
        """;

    /// <summary>Submits choices; the code of the refusal, or null.</summary>
    public static async Task<string?> ChooseAsync(this MatchServer server, EventSetup setup, int who, params int[] chosen)
    {
        var answer = await server.DataAsync(Submit, setup.Singles[who].Token, new { round = setup.Round, chosen = chosen.Select(c => setup.Singles[c].Id) });
        return CodeOf(answer.At("submitSelections"));
    }

    /// <summary>An organizer opens, closes or reveals; the code of the refusal, or the round's status.</summary>
    public static async Task<string?> OrganizeAsync(this MatchServer server, EventSetup setup, string mutation, string token = Hangzhou)
    {
        var answer = await server.DataAsync(
            $$"""mutation($round: ID!) { {{mutation}}(input: { roundId: $round }) { selectionRound { status } errors { ... on Error { code } } } }""", token, new { round = setup.Round });
        return CodeOf(answer.At(mutation)) ?? answer.Text($"{mutation}.selectionRound.status");
    }

    public static Task<string?> CloseAsync(this MatchServer server, EventSetup setup) => server.OrganizeAsync(setup, "closeSelectionRound");

    public static Task<string?> RevealAsync(this MatchServer server, EventSetup setup) => server.OrganizeAsync(setup, "revealMatches");

    /// <summary>The nicknames of somebody's matches, in order.</summary>
    public static async Task<IReadOnlyList<string>> MatchesAsync(this MatchServer server, Participant single)
    {
        var answer = await server.DataAsync("{ myMatches(first: 100) { nodes { partner { details { nickname } } } } }", single.Token);
        return [.. answer.At("myMatches.nodes").EnumerateArray().Select(m => m.Text("partner.details.nickname")).Order(StringComparer.Ordinal)];
    }

    /// <summary>The nicknames of those whom somebody may choose, in order.</summary>
    public static async Task<IReadOnlyList<string>> CandidatesAsync(this MatchServer server, EventSetup setup, int who)
    {
        var answer = await server.DataAsync(
            "query($round: ID!) { selectionRound(id: $round) { candidates(first: 100) { nodes { details { nickname } } } } }", setup.Singles[who].Token, new { round = setup.Round });
        return [.. answer.At("selectionRound.candidates.nodes").EnumerateArray().Select(c => c.Text("details.nickname")).Order(StringComparer.Ordinal)];
    }

    /// <summary>The id of the one match that somebody has.</summary>
    public static async Task<string> MatchIdAsync(this MatchServer server, Participant single) =>
        (await server.DataAsync("{ myMatches(first: 2) { nodes { id } } }", single.Token)).Text("myMatches.nodes.0.id");

    public static string? CodeOf(JsonElement payload) => payload.At("errors").GetArrayLength() == 0 ? null : payload.Text("errors.0.code");
}
