using Headless.Membership.Contracts;
using Headless.Membership.Members;
using Headless.Sdk;

namespace Headless.Membership.Applications;

/// <summary>Reading applications.</summary>
[QueryType]
internal sealed class ApplicationQueries
{
    /// <summary>The applications that you may see: an officer those to unions of her subtree, everybody her own.</summary>
    [RequirePermission(MembershipPermissions.ReadApplications, MembershipPermissions.ReadOwn)]
    public IQueryable<MembershipApplication> GetMembershipApplications(ModuleDb<MembershipModule> db) => db.Set<MembershipApplication>();
}

/// <summary>Fields of an application.</summary>
[ObjectType<MembershipApplication>]
[RequirePermission(MembershipPermissions.ReadApplications, MembershipPermissions.ReadOwn)]
internal sealed class MembershipApplicationType
{
    /// <summary>What was done to it, and by whom.</summary>
    public Children<MembershipApplication, ApplicationStep> GetSteps(ModuleDb<MembershipModule> db) => new(db.Set<ApplicationStep>(), s => s.ApplicationId);

    /// <summary>Whether the current step should have been done already.</summary>
    public bool GetIsOverdue(MembershipApplication application, TimeProvider clock) => application.DueAt < clock.GetUtcNow().UtcDateTime;

    /// <summary>Her occupation; null when she did not say (HS10).</summary>
    public OccupationCategory? GetOccupation(MembershipApplication application, Occupations occupations) =>
        application.OccupationCode is null ? null : occupations.Find(application.OccupationCode);
}

/// <summary>Fields of an application's history.</summary>
[ObjectType<ApplicationStep>]
[RequirePermission(MembershipPermissions.ReadApplications, MembershipPermissions.ReadOwn)]
internal sealed class ApplicationStepType;
