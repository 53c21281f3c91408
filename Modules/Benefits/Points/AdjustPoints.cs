using System.ComponentModel.DataAnnotations;
using Headless.Benefits.Contracts;
using Headless.Membership.Contracts;
using Headless.Sdk;
using Microsoft.EntityFrameworkCore;

namespace Headless.Benefits.Points;

/// <summary>Gives and takes points by hand.</summary>
[MutationType]
internal sealed class AdjustPointsMutation
{
    /// <summary>Gives points to a member of your subtree, or takes them. She sees the line and its reason. Nobody adjusts her own points.</summary>
    /// <param name="input">How many, to whom, why.</param>
    [RequirePermission(BenefitsPermissions.AdjustPoints)]
    [Idempotent]
    [Error<NotFoundException>]
    [Error<NoPointsToAdjustException>]
    [Error<OwnPointsException>]
    [Error<InsufficientPointsException>]
    public async Task<PointsEntry> AdjustPoints(
        AdjustPointsInput input, Caller caller, ModuleDb<BenefitsModule> db, PointsLedger ledger, CancellationToken cancellationToken)
    {
        if (input.Points == 0)
        {
            throw new NoPointsToAdjustException();
        }

        var member = await db.Set<MemberRef>().AsNoTracking().Where(m => m.Id == input.MemberId).Select(m => new { m.AccountId }).SingleOrDefaultAsync(cancellationToken)
            ?? throw new NotFoundException("input", "memberId");
        if (member.AccountId is { } account && account == caller.AccountId)
        {
            throw new OwnPointsException();
        }

        return await ledger.AdjustAsync(input.MemberId, input.Points, input.Reason.Trim(), cancellationToken);
    }
}

/// <summary>Points to give or to take.</summary>
/// <param name="MemberId">The member, of the officer's subtree.</param>
/// <param name="Points">How many; below zero to take. At most 100,000 either way.</param>
/// <param name="Reason">Why, as the member reads it, 4 to 100 characters.</param>
/// <param name="IdempotencyKey">A key of the caller's own for this request, 8 to 64 letters, digits, hyphens and underscores; a UUID will do.</param>
internal sealed record AdjustPointsInput(
    [property: ID<MemberRef>] Guid MemberId,
    [property: Range(-100_000, 100_000)] int Points,
    [property: Required, StringLength(PointsTables.ReasonLength, MinimumLength = 4)] string Reason,
    [property: Required, RegularExpression(IdempotentAttribute.KeyPattern)] string IdempotencyKey);

/// <summary>No points would be given or taken.</summary>
[ErrorCode("NO_POINTS_TO_ADJUST", Zh = "请填写要增加或扣减的积分，不能为 0。", En = "Say how many points to give or to take; it cannot be 0.")]
internal sealed class NoPointsToAdjustException() : DomainException("input", "points");

/// <summary>The officer would adjust her own points.</summary>
[ErrorCode("OWN_POINTS", Zh = "不能调整自己的积分，请由其他工会干部办理。", En = "Nobody adjusts her own points. Ask another officer to do it.")]
internal sealed class OwnPointsException() : DomainException("input", "memberId");
