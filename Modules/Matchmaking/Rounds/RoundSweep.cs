using Headless.Matchmaking.Ballots;
using Headless.Matchmaking.Contracts;
using Headless.Matchmaking.Matches;
using Headless.Matchmaking.Registrations;
using Headless.Sdk;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Headless.Matchmaking.Rounds;

/// <summary>Opens and closes rounds whose time has come, and deletes what is kept no longer. Choices that come after the closing time are refused even before it runs.</summary>
/// <param name="platform">Runs the work.</param>
/// <param name="time">Tells the time.</param>
internal sealed class RoundSweep(IPlatformWork platform, TimeProvider time) : ISweep
{
    /// <inheritdoc/>
    public TimeSpan Interval => TimeSpan.FromSeconds(30);

    /// <inheritdoc/>
    public Task SweepAsync(CancellationToken cancellationToken) =>
        platform.RunAsync((services, cancelled) => services.GetRequiredService<RoundCalendar>().FollowAsync(time.UtcNow(), cancelled), cancellationToken);
}

/// <summary>Does with rounds what their times say.</summary>
/// <param name="db">The module's tables.</param>
/// <param name="steps">Moves rounds.</param>
[Service]
internal sealed class RoundCalendar(ModuleDb<MatchmakingModule> db, RoundSteps steps)
{
    /// <summary>How long choices of a closed round wait for the reveal, and participants of an event that is over are kept unless they matched. This product's choice.</summary>
    public static readonly TimeSpan Retention = TimeSpan.FromDays(30);

    private const string Because = "the platform keeps everybody's times and retention";

    /// <summary>Opens, closes and deletes what is due.</summary>
    /// <param name="now">The time, UTC.</param>
    /// <param name="cancellationToken">Stops the work.</param>
    /// <returns>A task.</returns>
    public async Task FollowAsync(DateTime now, CancellationToken cancellationToken)
    {
        var rounds = db.Unscoped<SelectionRound>(Because).AsNoTracking();
        await MoveAsync(rounds.Where(r => r.Status == RoundStatus.Scheduled && r.OpensAt <= now && r.ClosesAt > now && r.Event!.IsPublished), RoundAction.Open);
        await MoveAsync(rounds.Where(r => r.Status == RoundStatus.Open && r.ClosesAt <= now), RoundAction.Close);
        var past = now - Retention;
        await db.Unscoped<MatchBallot>(Because).Where(b => b.Round!.ClosedAt <= past).ExecuteDeleteAsync(cancellationToken);
        var matches = db.Unscoped<Match>(Because);
        var ballots = db.Unscoped<MatchBallot>(Because);
        await db.Unscoped<MatchCandidate>(Because)
            .Where(c => c.Event!.EndsAt <= past && !matches.Any(m => m.PartnerId == c.Id) && !ballots.Any(b => b.CandidateId == c.Id))
            .ExecuteDeleteAsync(cancellationToken);

        async Task MoveAsync(IQueryable<SelectionRound> due, RoundAction action)
        {
            foreach (var round in await due.OrderBy(r => r.Id).ToListAsync(cancellationToken))
            {
                await steps.MoveAsync(round, action, now, cancellationToken);
            }
        }
    }
}
