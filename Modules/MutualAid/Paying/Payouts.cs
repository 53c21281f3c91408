using Headless.Limited;
using Headless.MutualAid.Claims;
using Headless.MutualAid.Contracts;
using Headless.MutualAid.Plans;
using Headless.Sdk;
using Microsoft.EntityFrameworkCore;

namespace Headless.MutualAid.Paying;

/// <summary>
/// Asks for payments and writes down what became of them. The money leaves the plan's fund when it is asked for, once a claim, whatever the number of attempts.
/// </summary>
/// <param name="db">The module's tables.</param>
/// <param name="plans">Keeps the fund.</param>
/// <param name="moves">Moves the claims.</param>
/// <param name="time">Tells the time.</param>
[Service]
internal sealed class Payouts(ModuleDb<MutualAidModule> db, PlanBook plans, ClaimMoves moves, TimeProvider time)
{
    private const string Because = "the claim was in the caller's scope; the bank's answer is nobody's";

    private IQueryable<Payout> All => db.Unscoped<Payout>(Because);

    /// <summary>Asks for the payment of an approved claim, for the first time or after the bank returned it.</summary>
    /// <param name="claim">The claim as it was read.</param>
    /// <param name="deed">Who asks.</param>
    /// <param name="cancellationToken">Stops the work.</param>
    /// <returns>The payment's id.</returns>
    /// <exception cref="PaymentUnderWayException">The bank is at it.</exception>
    /// <exception cref="FundExhaustedException">The fund does not cover it.</exception>
    public async Task<Guid> RequestAsync(MutualAidClaim claim, ClaimDeed deed, CancellationToken cancellationToken)
    {
        var now = time.UtcNow();
        var payout = new Payout
        {
            Id = Guid.CreateVersion7(now),
            ClaimId = claim.Id,
            AmountFen = claim.PayableFen!.Value,
            Status = PayoutStatus.Requested,
            Attempt = 1,
            RequestedAt = now,
        };
        if (await db.ClaimAsync(payout, Because, cancellationToken))
        {
            await moves.MakeAsync(claim, deed, null, cancellationToken);
            if (!await plans.SpendAsync(claim.PlanId, payout.AmountFen, claim.Number, cancellationToken))
            {
                throw new FundExhaustedException();
            }
        }
        else
        {
            payout = await All.AsNoTracking().SingleAsync(p => p.ClaimId == claim.Id, cancellationToken);
            if (!await All.Where(p => p.Id == payout.Id && p.Status == PayoutStatus.Returned).StepAsync(
                set => set.SetProperty(p => p.Status, PayoutStatus.Requested).SetProperty(p => p.Attempt, p => p.Attempt + 1)
                    .SetProperty(p => p.RequestedAt, now).SetProperty(p => p.LeaseUntil, (DateTime?)null),
                cancellationToken))
            {
                throw new PaymentUnderWayException();
            }

            await moves.MakeAsync(claim, deed, null, cancellationToken);
        }

        db.Raise(new PayoutRequested(payout.Id));
        return payout.Id;
    }

    /// <summary>Payments that wait to be sent, and those whose sender has not come back in time, the oldest first.</summary>
    public Task<List<Guid>> WaitingAsync(int most, CancellationToken cancellationToken)
    {
        var now = time.UtcNow();
        return All.Where(p => p.Status == PayoutStatus.Requested || (p.Status == PayoutStatus.Sending && p.LeaseUntil <= now))
            .OrderBy(p => p.RequestedAt).Take(most).Select(p => p.Id).ToListAsync(cancellationToken);
    }

    /// <summary>Takes a payment to send it.</summary>
    /// <param name="id">The payment.</param>
    /// <param name="lease">How long the sender may take.</param>
    /// <param name="cancellationToken">Stops the work.</param>
    /// <returns>What to send; null when somebody else has it, or it is done.</returns>
    public async Task<PayoutOrder?> TakeAsync(Guid id, TimeSpan lease, CancellationToken cancellationToken)
    {
        var now = time.UtcNow();
        var taken = await All.Where(p => p.Id == id && (p.Status == PayoutStatus.Requested || (p.Status == PayoutStatus.Sending && p.LeaseUntil <= now)))
            .StepAsync(set => set.SetProperty(p => p.Status, PayoutStatus.Sending).SetProperty(p => p.LeaseUntil, now + lease), cancellationToken);
        if (!taken)
        {
            return null;
        }

        return await (from payout in All
                      join claim in db.Unscoped<MutualAidClaim>(Because) on payout.ClaimId equals claim.Id
                      where payout.Id == id
                      select new PayoutOrder(payout.Id, payout.Attempt, payout.AmountFen, claim.Number, claim.BankAccountSealed, claim.MemberId)).SingleAsync(cancellationToken);
    }

    /// <summary>Writes down the bank's answer to an attempt. The same answer again changes nothing.</summary>
    /// <param name="order">What was sent.</param>
    /// <param name="outcome">What became of it.</param>
    /// <param name="cancellationToken">Stops the work.</param>
    /// <returns>A task.</returns>
    public async Task RecordAsync(PayoutOrder order, TransferOutcome outcome, CancellationToken cancellationToken)
    {
        var now = time.UtcNow();
        var isConfirmed = outcome.Status == TransferStatus.Confirmed;
        var recorded = await All.Where(p => p.Id == order.PayoutId && p.Attempt == order.Attempt && p.Status == PayoutStatus.Sending).StepAsync(
            set => set.SetProperty(p => p.Status, isConfirmed ? PayoutStatus.Confirmed : PayoutStatus.Returned)
                .SetProperty(p => p.BankReference, outcome.BankReference).SetProperty(p => p.ReturnReason, outcome.Reason)
                .SetProperty(p => p.ConfirmedAt, isConfirmed ? now : null).SetProperty(p => p.LeaseUntil, (DateTime?)null),
            cancellationToken);
        if (!recorded)
        {
            return;
        }

        var claim = await db.Unscoped<MutualAidClaim>(Because).AsNoTracking().SingleAsync(c => c.Number == order.ClaimNumber, cancellationToken);
        await moves.MakeAsync(claim, new(isConfirmed ? ClaimAction.ConfirmPayment : ClaimAction.ReturnPayment, ClaimActor.Bank, null, Note: outcome.Reason), null, cancellationToken);
        if (isConfirmed)
        {
            db.Raise(new ClaimPaid(claim.Id, claim.Number, claim.MemberId, claim.AccountId, order.AmountFen, now));
        }
    }
}

/// <summary>What a sender needs to know of a payment.</summary>
internal sealed record PayoutOrder(Guid PayoutId, int Attempt, long AmountFen, string ClaimNumber, byte[] BankAccountSealed, Guid MemberId);
