using Headless.Membership.Contracts;
using Headless.MutualAid.Contracts;
using Headless.Sdk;

namespace Headless.MutualAid.Claims;

/// <summary>Reading claims.</summary>
[QueryType]
internal sealed class ClaimQueries
{
    /// <summary>The claims of the officer's subtree, masked; those to check have the status <c>SUBMITTED</c> (H15). Drafts are nobody's but the member's.</summary>
    [RequirePermission(MutualAidPermissions.ReadClaims)]
    public IQueryable<MutualAidClaim> GetClaims(ModuleDb<MutualAidModule> db) => db.Set<MutualAidClaim>();

    /// <summary>The caller's own claims, drafts and those that officers have filed for her included.</summary>
    [RequirePermission(MutualAidPermissions.Own)]
    public IQueryable<MutualAidClaim> GetMyClaims(ModuleDb<MutualAidModule> db) => db.Set<MutualAidClaim>();

    /// <summary>The claim with a number; null when there is none that the caller may see.</summary>
    /// <param name="number">Its number.</param>
    [RequirePermission(MutualAidPermissions.ReadClaims, MutualAidPermissions.Own)]
    public One<MutualAidClaim> GetClaim(string number, ModuleDb<MutualAidModule> db) => One.Of(db.Set<MutualAidClaim>().Where(c => c.Number == number));
}

/// <summary>Claims on the member whose they are.</summary>
[ExtendObjectType<MemberRef>]
[RequirePermission(MutualAidPermissions.ReadClaims, MutualAidPermissions.Own)]
internal sealed class MemberClaims
{
    /// <summary>The member's claims under plans of mutual aid (H07).</summary>
    public Children<MemberRef, MutualAidClaim> GetClaims(ModuleDb<MutualAidModule> db) => new(db.Set<MutualAidClaim>(), c => c.MemberId);
}
