using Headless.Sdk;

namespace Headless.Courses.Contracts;

/// <summary>Permissions on courses and enrollments.</summary>
[PermissionSet]
public static class CoursesPermissions
{
    /// <summary>Make series, courses, runs and lessons for the organizations of one's subtree, change capacities, and see what is not published.</summary>
    [GrantedTo(StandingRoles.Officer | StandingRoles.Administrator)]
    public const string Manage = "courses.manage";

    /// <summary>Read the enrollments in the runs, and of the members, of one's subtree.</summary>
    [GrantedTo(StandingRoles.Officer | StandingRoles.Administrator)]
    public const string ReadEnrollments = "courses.enrollments.read";

    /// <summary>Withdraw enrollments in the runs of one's subtree.</summary>
    [GrantedTo(StandingRoles.Officer | StandingRoles.Administrator)]
    public const string WithdrawEnrollments = "courses.enrollments.withdraw";

    /// <summary>Enroll, learn and withdraw oneself, and read one's own enrollments.</summary>
    [GrantedTo(StandingRoles.Self)]
    public const string Enroll = "courses.enrollments.own";

    /// <summary>Read the roster and the attendance codes of the runs that one teaches.</summary>
    [GrantedTo(StandingRoles.Self)]
    public const string Teach = "courses.teach";
}
