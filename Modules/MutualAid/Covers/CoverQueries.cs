using Headless.Membership.Contracts;
using Headless.MutualAid.Contracts;
using Headless.Sdk;

namespace Headless.MutualAid.Covers;

/// <summary>Reading covers.</summary>
[QueryType]
internal sealed class CoverQueries
{
    /// <summary>The caller's own covers, those that have ended included.</summary>
    [RequirePermission(MutualAidPermissions.Own)]
    public IQueryable<CoverEnrollment> GetMyCovers(ModuleDb<MutualAidModule> db) => db.Set<CoverEnrollment>();
}

/// <summary>Fields of a cover beyond its columns.</summary>
[ObjectType<CoverEnrollment>]
[RequirePermission(MutualAidPermissions.ReadClaims, MutualAidPermissions.Own)]
internal sealed class CoverEnrollmentType
{
    /// <summary>Whether it runs today.</summary>
    public bool GetIsCurrent(CoverEnrollment cover, TimeProvider time) => cover.Covers(time.Today());
}

/// <summary>Covers on the member who has them.</summary>
[ExtendObjectType<MemberRef>]
[RequirePermission(MutualAidPermissions.ReadClaims, MutualAidPermissions.Own)]
internal sealed class MemberCovers
{
    /// <summary>The member's covers under plans of mutual aid (H07).</summary>
    public Children<MemberRef, CoverEnrollment> GetCovers(ModuleDb<MutualAidModule> db) => new(db.Set<CoverEnrollment>(), c => c.MemberId);
}
