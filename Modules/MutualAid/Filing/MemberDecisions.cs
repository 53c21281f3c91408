using System.ComponentModel.DataAnnotations;
using Headless.MutualAid.Claims;
using Headless.MutualAid.Contracts;
using Headless.Sdk;
using Microsoft.EntityFrameworkCore;

namespace Headless.MutualAid.Filing;

/// <summary>What only the member decides about her claim.</summary>
[MutationType]
internal sealed class MemberDecisionMutations
{
    /// <summary>Withdraws a claim of the caller's own, as long as it is not approved. Its invoices can be claimed again.</summary>
    /// <param name="input">The claim.</param>
    /// <param name="caller">The member.</param>
    /// <param name="db">The claims.</param>
    /// <param name="moves">Moves the claim.</param>
    /// <param name="cancellationToken">Stops the work.</param>
    [RequirePermission(MutualAidPermissions.Own)]
    [Error<NotFoundException>]
    [Error<ClaimStateException>]
    [Error<ConcurrencyException>]
    public async Task<MutualAidClaim> WithdrawClaim(
        WithdrawClaimInput input, Caller caller, ModuleDb<MutualAidModule> db, ClaimMoves moves, CancellationToken cancellationToken)
    {
        var own = Own(db, input.ClaimId, caller);
        var claim = await own.SingleOrDefaultAsync(cancellationToken) ?? throw new NotFoundException("input", "claimId");
        await moves.MakeAsync(claim, new(ClaimAction.Withdraw, ClaimActor.Member, caller.AccountId, Note: input.Note), null, cancellationToken);
        return await own.SingleAsync(cancellationToken);
    }

    /// <summary>Confirms a claim that an officer has filed for the caller (H08). Confirming twice is harmless.</summary>
    /// <param name="input">The claim.</param>
    /// <param name="caller">The member.</param>
    /// <param name="db">The claims.</param>
    /// <param name="moves">Moves the claim.</param>
    /// <param name="time">Tells the time.</param>
    /// <param name="cancellationToken">Stops the work.</param>
    [RequirePermission(MutualAidPermissions.Own)]
    [Error<NotFoundException>]
    [Error<ClaimStateException>]
    [Error<ConcurrencyException>]
    public async Task<MutualAidClaim> ConfirmClaim(
        ConfirmClaimInput input, Caller caller, ModuleDb<MutualAidModule> db, ClaimMoves moves, TimeProvider time, CancellationToken cancellationToken)
    {
        var own = Own(db, input.ClaimId, caller);
        var claim = await own.SingleOrDefaultAsync(c => c.FiledBy == ClaimActor.Officer, cancellationToken) ?? throw new NotFoundException("input", "claimId");
        if (claim.ConfirmedAt is not null)
        {
            return claim;
        }

        var now = time.UtcNow();
        await moves.MakeAsync(claim, new(ClaimAction.Confirm, ClaimActor.Member, caller.AccountId), set => set.SetProperty(c => c.ConfirmedAt, now), cancellationToken);
        return await own.SingleAsync(cancellationToken);
    }

    private static IQueryable<MutualAidClaim> Own(ModuleDb<MutualAidModule> db, Guid claimId, Caller caller) =>
        db.Set<MutualAidClaim>().AsNoTracking().Where(c => c.Id == claimId && c.AccountId == caller.AccountId && c.AccountId != null);
}

/// <summary>A claim to withdraw.</summary>
/// <param name="ClaimId">The claim.</param>
/// <param name="Note">Why, if the member wants to say.</param>
internal sealed record WithdrawClaimInput([property: ID<MutualAidClaim>] Guid ClaimId, [property: StringLength(ClaimTables.NoteLength)] string? Note = null);

/// <summary>A claim to confirm.</summary>
/// <param name="ClaimId">The claim.</param>
internal sealed record ConfirmClaimInput([property: ID<MutualAidClaim>] Guid ClaimId);
