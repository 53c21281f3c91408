using System.ComponentModel.DataAnnotations;
using Headless.MutualAid.Claims;
using Headless.MutualAid.Contracts;
using Headless.Sdk;

namespace Headless.MutualAid.Handling;

/// <summary>What officers decide about claims.</summary>
[MutationType]
internal sealed class HandlingMutations
{
    /// <summary>Records that a submitted claim is complete and right (H09). For officers of townships and above; not by whoever filed it.</summary>
    /// <param name="input">The claim.</param>
    [RequirePermission(MutualAidPermissions.CheckClaims)]
    [Error<NotFoundException>]
    [Error<PersonRequiredException>]
    [Error<ClaimStateException>]
    [Error<SamePersonException>]
    [Error<HigherLevelRequiredException>]
    [Error<ConcurrencyException>]
    public Task<MutualAidClaim> CheckClaim(CheckClaimInput input, ClaimOffice office, CancellationToken cancellationToken) =>
        office.CheckAsync(input.ClaimId, input.Note, cancellationToken);

    /// <summary>Approves a checked claim for the level that comes next (H09): which levels its amount needs is in its plan's <c>approvals</c>. After the last one it is approved. Each level is another person.</summary>
    /// <param name="input">The claim.</param>
    [RequirePermission(MutualAidPermissions.ApproveClaims)]
    [Error<NotFoundException>]
    [Error<PersonRequiredException>]
    [Error<ClaimStateException>]
    [Error<SamePersonException>]
    [Error<HigherLevelRequiredException>]
    [Error<ConcurrencyException>]
    public Task<MutualAidClaim> ApproveClaim(ApproveClaimInput input, ClaimOffice office, CancellationToken cancellationToken) =>
        office.ApproveAsync(input.ClaimId, input.Note, cancellationToken);

    /// <summary>Sends a claim back to be completed. The member is told, and reads the reason.</summary>
    /// <param name="input">The claim, and what is missing.</param>
    [RequirePermission(MutualAidPermissions.CheckClaims, MutualAidPermissions.ApproveClaims)]
    [Error<NotFoundException>]
    [Error<PersonRequiredException>]
    [Error<ClaimStateException>]
    [Error<SamePersonException>]
    [Error<HigherLevelRequiredException>]
    [Error<ConcurrencyException>]
    public Task<MutualAidClaim> ReturnClaim(ReturnClaimInput input, ClaimOffice office, CancellationToken cancellationToken) =>
        office.TurnDownAsync(input.ClaimId, ClaimAction.Return, input.Reason, cancellationToken);

    /// <summary>Refuses a claim for good. The member is told, and reads the reason. Its invoices can be claimed again.</summary>
    /// <param name="input">The claim, and why.</param>
    [RequirePermission(MutualAidPermissions.CheckClaims, MutualAidPermissions.ApproveClaims)]
    [Error<NotFoundException>]
    [Error<PersonRequiredException>]
    [Error<ClaimStateException>]
    [Error<SamePersonException>]
    [Error<HigherLevelRequiredException>]
    [Error<ConcurrencyException>]
    public Task<MutualAidClaim> RejectClaim(RejectClaimInput input, ClaimOffice office, CancellationToken cancellationToken) =>
        office.TurnDownAsync(input.ClaimId, ClaimAction.Reject, input.Reason, cancellationToken);
}

/// <summary>A claim that was checked.</summary>
/// <param name="ClaimId">The claim.</param>
/// <param name="Note">What the officer wants to write to it; no health data.</param>
internal sealed record CheckClaimInput([property: ID<MutualAidClaim>] Guid ClaimId, [property: StringLength(ClaimTables.NoteLength)] string? Note = null);

/// <summary>A claim that is approved.</summary>
/// <param name="ClaimId">The claim.</param>
/// <param name="Note">What the officer wants to write to it; no health data.</param>
internal sealed record ApproveClaimInput([property: ID<MutualAidClaim>] Guid ClaimId, [property: StringLength(ClaimTables.NoteLength)] string? Note = null);

/// <summary>A claim that is sent back.</summary>
/// <param name="ClaimId">The claim.</param>
/// <param name="Reason">What is missing, for the member to read; no health data. 2 to 500 characters.</param>
internal sealed record ReturnClaimInput([property: ID<MutualAidClaim>] Guid ClaimId, [property: Required, StringLength(ClaimTables.NoteLength, MinimumLength = 2)] string Reason);

/// <summary>A claim that is refused.</summary>
/// <param name="ClaimId">The claim.</param>
/// <param name="Reason">Why, for the member to read; no health data. 2 to 500 characters.</param>
internal sealed record RejectClaimInput([property: ID<MutualAidClaim>] Guid ClaimId, [property: Required, StringLength(ClaimTables.NoteLength, MinimumLength = 2)] string Reason);
