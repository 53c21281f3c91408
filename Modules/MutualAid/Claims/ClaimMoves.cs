using Headless.Limited;
using Headless.MutualAid.Contracts;
using Headless.MutualAid.Notices;
using Headless.Sdk;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Query;

namespace Headless.MutualAid.Claims;

/// <summary>What somebody does to a claim.</summary>
/// <param name="Action">What.</param>
/// <param name="Actor">In what role.</param>
/// <param name="AccountId">With what account; null for the bank.</param>
/// <param name="OrganizationId">The union an officer acts for.</param>
/// <param name="Note">What is written to it.</param>
internal sealed record ClaimDeed(ClaimAction Action, ClaimActor Actor, Guid? AccountId, Guid? OrganizationId = null, string? Note = null)
{
    /// <summary>For an approval: whether it is the last that the amount needs.</summary>
    public bool IsLastLevel { get; init; } = true;
}

/// <summary>
/// Moves claims from state to state, each by one conditional statement that names the state and the number of steps that were read. Whatever was found out about the claim before (who did what, what is payable) still
/// holds when the step is made, or the step is not made.
/// </summary>
/// <param name="db">The module's tables.</param>
/// <param name="notices">Tells the member.</param>
/// <param name="time">Tells the time.</param>
[Service]
internal sealed class ClaimMoves(ModuleDb<MutualAidModule> db, ClaimNotices notices, TimeProvider time)
{
    private const string Because = "whether the caller may act on the claim is checked before; what follows from a step goes with the claim";

    /// <summary>Makes a step, writes it into the history and tells whom it concerns.</summary>
    /// <param name="claim">The claim as it was read.</param>
    /// <param name="deed">What is done.</param>
    /// <param name="change">What the step sets besides.</param>
    /// <param name="cancellationToken">Stops the work.</param>
    /// <returns>A task.</returns>
    /// <exception cref="ClaimStateException">The claim's state does not allow it.</exception>
    /// <exception cref="ConcurrencyException">Somebody else was quicker.</exception>
    public async Task MakeAsync(MutualAidClaim claim, ClaimDeed deed, Action<UpdateSettersBuilder<MutualAidClaim>>? change, CancellationToken cancellationToken)
    {
        var next = ClaimLifecycle.Next(claim.Status, deed.Action, deed.IsLastLevel) ?? throw new ClaimStateException(claim.Status);
        await db.SaveAsync(cancellationToken);
        var made = await db.Unscoped<MutualAidClaim>(Because)
            .Where(c => c.Id == claim.Id && c.Status == claim.Status && c.StepCount == claim.StepCount)
            .StepAsync(
                set =>
                {
                    set.SetProperty(c => c.Status, next).SetProperty(c => c.StepCount, claim.StepCount + 1);
                    change?.Invoke(set);
                },
                cancellationToken);
        if (!made)
        {
            throw new ConcurrencyException();
        }

        if (next is ClaimStatus.Rejected or ClaimStatus.Closed)
        {
            await FreeInvoicesAsync(claim.Id, cancellationToken);
        }

        Record(claim, deed, next);
        notices.Tell(claim, deed, next);
        await db.SaveAsync(cancellationToken);
        if (next != claim.Status)
        {
            db.Raise(new ClaimStatusChanged(claim.Id, claim.Number, claim.MemberId, claim.AccountId, claim.Status, next));
        }
    }

    // What is rejected or withdrawn may be claimed again.
    private Task FreeInvoicesAsync(Guid claimId, CancellationToken cancellationToken) => db.Unscoped<ClaimLine>(Because)
        .Where(l => l.ClaimId == claimId).ExecuteUpdateAsync(set => set.SetProperty(l => l.ClaimedInvoice, (string?)null), cancellationToken);

    private void Record(MutualAidClaim claim, ClaimDeed deed, ClaimStatus next)
    {
        var now = time.UtcNow();
        db.AddUnscoped(
            new ClaimStep
            {
                Id = Guid.CreateVersion7(now),
                ClaimId = claim.Id,
                Ordinal = claim.StepCount + 1,
                Action = deed.Action,
                From = claim.Status,
                To = next,
                Actor = deed.Actor,
                ActorAccountId = deed.AccountId,
                OrganizationId = deed.OrganizationId,
                At = now,
                Note = deed.Note,
            },
            Because);
    }
}
