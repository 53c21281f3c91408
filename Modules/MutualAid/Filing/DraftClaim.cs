using Headless.MutualAid.Claims;
using Headless.MutualAid.Contracts;
using Headless.MutualAid.Covers;
using Headless.Sdk;
using Microsoft.EntityFrameworkCore;

namespace Headless.MutualAid.Filing;

/// <summary>Begins claims.</summary>
[MutationType]
internal sealed class DraftClaimMutation
{
    /// <summary>Begins a claim of the caller's own (H07). Nobody else sees a draft. Attach documents to it, then submit it.</summary>
    /// <param name="input">The claim.</param>
    /// <param name="caller">The member.</param>
    /// <param name="db">The covers.</param>
    /// <param name="intake">Makes the draft.</param>
    /// <param name="cancellationToken">Stops the work.</param>
    [RequirePermission(MutualAidPermissions.Own)]
    [Error<NotFoundException>]
    [Error<ConsentRequiredException>]
    [Error<ClaimLineInvalidException>]
    [Error<NotCoveredException>]
    [Error<WaitingTimeException>]
    public async Task<MutualAidClaim> DraftClaim(
        DraftClaimInput input, Caller caller, ModuleDb<MutualAidModule> db, ClaimIntake intake, CancellationToken cancellationToken)
    {
        var account = caller.AccountId ?? throw new NotFoundException("input", "coverId");
        var cover = await db.Set<CoverEnrollment>().AsNoTracking().SingleOrDefaultAsync(c => c.Id == input.CoverId && c.Member!.AccountId == account, cancellationToken)
            ?? throw new NotFoundException("input", "coverId");
        return await intake.DraftAsync(cover, account, input.Form, new(ClaimActor.Member, account), cancellationToken);
    }
}

/// <summary>A claim to begin.</summary>
/// <param name="CoverId">The cover, one of <c>myCovers</c>.</param>
/// <param name="Form">What it says.</param>
internal sealed record DraftClaimInput([property: ID<CoverEnrollment>] Guid CoverId, ClaimFormInput Form);
