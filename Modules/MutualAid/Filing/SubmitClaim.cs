using Headless.MutualAid.Claims;
using Headless.MutualAid.Contracts;
using Headless.Sdk;

namespace Headless.MutualAid.Filing;

/// <summary>Files claims.</summary>
[MutationType]
internal sealed class SubmitClaimMutation
{
    /// <summary>Files a draft, or a claim that was returned (H07). From now on the version of the rule and what is payable stand, and officers of the member's line see it.</summary>
    /// <param name="input">The claim.</param>
    /// <param name="caller">The member, or the officer who filed it for her.</param>
    /// <param name="desk">Where the claim is prepared.</param>
    /// <param name="cancellationToken">Stops the work.</param>
    [RequirePermission(MutualAidPermissions.Own, MutualAidPermissions.FileClaims)]
    [Error<NotFoundException>]
    [Error<ClaimStateException>]
    [Error<DocumentsMissingException>]
    [Error<NotCoveredException>]
    [Error<WaitingTimeException>]
    [Error<NothingPayableException>]
    [Error<InvoiceClaimedException>]
    [Error<ConcurrencyException>]
    public async Task<MutualAidClaim> SubmitClaim(SubmitClaimInput input, Caller caller, ClaimantDesk desk, CancellationToken cancellationToken)
    {
        var account = caller.AccountId ?? throw new NotFoundException("input", "claimId");
        var claim = await desk.LoadAsync(input.ClaimId, account, cancellationToken);
        var filer = claim.AccountId == account ? new Filer(ClaimActor.Member, account) : new Filer(ClaimActor.Officer, account, claim.FiledByOrganizationId);
        await desk.SubmitAsync(claim, filer, cancellationToken);
        return await desk.ReadAgainAsync(claim.Id, cancellationToken);
    }
}

/// <summary>A claim to file.</summary>
/// <param name="ClaimId">The claim.</param>
internal sealed record SubmitClaimInput([property: ID<MutualAidClaim>] Guid ClaimId);
