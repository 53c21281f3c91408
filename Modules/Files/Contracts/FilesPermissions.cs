using Headless.Sdk;

namespace Headless.Files.Contracts;

/// <summary>Permissions on files.</summary>
[PermissionSet]
public static class FilesPermissions
{
    /// <summary>Upload files, to attach them afterwards to what one may write.</summary>
    [GrantedTo(StandingRoles.Self)]
    public const string Upload = "files.upload";
}
