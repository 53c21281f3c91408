using System.ComponentModel.DataAnnotations;
using Headless.MutualAid.Claims;
using Headless.MutualAid.Contracts;
using Headless.MutualAid.Handling;
using Headless.MutualAid.Plans;
using Headless.Sdk;
using Microsoft.EntityFrameworkCore;

namespace Headless.MutualAid.Paying;

/// <summary>Has claims paid.</summary>
[MutationType]
internal sealed class PayClaimMutation
{
    /// <summary>
    /// Has an approved claim paid, once, from the fund of its plan (H14). The claim is <c>PAID</c> as soon as the bank has confirmed; where the bank returns the money, it can be paid again. For officers of the union that runs the
    /// plan, or above it; not by whoever filed, checked or approved the claim.
    /// </summary>
    /// <param name="input">The claim.</param>
    /// <param name="db">The plans.</param>
    /// <param name="office">Knows who may.</param>
    /// <param name="payouts">Asks for the payment.</param>
    /// <param name="cancellationToken">Stops the work.</param>
    [RequirePermission(MutualAidPermissions.PayClaims)]
    [Idempotent]
    [Error<NotFoundException>]
    [Error<PersonRequiredException>]
    [Error<ClaimStateException>]
    [Error<SamePersonException>]
    [Error<HigherLevelRequiredException>]
    [Error<PaymentUnderWayException>]
    [Error<FundExhaustedException>]
    [Error<ConcurrencyException>]
    public async Task<MutualAidClaim> PayClaim(PayClaimInput input, ModuleDb<MutualAidModule> db, ClaimOffice office, Payouts payouts, CancellationToken cancellationToken)
    {
        var matter = await office.LoadAsync(input.ClaimId, [MutualAidPermissions.PayClaims], ClaimAction.RequestPayment, cancellationToken);
        var owner = await db.Unscoped<CoverPlan>("the plan's union pays").Where(p => p.Id == matter.Claim.PlanId)
            .Select(p => new { p.Organization!.Path, p.Organization.Level }).SingleAsync(cancellationToken);
        if (!owner.Path.StartsWith(matter.Union.Path, StringComparison.Ordinal))
        {
            throw new HigherLevelRequiredException(owner.Level);
        }

        await payouts.RequestAsync(matter.Claim, ClaimOffice.Deed(matter, ClaimAction.RequestPayment, null), cancellationToken);
        return await office.ReadAgainAsync(matter.Claim.Id, cancellationToken);
    }
}

/// <summary>A claim to pay.</summary>
/// <param name="ClaimId">The claim.</param>
/// <param name="IdempotencyKey">A key of the caller's own for this request, 8 to 64 letters, digits, hyphens and underscores; a UUID will do.</param>
internal sealed record PayClaimInput(
    [property: ID<MutualAidClaim>] Guid ClaimId,
    [property: Required, RegularExpression(IdempotentAttribute.KeyPattern)] string IdempotencyKey);
