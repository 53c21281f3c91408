using Headless.Sdk;

namespace Headless.Plugins.Longyou;

/// <summary>Permissions of Longyou's services.</summary>
[PermissionSet]
internal static class LongyouPermissions
{
    /// <summary>Join a union of Longyou by its one form (LY04).</summary>
    [GrantedTo(StandingRoles.Self)]
    public const string Join = "longyou.join";

    /// <summary>Read the assistance profiles of the members of one's subtree (LY05).</summary>
    [GrantedTo(StandingRoles.Officer)]
    public const string ReadProfiles = "longyou.assistance.read";

    /// <summary>Read one's own assistance profile, with what it was computed from (LY05).</summary>
    [GrantedTo(StandingRoles.Self)]
    public const string ReadOwnProfile = "longyou.assistance.own";

    /// <summary>Enter what a profile is computed from, and decide on it (LY05).</summary>
    [GrantedTo(StandingRoles.Officer)]
    public const string Decide = "longyou.assistance.decide";

    /// <summary>Add courses of partner schools (LY07).</summary>
    [GrantedTo(StandingRoles.Officer)]
    public const string ManageClassroom = "longyou.classroom.manage";

    /// <summary>Convert one's own points into vouchers, and read what one has converted (LY08).</summary>
    [GrantedTo(StandingRoles.Self)]
    public const string ConvertPoints = "longyou.points.convert";

    /// <summary>Read the conversions of the members of one's subtree (LY08).</summary>
    [GrantedTo(StandingRoles.Officer)]
    public const string ReadConversions = "longyou.conversions.read";

    /// <summary>Make the rules by which points are converted (LY08).</summary>
    [GrantedTo(StandingRoles.Officer)]
    public const string ManageConversions = "longyou.conversions.manage";
}
