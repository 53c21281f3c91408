using System.ComponentModel.DataAnnotations;
using Headless.Membership.Applications;
using Headless.Membership.Contracts;
using Headless.Membership.Members;
using Headless.Membership.Memberships;
using Headless.Organizations.Contracts;
using Headless.Sdk;
using Microsoft.EntityFrameworkCore;

namespace Headless.Membership.Transfers;

/// <summary>Which member goes to which union.</summary>
/// <param name="MemberId">The member, of your subtree.</param>
/// <param name="OrganizationId">The union she goes to, of your subtree too.</param>
internal sealed record TransferMembershipInput([ID<Member>] Guid MemberId, [ID<OrganizationRef>] Guid OrganizationId);

/// <summary>Whose membership ends.</summary>
/// <param name="MemberId">The member: of your subtree, or yourself.</param>
internal sealed record EndMembershipInput([ID<Member>] Guid MemberId);

/// <summary>What the check of a member's identity has shown.</summary>
/// <param name="MemberId">The member, of your subtree.</param>
/// <param name="VerificationStatus">The outcome: <c>VERIFIED</c> or <c>REJECTED</c>.</param>
internal sealed record VerifyMemberInput(
    [ID<Member>] Guid MemberId,
    [AllowedValues(VerificationStatus.Verified, VerificationStatus.Rejected)] VerificationStatus VerificationStatus);

/// <summary>Changes of memberships.</summary>
[MutationType]
internal sealed class TransferMutations
{
    /// <summary>Moves a member to another union: her old membership becomes history, and both unions see an event. Both unions must lie in your subtree.</summary>
    /// <param name="input">Who goes where.</param>
    [RequirePermission(MembershipPermissions.ManageMemberships)]
    [Error<NotFoundException>]
    [Error<NotAMemberException>]
    [Error<SameOrganizationException>]
    [Error<OutsideSubtreeException>]
    [Error<ConcurrencyException>]
    public async Task<MembershipRecord> TransferMembership(
        TransferMembershipInput input, Departures departures, IOrganizationDirectory directory, Caller caller, CancellationToken cancellationToken)
    {
        var target = await directory.FindAsync(input.OrganizationId, cancellationToken) ?? throw new NotFoundException("input", "organizationId");
        return caller.ScopeOf([MembershipPermissions.ManageMemberships]).Contains(target.Path)
            ? await departures.TransferAsync(input.MemberId, target, cancellationToken)
            : throw new OutsideSubtreeException();
    }

    /// <summary>Ends a membership: by an officer of the union's line, or by the member herself, who leaves. Her record and history stay, and she can join again.</summary>
    /// <param name="input">Who leaves.</param>
    [RequirePermission(MembershipPermissions.ManageMemberships, MembershipPermissions.Leave)]
    [Error<NotFoundException>]
    [Error<NotAMemberException>]
    [Error<ConcurrencyException>]
    public Task<MembershipRecord> EndMembership(EndMembershipInput input, Departures departures, CancellationToken cancellationToken) =>
        departures.EndAsync(input.MemberId, cancellationToken);

    /// <summary>Records what the check of a member's identity has shown (H16). Nobody verifies herself.</summary>
    /// <param name="input">Who, and the outcome.</param>
    [RequirePermission(MembershipPermissions.ManageMemberships)]
    [Error<NotFoundException>]
    [Error<ConcurrencyException>]
    public async Task<Member> VerifyMember(
        VerifyMemberInput input, ModuleDb<MembershipModule> db, Caller caller, CancellationToken cancellationToken)
    {
        var member = await db.Set<Member>().SingleOrDefaultAsync(m => m.Id == input.MemberId, cancellationToken);
        if (member is null || member.AccountId == (caller.AccountId ?? Guid.Empty))
        {
            throw new NotFoundException("input", "memberId");
        }

        member.VerificationStatus = input.VerificationStatus;
        return member;
    }
}
