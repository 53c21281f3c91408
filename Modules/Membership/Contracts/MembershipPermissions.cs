using Headless.Sdk;

namespace Headless.Membership.Contracts;

/// <summary>Permissions on members and how they join.</summary>
[PermissionSet]
public static class MembershipPermissions
{
    /// <summary>Read the members of one's subtree (H15).</summary>
    [GrantedTo(StandingRoles.Officer | StandingRoles.Administrator)]
    public const string ReadMembers = "membership.members.read";

    /// <summary>Read one's own record, memberships and applications.</summary>
    [GrantedTo(StandingRoles.Self)]
    public const string ReadOwn = "membership.own.read";

    /// <summary>Read the joins and leaves of one's subtree as they happen (H15).</summary>
    [GrantedTo(StandingRoles.Officer | StandingRoles.Administrator)]
    public const string ReadEvents = "membership.events.read";

    /// <summary>Apply for membership and redeem join codes for oneself (NB05, LY03).</summary>
    [GrantedTo(StandingRoles.Self)]
    public const string Apply = "membership.apply";

    /// <summary>Leave one's union.</summary>
    [GrantedTo(StandingRoles.Self)]
    public const string Leave = "membership.leave";

    /// <summary>Read the applications to one's subtree.</summary>
    [GrantedTo(StandingRoles.Officer | StandingRoles.Administrator)]
    public const string ReadApplications = "membership.applications.read";

    /// <summary>Do the steps of applications to one's subtree (NB05).</summary>
    [GrantedTo(StandingRoles.Officer | StandingRoles.Administrator)]
    public const string ProcessApplications = "membership.applications.process";

    /// <summary>Read and create join codes of one's subtree (LY03).</summary>
    [GrantedTo(StandingRoles.Officer | StandingRoles.Administrator)]
    public const string ManageJoinCodes = "membership.join-codes.manage";

    /// <summary>Admit many people at once (YZ02).</summary>
    [GrantedTo(StandingRoles.Officer | StandingRoles.Administrator)]
    public const string AdmitInBatch = "membership.batches.admit";

    /// <summary>Transfer members inside one's subtree and end memberships.</summary>
    [GrantedTo(StandingRoles.Officer | StandingRoles.Administrator)]
    public const string ManageMemberships = "membership.memberships.manage";
}
