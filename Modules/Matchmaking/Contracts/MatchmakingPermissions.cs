using Headless.Sdk;

namespace Headless.Matchmaking.Contracts;

/// <summary>Permissions on match-making. None of them opens anybody's profile or choices: those belong to the person alone.</summary>
[PermissionSet]
public static class MatchmakingPermissions
{
    /// <summary>Keep one's own profile, register for events, choose in rounds, and see what other participants show.</summary>
    [GrantedTo(StandingRoles.Self)]
    public const string TakePart = "matchmaking.take-part";

    /// <summary>Create series, events and rounds of one's subtree; open, close and reveal rounds (H33).</summary>
    [GrantedTo(StandingRoles.Officer | StandingRoles.Administrator)]
    public const string Organize = "matchmaking.organize";

    /// <summary>Read the reports on participants of events of one's subtree and decide them.</summary>
    [GrantedTo(StandingRoles.Administrator)]
    public const string Moderate = "matchmaking.reports.moderate";
}
