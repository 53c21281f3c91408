using Headless.Sdk;

namespace Headless.MutualAid.Contracts;

/// <summary>Permissions on mutual aid. Whoever runs the platform may read claims as they are shown to everybody, masked, and handles none.</summary>
[PermissionSet]
public static class MutualAidPermissions
{
    /// <summary>Read one's own covers and claims, and file, confirm and withdraw one's own claims (H07).</summary>
    [GrantedTo(StandingRoles.Self)]
    public const string Own = "mutualaid.own";

    /// <summary>Read the covers and claims of one's subtree, without health data and bank accounts.</summary>
    [GrantedTo(StandingRoles.Officer | StandingRoles.Administrator)]
    public const string ReadClaims = "mutualaid.claims.read";

    /// <summary>Enrol the members of one's subtree in cover (WZ01).</summary>
    [GrantedTo(StandingRoles.Officer)]
    public const string Enroll = "mutualaid.covers.enroll";

    /// <summary>File claims on behalf of members of one's subtree (H08).</summary>
    [GrantedTo(StandingRoles.Officer)]
    public const string FileClaims = "mutualaid.claims.file";

    /// <summary>Check, return and reject the claims of one's subtree (H09).</summary>
    [GrantedTo(StandingRoles.Officer)]
    public const string CheckClaims = "mutualaid.claims.check";

    /// <summary>Approve, return and reject checked claims of one's subtree (H09).</summary>
    [GrantedTo(StandingRoles.Officer)]
    public const string ApproveClaims = "mutualaid.claims.approve";

    /// <summary>Pay approved claims under plans of one's union (H14).</summary>
    [GrantedTo(StandingRoles.Officer)]
    public const string PayClaims = "mutualaid.claims.pay";

    /// <summary>See a claim's health data and bank account in full, each time with a reason that is recorded (H14). For officers of townships and above: the chair of a unit does not see what her colleague suffers from.</summary>
    [GrantedTo(StandingRoles.Officer)]
    public const string HandleClaims = "mutualaid.claims.handle";
}
