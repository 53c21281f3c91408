using Headless.Files.Contracts;
using Headless.MutualAid.Claims;
using Headless.MutualAid.Contracts;
using Headless.Sdk;

namespace Headless.MutualAid.Filing;

/// <summary>Attaches documents.</summary>
[MutationType]
internal sealed class AttachClaimDocumentMutation
{
    /// <summary>Attaches an uploaded document (<c>createUpload</c> with the purpose <c>CLAIM_DOCUMENT</c>) to a draft, or to a claim that was returned: the caller's own, or one that she has filed for a member.</summary>
    /// <param name="input">Which document, to which claim.</param>
    /// <param name="caller">The member or the officer.</param>
    /// <param name="desk">Where the claim is prepared.</param>
    /// <param name="cancellationToken">Stops the work.</param>
    [RequirePermission(MutualAidPermissions.Own, MutualAidPermissions.FileClaims)]
    [Error<NotFoundException>]
    [Error<ClaimStateException>]
    [Error<UploadNotReadyException>]
    [Error<TooManyDocumentsException>]
    [Error<ConcurrencyException>]
    public async Task<MutualAidClaim> AttachClaimDocument(AttachClaimDocumentInput input, Caller caller, ClaimantDesk desk, CancellationToken cancellationToken)
    {
        var account = caller.AccountId ?? throw new NotFoundException("input", "claimId");
        var claim = await desk.LoadAsync(input.ClaimId, account, cancellationToken);
        await desk.AttachAsync(claim, input.UploadId, account, cancellationToken);
        return await desk.ReadAgainAsync(claim.Id, cancellationToken);
    }
}

/// <summary>A document to attach.</summary>
/// <param name="ClaimId">The claim.</param>
/// <param name="UploadId">The upload, as <c>createUpload</c> answered; the caller's own.</param>
internal sealed record AttachClaimDocumentInput([property: ID<MutualAidClaim>] Guid ClaimId, Guid UploadId);
