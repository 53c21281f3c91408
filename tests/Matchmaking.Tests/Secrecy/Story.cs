using System.Collections.Concurrent;
using Headless.Access.Contracts;
using Headless.Data;
using Headless.Engine.Execution;
using Headless.Matchmaking.Ballots;
using Headless.Matchmaking.Profiles;
using Headless.Matchmaking.Registrations;
using Headless.Matchmaking.Tests.Endpoint;
using Headless.Testing;
using Microsoft.Extensions.DependencyInjection;

namespace Headless.Matchmaking.Tests.Secrecy;

/// <summary>
/// Six people in a round that is open. The second, whom the first will choose or not, has a match of an earlier round, and has chosen the third, who does not answer.
/// </summary>
/// <param name="Database">The database, of which the test makes copies.</param>
/// <param name="Setup">The event, with the round that is open.</param>
/// <param name="ApiKey">A partner's key with the scope <c>*</c> over the whole tree.</param>
/// <param name="Ids">Global ids of everything that somebody may have got to know, for <c>nodes(ids:)</c>.</param>
internal sealed record Story(TestDatabase Database, EventSetup Setup, string ApiKey, IReadOnlyList<string> Ids)
{
    /// <summary>Who chooses.</summary>
    public const int Chooser = 0;

    /// <summary>Whom she chooses.</summary>
    public const int Chosen = 1;

    /// <summary>Who takes part and has to do with neither.</summary>
    public const int Bystander = 4;

    private static readonly ConcurrentDictionary<DatabaseProvider, Lazy<Task<Story>>> s_written = new();

    /// <summary>The story, written once for each kind of database; its database goes with the process.</summary>
    public static Task<Story> ReadAsync(DatabaseProvider provider) => s_written.GetOrAdd(provider, _ => new(() => WriteAsync(provider))).Value;

    private static async Task<Story> WriteAsync(DatabaseProvider provider)
    {
        var database = await HeadlessServer.CopyDemoAsync(provider);
        await using var server = await MatchServer.StartOnAsync(database);
        var first = await EventSetup.MakeAsync(server, 6);
        Assert.Null(await server.ChooseAsync(first, Chosen, 3));
        Assert.Null(await server.ChooseAsync(first, 3, Chosen));
        Assert.Equal("CLOSED", await server.CloseAsync(first));
        Assert.Equal("REVEALED", await server.RevealAsync(first));
        var made = await server.DataAsync(
            """
            mutation($event: ID!, $opens: DateTime!, $closes: DateTime!) {
              createSelectionRound(input: { eventId: $event, opensAt: $opens, closesAt: $closes }) { selectionRound { id } errors { ... on Error { code } } }
            }
            """, DemoSignIns.Hangzhou, new { @event = first.Event, opens = MatchServer.Start.ToString("O"), closes = MatchServer.Start.AddHours(3).ToString("O") });
        var setup = first with { RoundId = NodeId.Decode(made.Text("createSelectionRound.selectionRound.id")).Id };
        Assert.Equal("OPEN", await server.OrganizeAsync(setup, "openSelectionRound"));
        Assert.Null(await server.ChooseAsync(setup, Chosen, 2));
        Assert.Null(await server.ChooseAsync(setup, Bystander, 5));
        var key = "";
        await server.PlatformAsync(async s => key = await s.GetRequiredService<IApiKeys>().CreateAsync(new("test", ["*"], "33"), CancellationToken.None));
        return new(database, setup, key, await IdsAsync(server));
    }

    private static async Task<IReadOnlyList<string>> IdsAsync(MatchServer server) =>
    [
        .. (await server.RowsAsync<MatchProfile>()).Select(p => NodeId.Encode("MatchProfile", p.Id)),
        .. (await server.RowsAsync<MatchCandidate>()).Select(c => NodeId.Encode("MatchCandidate", c.Id)),
        .. (await server.RowsAsync<MatchBallot>()).Select(b => NodeId.Encode("MatchBallot", b.Id)),
        .. (await server.RowsAsync<Matches.Match>()).Select(m => NodeId.Encode("Match", m.Id)),
    ];
}
