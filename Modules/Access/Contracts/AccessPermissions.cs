using Headless.Sdk;

namespace Headless.Access.Contracts;

/// <summary>Permissions on the platform's own access rules.</summary>
[PermissionSet]
public static class AccessPermissions
{
    /// <summary>Read the list of all permissions and who holds them.</summary>
    [GrantedTo(StandingRoles.Administrator)]
    public const string ReadPermissions = "access.permissions.read";
}
