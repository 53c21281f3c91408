using System.ComponentModel.DataAnnotations;
using Headless.Limited;
using Headless.Matchmaking.Contracts;
using Headless.Matchmaking.Profiles;
using Headless.Matchmaking.Registrations;
using Headless.Matchmaking.Series;
using Headless.Sdk;
using Microsoft.EntityFrameworkCore;

namespace Headless.Matchmaking.Safety;

/// <summary>Reports people.</summary>
[MutationType]
internal sealed class ReportMutation
{
    private const string Because = "the moderators own the report; who sends it may not read it";

    /// <summary>Reports a participant whom the caller sees, or a match, to the moderators of the union that organizes the event. They see what the caller sees and her words, and not who sent it. Reporting again is harmless.</summary>
    /// <param name="input">The report.</param>
    /// <param name="caller">Who reports.</param>
    /// <param name="db">Keeps the report.</param>
    /// <param name="candidates">Knows who sees whom.</param>
    /// <param name="faces">What the caller sees.</param>
    /// <param name="seal">Seals it.</param>
    /// <param name="time">Tells when.</param>
    /// <param name="cancellationToken">Stops the work.</param>
    [RequirePermission(MatchmakingPermissions.TakePart)]
    [Error<NotFoundException>]
    public async Task<ReportProfilePayload> ReportProfile(
        ReportProfileInput input, Caller caller, ModuleDb<MatchmakingModule> db, Candidates candidates, Faces faces, ProfileSeal seal, TimeProvider time,
        CancellationToken cancellationToken)
    {
        var viewer = caller.AccountId ?? throw new NotFoundException("input", "candidateId");
        var other = await candidates.FindAsync(viewer, input.CandidateId, cancellationToken) ?? throw new NotFoundException("input", "candidateId");
        var shown = await faces.OfAsync([other], viewer, cancellationToken);
        var now = time.UtcNow();
        var id = Guid.CreateVersion7(now);
        await db.ClaimAsync(
            new MatchReport
            {
                Id = id,
                OrganizationId = await db.Unscoped<MatchEvent>(Because).Where(e => e.Id == other.EventId).Select(e => e.OrganizationId).SingleAsync(cancellationToken),
                EventId = other.EventId,
                ReporterAccountId = viewer,
                ReportedAccountId = other.AccountId,
                ShownSealed = seal.SealShown(shown[other], id),
                Reason = input.Reason,
                Text = input.Text.Trim(),
                ReportedAt = now,
                Status = MatchReportStatus.Open,
            },
            Because,
            cancellationToken);
        return new(now);
    }
}

/// <summary>A participant to report.</summary>
/// <param name="CandidateId">The participant, or the partner of a match.</param>
/// <param name="Reason">Why, in one word.</param>
/// <param name="Text">Why, in the caller's words; 500 characters at most.</param>
internal sealed record ReportProfileInput(
    [property: ID<MatchCandidate>] Guid CandidateId, MatchReportReason Reason, [property: Required, StringLength(500, MinimumLength = 1)] string Text);

/// <summary>What <c>reportProfile</c> answers.</summary>
/// <param name="ReceivedAt">When the report was received, UTC; null when it was refused.</param>
internal sealed record ReportProfilePayload(DateTime? ReceivedAt);
