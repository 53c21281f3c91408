using Headless.Membership.Contracts;
using Headless.Membership.Memberships;
using Headless.Sdk;
using Microsoft.EntityFrameworkCore;

namespace Headless.Membership.Members;

/// <summary>Reading members.</summary>
[QueryType]
internal sealed class MemberQueries
{
    /// <summary>Your own record as a member; null when you are in no union and never were, and for a partner's key.</summary>
    [RequirePermission(MembershipPermissions.ReadOwn)]
    public One<Member> GetMe(ModuleDb<MembershipModule> db, Caller caller) =>
        One.Of(db.Set<Member>().Where(m => m.AccountId != null && m.AccountId == caller.AccountId));   // a key has no account, nor has a member who never signed in

    /// <summary>The members of your subtree, those who have left included (H15). Who is in a union now has the status <c>ACTIVE</c> or <c>SUSPENDED</c>.</summary>
    /// <param name="search">A part of the name, one character or more, in whatever script.</param>
    [RequirePermission(MembershipPermissions.ReadMembers)]
    public IQueryable<Member> GetMembers(ModuleDb<MembershipModule> db, string? search = null) => db.Set<Member>().Matching(db, search);

    /// <summary>The occupations by which members are counted: seven that are named, what plugins add, and the rest (HS10).</summary>
    [Public]
    public IReadOnlyList<OccupationCategory> GetOccupationCategories(Occupations occupations) => occupations.All;
}

/// <summary>Fields of a member.</summary>
[ObjectType<Member>]
[RequirePermission(MembershipPermissions.ReadMembers, MembershipPermissions.ReadOwn)]
internal sealed class MemberType
{
    /// <summary>Her primary membership; null when she is in no union now.</summary>
    public async Task<IReadOnlyDictionary<Member, MembershipRecord?>> GetMembership(
        IReadOnlyList<Member> members, ModuleDb<MembershipModule> db, CancellationToken cancellationToken)
    {
        var ids = members.Select(m => m.Id).ToList();
        var open = await db.Set<MembershipRecord>().Where(m => ids.Contains(m.MemberId) && m.LeftOn == null).ToDictionaryAsync(m => m.MemberId, cancellationToken);
        return members.ToDictionary(m => m, m => open.GetValueOrDefault(m.Id));
    }

    /// <summary>All her memberships that you may see. She sees all; an officer sees those in unions of her subtree.</summary>
    public Children<Member, MembershipRecord> GetMemberships(ModuleDb<MembershipModule> db) => new(db.Set<MembershipRecord>(), m => m.MemberId);

    /// <summary>Her occupation; null when she did not say (HS10).</summary>
    public OccupationCategory? GetOccupation(Member member, Occupations occupations) =>
        member.OccupationCode is null ? null : occupations.Find(member.OccupationCode);
}

/// <summary>Fields of a membership.</summary>
[ObjectType<MembershipRecord>(Name = "Membership")]
[RequirePermission(MembershipPermissions.ReadMembers, MembershipPermissions.ReadOwn)]
internal sealed class MembershipType;
