using Headless.Sdk;

namespace Headless.Platform;

/// <summary>Permissions on the platform itself.</summary>
[PermissionSet]
public static class PlatformPermissions
{
    /// <summary>Read which plugins there are and why one is not active.</summary>
    [GrantedTo(StandingRoles.Administrator)]
    public const string ReadPlugins = "platform.plugins.read";

    /// <summary>Read what officers and partners of one's subtree did.</summary>
    [GrantedTo(StandingRoles.Administrator)]
    public const string ReadAudit = "platform.audit.read";

    /// <summary>Read how events fare on their way to handlers.</summary>
    [GrantedTo(StandingRoles.Administrator)]
    public const string ReadOutbox = "platform.outbox.read";

    /// <summary>Read which sensitive values were shown in full to officers and partners of one's subtree.</summary>
    [GrantedTo(StandingRoles.Administrator)]
    public const string ReadDisclosures = "platform.disclosures.read";

    /// <summary>Read who looked at one's own data.</summary>
    [GrantedTo(StandingRoles.Self)]
    public const string ReadOwnDisclosures = "platform.disclosures.own";
}
