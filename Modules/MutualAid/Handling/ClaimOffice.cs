using Headless.Membership.Contracts;
using Headless.MutualAid.Claims;
using Headless.MutualAid.Contracts;
using Headless.MutualAid.Plans;
using Headless.Organizations.Contracts;
using Headless.Sdk;
using Microsoft.EntityFrameworkCore;

namespace Headless.MutualAid.Handling;

/// <summary>
/// Where officers work on claims (H09). Filing, checking, approving and paying are done by different persons. Who did what is read before a step; the step names the number of steps that were read, so nobody slips in between.
/// </summary>
/// <param name="db">The module's tables.</param>
/// <param name="moves">Moves the claims.</param>
/// <param name="plans">Knows the levels.</param>
/// <param name="acting">Knows for which union the officer acts.</param>
/// <param name="members">Knows who the officer is as a member.</param>
/// <param name="caller">The officer.</param>
[Service]
internal sealed class ClaimOffice(ModuleDb<MutualAidModule> db, ClaimMoves moves, PlanBook plans, ActingUnion acting, IMembershipDirectory members, Caller caller)
{
    /// <summary>The narrowest level whose officers handle claims: the chair of a unit does not learn what her colleague suffers from. This product's choice.</summary>
    public const OrganizationLevel HandlingLevel = OrganizationLevel.Township;

    private static readonly ClaimAction[] s_parts = [ClaimAction.Submit, ClaimAction.Check, ClaimAction.Approve, ClaimAction.RequestPayment];

    /// <summary>Finds a claim complete and right.</summary>
    public async Task<MutualAidClaim> CheckAsync(Guid claimId, string? note, CancellationToken cancellationToken)
    {
        var matter = await LoadAsync(claimId, [MutualAidPermissions.CheckClaims], ClaimAction.Check, cancellationToken);
        Require(matter, HandlingLevel);
        return await MakeAsync(matter, ClaimAction.Check, note, cancellationToken);
    }

    /// <summary>Approves a claim for the level that comes next.</summary>
    public async Task<MutualAidClaim> ApproveAsync(Guid claimId, string? note, CancellationToken cancellationToken)
    {
        var matter = await LoadAsync(claimId, [MutualAidPermissions.ApproveClaims], ClaimAction.Approve, cancellationToken);
        var levels = await plans.LevelsForAsync(matter.Claim.PlanId, matter.Claim.PayableFen!.Value, cancellationToken);
        Require(matter, levels[matter.Claim.ApprovedLevels].Level);
        var approved = matter.Claim.ApprovedLevels + 1;
        await moves.MakeAsync(
            matter.Claim, Deed(matter, ClaimAction.Approve, note) with { IsLastLevel = approved == levels.Count },
            set => set.SetProperty(c => c.ApprovedLevels, approved), cancellationToken);
        return await ReadAgainAsync(claimId, cancellationToken);
    }

    /// <summary>Sends a claim back, or refuses it.</summary>
    public async Task<MutualAidClaim> TurnDownAsync(Guid claimId, ClaimAction action, string reason, CancellationToken cancellationToken)
    {
        var matter = await LoadAsync(claimId, [MutualAidPermissions.CheckClaims, MutualAidPermissions.ApproveClaims], action, cancellationToken);
        Require(matter, HandlingLevel);
        return await MakeAsync(matter, action, reason, cancellationToken);
    }

    /// <summary>A claim that the officer may do something to, with what is needed to do it.</summary>
    /// <param name="claimId">The claim.</param>
    /// <param name="permissions">What she acts by; one of them is enough.</param>
    /// <param name="action">What she is about to do.</param>
    /// <param name="cancellationToken">Stops the look-up.</param>
    /// <returns>The matter.</returns>
    public async Task<ClaimMatter> LoadAsync(Guid claimId, IReadOnlyList<string> permissions, ClaimAction action, CancellationToken cancellationToken)
    {
        var account = caller.AccountId ?? throw new PersonRequiredException();
        var found = await db.Set<MutualAidClaim>().AsNoTracking().Where(c => c.Id == claimId && c.Organization != null)
            .Select(c => new { Claim = c, c.Organization!.Path }).SingleOrDefaultAsync(cancellationToken) ?? throw new NotFoundException("input", "claimId");
        if (ClaimLifecycle.Next(found.Claim.Status, action) is null)
        {
            throw new ClaimStateException(found.Claim.Status);
        }

        var self = await members.FindByAccountAsync(account, cancellationToken);
        if (self?.Id == found.Claim.MemberId || found.Claim.AccountId == account || await HasAnotherPartAsync(found.Claim, account, action, cancellationToken))
        {
            throw new SamePersonException();
        }

        return new(found.Claim, account, await acting.ForAsync(caller, permissions, found.Path, cancellationToken));
    }

    /// <summary>What the officer does, for the history.</summary>
    public static ClaimDeed Deed(ClaimMatter matter, ClaimAction action, string? note) => new(action, ClaimActor.Officer, matter.AccountId, matter.Union.Id, note);

    /// <summary>The claim as it stands now.</summary>
    public Task<MutualAidClaim> ReadAgainAsync(Guid claimId, CancellationToken cancellationToken) =>
        db.Set<MutualAidClaim>().AsNoTracking().SingleAsync(c => c.Id == claimId, cancellationToken);

    private static void Require(ClaimMatter matter, OrganizationLevel level)
    {
        if (matter.Union.Level > level)
        {
            throw new HigherLevelRequiredException(level);
        }
    }

    private async Task<MutualAidClaim> MakeAsync(ClaimMatter matter, ClaimAction action, string? note, CancellationToken cancellationToken)
    {
        await moves.MakeAsync(matter.Claim, Deed(matter, action, note), null, cancellationToken);
        return await ReadAgainAsync(matter.Claim.Id, cancellationToken);
    }

    // Checking again what came back is the same part; approving for a second level is not. Turning down is nobody's part: whoever checked may still send it back, whoever filed may not.
    private async Task<bool> HasAnotherPartAsync(MutualAidClaim claim, Guid account, ClaimAction action, CancellationToken cancellationToken)
    {
        if (claim.FilerAccountId == account)
        {
            return true;
        }

        if (action is ClaimAction.Return or ClaimAction.Reject)
        {
            return false;
        }

        var steps = await db.Unscoped<ClaimStep>("who did what decides who may go on").Where(s => s.ClaimId == claim.Id && s_parts.Contains(s.Action))
            .Select(s => new { s.Action, s.Ordinal, s.ActorAccountId }).ToListAsync(cancellationToken);
        var filedLast = steps.Where(s => s.Action == ClaimAction.Submit).Max(s => s.Ordinal);
        return steps.Any(s => s.ActorAccountId == account && (s.Action != action || (s.Action == ClaimAction.Approve && s.Ordinal > filedLast)));
    }
}

/// <summary>A claim, and who is about to do something to it.</summary>
/// <param name="Claim">The claim as it was read.</param>
/// <param name="AccountId">The officer.</param>
/// <param name="Union">The union she acts for.</param>
internal sealed record ClaimMatter(MutualAidClaim Claim, Guid AccountId, OrganizationRef Union);
