using System.ComponentModel.DataAnnotations;
using Headless.Limited;
using Headless.Membership.Contracts;
using Headless.MutualAid.Contracts;
using Headless.MutualAid.Plans;
using Headless.Sdk;
using Microsoft.EntityFrameworkCore;

namespace Headless.MutualAid.Covers;

/// <summary>Enrols members in cover.</summary>
[MutationType]
internal sealed class EnrollInCoverMutation
{
    /// <summary>Enrols a member of the officer's subtree in a plan, from today on, her premium having been paid (WZ01). A member has one cover under a plan.</summary>
    /// <param name="input">Who, in what.</param>
    /// <param name="caller">The officer.</param>
    /// <param name="db">Keeps the cover.</param>
    /// <param name="members">Knows the member.</param>
    /// <param name="time">Tells the day.</param>
    /// <param name="cancellationToken">Stops the work.</param>
    [RequirePermission(MutualAidPermissions.Enroll)]
    [Error<NotFoundException>]
    [Error<MembershipRequiredException>]
    [Error<PlanNotForMemberException>]
    [Error<TooManySharesException>]
    [Error<AlreadyCoveredException>]
    public async Task<CoverEnrollment> EnrollInCover(
        EnrollInCoverInput input, Caller caller, ModuleDb<MutualAidModule> db, IMembershipDirectory members, TimeProvider time, CancellationToken cancellationToken)
    {
        var member = await members.FindAsync(input.MemberId, cancellationToken);
        if (member is null || !caller.ScopeOf([MutualAidPermissions.Enroll]).Contains(member.OrganizationPath))
        {
            throw new NotFoundException("input", "memberId");
        }

        if (!member.IsActive)
        {
            throw new MembershipRequiredException();
        }

        var plan = await db.Set<CoverPlan>().AsNoTracking().Where(p => p.Id == input.PlanId)
            .Select(p => new { p.MaxShares, p.CoverDays, p.Organization!.Path }).SingleOrDefaultAsync(cancellationToken) ?? throw new NotFoundException("input", "planId");
        if (!member.OrganizationPath.StartsWith(plan.Path, StringComparison.Ordinal))
        {
            throw new PlanNotForMemberException();
        }

        if (input.Shares > plan.MaxShares)
        {
            throw new TooManySharesException(plan.MaxShares);
        }

        var today = time.Today();
        var cover = new CoverEnrollment
        {
            Id = Guid.CreateVersion7(time.GetUtcNow()),
            PlanId = input.PlanId,
            MemberId = member.Id,
            Shares = input.Shares,
            StartsOn = today,
            EndsOn = today.AddDays(plan.CoverDays - 1),
            EnrolledAt = time.UtcNow(),
        };
        return await db.ClaimAsync(cover, "the member lies in the officer's subtree", cancellationToken) ? cover : throw new AlreadyCoveredException();
    }
}

/// <summary>Who is enrolled in what.</summary>
/// <param name="MemberId">The member, of your subtree.</param>
/// <param name="PlanId">The plan of a union that she belongs to.</param>
/// <param name="Shares">How many shares, 1 or more.</param>
internal sealed record EnrollInCoverInput(
    [property: ID<MemberRef>] Guid MemberId,
    [property: ID<CoverPlan>] Guid PlanId,
    [property: Range(1, 100)] int Shares = 1);
