using System.ComponentModel.DataAnnotations;
using Headless.Files.Contracts;
using Headless.MutualAid.Claims;
using Headless.MutualAid.Contracts;
using Headless.MutualAid.Covers;
using Headless.MutualAid.Handling;
using Headless.Sdk;
using Microsoft.EntityFrameworkCore;

namespace Headless.MutualAid.Filing;

/// <summary>Files claims on behalf of members.</summary>
[MutationType]
internal sealed class FileClaimForMemberMutation
{
    /// <summary>
    /// Files a claim for a member of the officer's subtree who does not do it herself (H08). The claim says who has filed it, and the member is told in the app; she can confirm or withdraw it. Whoever filed it neither checks nor
    /// approves nor pays it.
    /// </summary>
    /// <param name="input">The claim.</param>
    /// <param name="caller">The officer.</param>
    /// <param name="db">The covers.</param>
    /// <param name="intake">Makes the claim.</param>
    /// <param name="desk">Where it is prepared.</param>
    /// <param name="acting">Knows for which union the officer acts.</param>
    /// <param name="cancellationToken">Stops the work.</param>
    [RequirePermission(MutualAidPermissions.FileClaims)]
    [Idempotent]
    [Error<NotFoundException>]
    [Error<PersonRequiredException>]
    [Error<SamePersonException>]
    [Error<ConsentRequiredException>]
    [Error<ClaimLineInvalidException>]
    [Error<NotCoveredException>]
    [Error<WaitingTimeException>]
    [Error<NothingPayableException>]
    [Error<InvoiceClaimedException>]
    [Error<UploadNotReadyException>]
    public async Task<MutualAidClaim> FileClaimForMember(
        FileClaimForMemberInput input, Caller caller, ModuleDb<MutualAidModule> db, ClaimIntake intake, ClaimantDesk desk, ActingUnion acting, CancellationToken cancellationToken)
    {
        var account = caller.AccountId ?? throw new PersonRequiredException();
        var found = await db.Set<CoverEnrollment>().AsNoTracking().Where(c => c.Id == input.CoverId)
            .Select(c => new { Cover = c, c.Member!.AccountId, c.Member.OrganizationId, c.Member.Organization!.Path }).SingleOrDefaultAsync(cancellationToken)
            ?? throw new NotFoundException("input", "coverId");
        if (found.AccountId == account)
        {
            throw new SamePersonException();
        }

        var union = await acting.ForAsync(caller, [MutualAidPermissions.FileClaims], found.Path, cancellationToken);
        var filer = new Filer(ClaimActor.Officer, account, union.Id);
        var claim = await intake.DraftAsync(found.Cover, found.AccountId, input.Form, filer, cancellationToken);
        foreach (var upload in input.UploadIds.Distinct())
        {
            await desk.AttachAsync(claim, upload, account, cancellationToken);
        }

        await intake.SubmitAsync(await desk.ReadAgainAsync(claim.Id, cancellationToken), found.OrganizationId, filer, cancellationToken);
        return await desk.ReadAgainAsync(claim.Id, cancellationToken);
    }
}

/// <summary>A claim to file for a member.</summary>
/// <param name="CoverId">The member's cover, one of her <c>covers</c>.</param>
/// <param name="Form">What it says. With <c>consents</c> the officer states that the member has agreed, on paper.</param>
/// <param name="UploadIds">Its documents, 1 to 20, uploaded by the officer (<c>createUpload</c> with the purpose <c>CLAIM_DOCUMENT</c>).</param>
/// <param name="IdempotencyKey">A key of the caller's own for this request, 8 to 64 letters, digits, hyphens and underscores; a UUID will do.</param>
internal sealed record FileClaimForMemberInput(
    [property: ID<CoverEnrollment>] Guid CoverId,
    ClaimFormInput Form,
    [property: Required, MinLength(1), MaxLength(ClaimantDesk.MostDocuments)] IReadOnlyList<Guid> UploadIds,
    [property: Required, RegularExpression(IdempotentAttribute.KeyPattern)] string IdempotencyKey);
