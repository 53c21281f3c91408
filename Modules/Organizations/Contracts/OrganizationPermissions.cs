using Headless.Sdk;

namespace Headless.Organizations.Contracts;

/// <summary>Permissions on the tree of organizations.</summary>
[PermissionSet]
public static class OrganizationPermissions
{
    /// <summary>Create organizations below those of one's subtree and rename them.</summary>
    [GrantedTo(StandingRoles.Officer | StandingRoles.Administrator)]
    public const string Manage = "organizations.manage";

    /// <summary>Move organizations, with all below them, inside one's subtree.</summary>
    [GrantedTo(StandingRoles.Administrator)]
    public const string Move = "organizations.move";
}
