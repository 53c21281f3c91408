using Headless.Sdk;

namespace Headless.Platform;

/// <summary>Permissions on the platform itself.</summary>
[PermissionSet]
public static class PlatformPermissions
{
    /// <summary>Read which plugins there are and why one is not active.</summary>
    [GrantedTo(StandingRoles.Administrator)]
    public const string ReadPlugins = "platform.plugins.read";
}
