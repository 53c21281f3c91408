using Headless.Sdk;

namespace Headless.Access.Contracts;

/// <summary>Permissions on the platform's own access rules.</summary>
[PermissionSet]
public static class AccessPermissions
{
    /// <summary>Read the list of all permissions and who holds them.</summary>
    [GrantedTo(StandingRoles.Administrator)]
    public const string ReadPermissions = "access.permissions.read";

    /// <summary>See, make, rotate, rename and revoke the keys of one's subtree, with permissions that one holds oneself. No key holds it.</summary>
    [GrantedTo(StandingRoles.Officer | StandingRoles.Administrator)]
    public const string GrantKeys = "access.keys.grant";

    /// <summary>Also give keys the permissions that no standing role holds. No key holds it.</summary>
    [GrantedTo(StandingRoles.Administrator)]
    public const string ManageKeys = "access.keys.manage";
}
