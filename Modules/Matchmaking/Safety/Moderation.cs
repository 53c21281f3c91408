using Headless.Limited;
using Headless.Matchmaking.Contracts;
using Headless.Matchmaking.Matches;
using Headless.Matchmaking.Profiles;
using Headless.Matchmaking.Rounds;
using Headless.Sdk;
using Microsoft.EntityFrameworkCore;

namespace Headless.Matchmaking.Safety;

/// <summary>Decides reports.</summary>
[MutationType]
internal sealed class ModerationMutation
{
    private const string Because = "an exclusion holds everywhere, whoever decides it";

    /// <summary>Decides a report on a participant of an event of the moderator's subtree. An excluded person disappears from all events, her matches are dissolved, and a new profile of hers is refused.</summary>
    /// <param name="input">The decision.</param>
    /// <param name="db">The reports.</param>
    /// <param name="rounds">Keeps rounds from being revealed meanwhile.</param>
    /// <param name="dissolution">Dissolves matches.</param>
    /// <param name="time">Tells when.</param>
    /// <param name="cancellationToken">Stops the work.</param>
    [RequirePermission(MatchmakingPermissions.Moderate)]
    [Error<NotFoundException>]
    [Error<MatchReportDecidedException>]
    public async Task<MatchReport> DecideMatchReport(
        DecideMatchReportInput input, ModuleDb<MatchmakingModule> db, RoundGate rounds, Dissolution dissolution, TimeProvider time, CancellationToken cancellationToken)
    {
        var row = db.Set<MatchReport>().AsNoTracking().Where(r => r.Id == input.ReportId);
        var report = await row.SingleOrDefaultAsync(cancellationToken) ?? throw new NotFoundException("input", "reportId");
        var now = time.UtcNow();
        var status = input.Suspend ? MatchReportStatus.Suspended : MatchReportStatus.Dismissed;
        if (!await row.Where(r => r.Status == MatchReportStatus.Open).StepAsync(s => s.SetProperty(r => r.Status, status).SetProperty(r => r.DecidedAt, now), cancellationToken))
        {
            throw new MatchReportDecidedException();
        }

        if (input.Suspend)
        {
            var account = report.ReportedAccountId;
            await rounds.HoldAsync(account, cancellationToken);
            await db.ClaimAsync(new MatchSuspension { Id = Guid.CreateVersion7(now), AccountId = account, SuspendedAt = now }, Because, cancellationToken);
            await db.Unscoped<MatchProfile>(Because).Where(p => p.AccountId == account)
                .ExecuteUpdateAsync(s => s.SetProperty(p => p.SuspendedAt, now).SetProperty(p => p.Version, p => p.Version + 1), cancellationToken);
            await dissolution.OfAllAsync(account, cancellationToken);
        }

        return await row.SingleAsync(cancellationToken);
    }
}

/// <summary>A decision on a report.</summary>
/// <param name="ReportId">The report.</param>
/// <param name="Suspend">True to exclude the reported person, false to dismiss the report.</param>
internal sealed record DecideMatchReportInput([property: ID<MatchReport>] Guid ReportId, bool Suspend);

/// <summary>Fields of a report.</summary>
[ObjectType<MatchReport>]
[RequirePermission(MatchmakingPermissions.Moderate)]
internal sealed class ReportFields
{
    /// <summary>What the reporter saw of the reported person.</summary>
    public MatchProfileDetails GetShown(MatchReport report, ProfileSeal seal) => seal.OpenShown(report.ShownSealed, report.Id);
}

/// <summary>Lists of reports.</summary>
[QueryType]
internal sealed class ReportQueries
{
    /// <summary>Reports on participants of events of the moderator's subtree.</summary>
    [RequirePermission(MatchmakingPermissions.Moderate)]
    public IQueryable<MatchReport> GetMatchReports(ModuleDb<MatchmakingModule> db) => db.Set<MatchReport>();
}

/// <summary>Somebody else has decided the report.</summary>
[ErrorCode("MATCH_REPORT_DECIDED", Zh = "该举报已处理。", En = "This report has been decided already.")]
internal sealed class MatchReportDecidedException() : DomainException("input", "reportId");
