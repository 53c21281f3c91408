using Headless.Data;
using Headless.Matchmaking.Ballots;
using Headless.Matchmaking.Profiles;
using Headless.Matchmaking.Tests.Endpoint;
using Headless.Sdk;
using Headless.Testing;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Headless.Matchmaking.Tests.Secrecy;

/// <summary>Whoever writes to the database cannot pass one person's words or choices off as another's: what is sealed opens as the row that it was sealed for.</summary>
public sealed class MovedSealTests
{
    private const string Because = "somebody who writes to the database";

    [DatabaseTheory]
    [DatabaseData]
    public async Task A_profile_into_whose_row_anothers_words_were_moved_does_not_open(DatabaseProvider provider)
    {
        await using var server = await MatchServer.StartAsync(provider);
        var setup = await EventSetup.MakeAsync(server, 2);
        var (first, second) = (setup.Singles[0], setup.Singles[1]);
        const string Own = "{ myMatchProfile { details { nickname } contact { phone } } }";
        Assert.Contains(first.Nickname, (await server.DataAsync(Own, first.Token)).GetRawText(), StringComparison.Ordinal);

        await server.PlatformAsync(async services =>
        {
            var profiles = services.GetRequiredService<ModuleDb<MatchmakingModule>>().Unscoped<MatchProfile>(Because);
            var theirs = await profiles.AsNoTracking().SingleAsync(p => p.AccountId == second.AccountId);
            await profiles.Where(p => p.AccountId == first.AccountId).ExecuteUpdateAsync(
                set => set.SetProperty(p => p.ContentSealed, theirs.ContentSealed).SetProperty(p => p.ContactSealed, theirs.ContactSealed));
        });

        foreach (var part in new[] { "details { nickname }", "contact { phone }" })
        {
            using var answer = await server.GraphQL.PostAsync($"{{ myMatchProfile {{ {part} }} }}", token: first.Token);
            Assert.Equal(["INTERNAL"], answer.Codes);
            Assert.DoesNotContain(second.Nickname, answer.ToString(), StringComparison.Ordinal);
        }

        Assert.Contains(second.Nickname, (await server.DataAsync(Own, second.Token)).GetRawText(), StringComparison.Ordinal);
    }

    [DatabaseTheory]
    [DatabaseData]
    public async Task A_ballot_into_which_anothers_choices_were_moved_does_not_open(DatabaseProvider provider)
    {
        await using var server = await MatchServer.StartAsync(provider);
        var setup = await EventSetup.MakeAsync(server, 3);
        var (first, second) = (setup.Singles[0], setup.Singles[1]);
        Assert.Null(await server.ChooseAsync(setup, 0, 2));
        Assert.Null(await server.ChooseAsync(setup, 1, 0));

        await server.PlatformAsync(async services =>
        {
            var ballots = services.GetRequiredService<ModuleDb<MatchmakingModule>>().Unscoped<MatchBallot>(Because);
            var theirs = await ballots.AsNoTracking().SingleAsync(b => b.AccountId == second.AccountId);
            await ballots.Where(b => b.AccountId == first.AccountId).ExecuteUpdateAsync(set => set.SetProperty(b => b.ChoicesSealed, theirs.ChoicesSealed));
        });

        const string Mine = "query($round: ID!) { selectionRound(id: $round) { myBallot { selections { id } } } }";
        using var moved = await server.GraphQL.PostAsync(Mine, new { round = setup.Round }, first.Token);
        Assert.Equal(["INTERNAL"], moved.Codes);
        Assert.Equal(1, (await server.DataAsync(Mine, second.Token, new { round = setup.Round })).At("selectionRound.myBallot.selections").GetArrayLength());
    }
}
