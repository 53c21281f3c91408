using Headless.Access.Contracts;
using Headless.Matchmaking.Ballots;
using Headless.Matchmaking.Profiles;
using Headless.Matchmaking.Series;
using Headless.Membership.Contracts;
using Headless.Organizations.Contracts;
using Headless.Sdk;

namespace Headless.Matchmaking.Demo;

/// <summary>Seeds the carnival of ten events (H33) and an open round in which the demo's member takes part among invented others.</summary>
internal sealed class MatchmakingDemoSeeder(
    ModuleDb<MatchmakingModule> db, IOrganizationDirectory organizations, IAccountDirectory accounts, IMembershipDirectory members, ProfileSeal profiles, ChoiceSeal choices,
    TimeProvider time) : IDemoSeeder
{
    private const string Organizer = "3301";
    private const string SignIn = "qiu-tian";

    /// <inheritdoc/>
    public Type Module => typeof(MatchmakingModule);

    /// <inheritdoc/>
    public string Title => "交友活动（虚构） · Match-making (synthetic)";

    /// <inheritdoc/>
    public async Task SeedAsync(DemoSettings settings, IProgress<double> progress, CancellationToken cancellationToken)
    {
        if (await organizations.FindByCodeAsync(Organizer, cancellationToken) is not { } organizer)
        {
            return;
        }

        var now = time.UtcNow();
        var carnival = new DemoCarnival(organizer, now);
        var events = carnival.Events();
        var round = carnival.Round(events.Single(e => e.Kind == MatchEventKind.MutualSelection));
        await db.InsertAsync([carnival.Series], cancellationToken);
        await db.InsertAsync(events, cancellationToken);
        await db.InsertAsync([round], cancellationToken);
        progress.Report(0.3);
        var singles = new DemoSingles(profiles, choices, round, now);
        await AddAsync(singles, organizer, cancellationToken);
        singles.Choose();
        await db.InsertAsync(singles.Profiles, cancellationToken);
        await db.InsertAsync(singles.Registrations, cancellationToken);
        await db.InsertAsync(singles.Candidates, cancellationToken);
        await db.InsertAsync(singles.Ballots, cancellationToken);
        progress.Report(1);
    }

    private async Task AddAsync(DemoSingles singles, OrganizationRef organizer, CancellationToken cancellationToken)
    {
        if (await accounts.FindAsync(DemoSignIn.SubjectPrefix + SignIn, cancellationToken) is { } member)
        {
            var summary = await members.FindByAccountAsync(member.Id, cancellationToken);
            singles.Add(member.Id, summary?.OrganizationId ?? organizer.Id);
        }

        while (singles.Profiles.Count < DemoSingles.Count)
        {
            var number = singles.Profiles.Count + 1;
            var account = await accounts.EnsureAsync($"demo-single:{number:D2}", $"示例单身职工{number:D2}（虚构）", cancellationToken);
            singles.Add(account.Id, organizer.Id);
        }
    }
}
