using Headless.Membership.Contracts;
using Headless.Membership.JoinCodes;
using Headless.Membership.Members;
using Headless.Organizations.Contracts;
using Headless.Sdk;

namespace Headless.Membership.Memberships;

/// <summary>What membership adds to a union.</summary>
[ExtendObjectType<OrganizationRef>]
internal sealed class OrganizationMembers
{
    /// <summary>How many members it has now.</summary>
    /// <param name="includeDescendants">Count the members of all unions below it too.</param>
    [Public]
    public Task<IReadOnlyDictionary<OrganizationRef, int?>> GetMemberCount(
        IReadOnlyList<OrganizationRef> organizations, SubtreeCounts counts, CancellationToken cancellationToken, bool includeDescendants = true) =>
        includeDescendants ? counts.OfSubtreesAsync(organizations, cancellationToken) : counts.OfThemselvesAsync(organizations, cancellationToken);

    /// <summary>The members that are in this union itself now; not those of unions below it.</summary>
    [RequirePermission(MembershipPermissions.ReadMembers)]
    public Children<OrganizationRef, Member> GetMembers(ModuleDb<MembershipModule> db) =>
        new(db.Set<Member>().Where(m => m.Status == MembershipStatus.Active || m.Status == MembershipStatus.Suspended), m => m.OrganizationId);

    /// <summary>Its join codes (LY03).</summary>
    [RequirePermission(MembershipPermissions.ManageJoinCodes)]
    public Children<OrganizationRef, JoinCode> GetJoinCodes(ModuleDb<MembershipModule> db) => new(db.Set<JoinCode>(), c => c.OrganizationId);
}
