using Headless.Membership.Contracts;
using Headless.Membership.Events;
using Headless.Membership.Members;
using Headless.Membership.Memberships;
using Headless.Organizations.Contracts;
using Headless.Sdk;
using Microsoft.EntityFrameworkCore;

namespace Headless.Membership.Transfers;

/// <summary>Ends memberships: by transfer to another union, or for good.</summary>
/// <param name="db">The module's tables, in the scope of whoever ends the membership.</param>
/// <param name="counters">The unions' counters.</param>
/// <param name="log">The log of joins and leaves.</param>
/// <param name="clock">The clock.</param>
[Service]
internal sealed class Departures(ModuleDb<MembershipModule> db, MemberCounters counters, EventLog log, TimeProvider clock)
{
    /// <summary>Moves a member to another union.</summary>
    /// <param name="memberId">The member.</param>
    /// <param name="target">The union, which the caller may write to.</param>
    /// <param name="cancellationToken">Stops the work.</param>
    /// <returns>The new membership.</returns>
    public async Task<MembershipRecord> TransferAsync(Guid memberId, OrganizationRef target, CancellationToken cancellationToken)
    {
        var (member, old) = await LoadAsync(memberId, cancellationToken);
        if (old.OrganizationId == target.Id)
        {
            throw new SameOrganizationException();
        }

        var today = clock.Today();
        (old.Status, old.LeftOn) = (MembershipStatus.Transferred, today);

        // Saved before the new one is added: only one membership of a person may be open, at any moment of the transaction.
        await db.SaveAsync(cancellationToken);
        (member.OrganizationId, member.JoinedOn, member.Status) = (target.Id, today, MembershipStatus.Active);
        var next = new MembershipRecord
        {
            Id = Guid.CreateVersion7(),
            MemberId = member.Id,
            AccountId = member.AccountId,
            OrganizationId = target.Id,
            Status = MembershipStatus.Active,
            Channel = JoinChannel.Transfer,
            JoinedOn = today,
        };
        db.Add(next);
        await db.SaveAsync(cancellationToken);
        await counters.AddAsync([new(old.OrganizationId, -1), new(target.Id, 1)], cancellationToken);
        var sequence = await log.AppendAsync(
            [Change(MembershipEventKind.TransferredOut, member, old), Change(MembershipEventKind.TransferredIn, member, next)], cancellationToken);
        db.Raise(new MemberTransferred(member.Id, old.OrganizationId, target.Id, sequence));
        return next;
    }

    /// <summary>Ends a person's membership.</summary>
    /// <param name="memberId">The member.</param>
    /// <param name="cancellationToken">Stops the work.</param>
    /// <returns>The membership that has ended.</returns>
    public async Task<MembershipRecord> EndAsync(Guid memberId, CancellationToken cancellationToken)
    {
        var (member, membership) = await LoadAsync(memberId, cancellationToken);
        (membership.Status, membership.LeftOn, member.Status) = (MembershipStatus.Ended, clock.Today(), MembershipStatus.Ended);
        await db.SaveAsync(cancellationToken);
        await counters.AddAsync([new(membership.OrganizationId, -1)], cancellationToken);
        var sequence = await log.AppendAsync([Change(MembershipEventKind.Left, member, membership)], cancellationToken);
        db.Raise(new MemberLeft(member.Id, membership.OrganizationId, sequence));
        return membership;
    }

    private async Task<(Member Member, MembershipRecord Membership)> LoadAsync(Guid memberId, CancellationToken cancellationToken)
    {
        var member = await db.Set<Member>().SingleOrDefaultAsync(m => m.Id == memberId, cancellationToken) ?? throw new NotFoundException("input", "memberId");
        var membership = await db.Set<MembershipRecord>().SingleOrDefaultAsync(m => m.MemberId == memberId && m.LeftOn == null, cancellationToken);
        return (member, membership ?? throw new NotAMemberException());
    }

    private static MembershipChange Change(MembershipEventKind kind, Member member, MembershipRecord membership) =>
        new(kind, member.Id, member.NameMasked, membership.OrganizationId, membership.Channel);
}
