using Headless.Courses.Contracts;
using Headless.Membership.Contracts;
using Headless.Sdk;

namespace Headless.Courses.Enrollments;

/// <summary>Lists of enrollments.</summary>
[QueryType]
internal sealed class EnrollmentQueries
{
    /// <summary>The caller's own enrollments.</summary>
    [RequirePermission(CoursesPermissions.Enroll)]
    public IQueryable<Enrollment> GetMyEnrollments(ModuleDb<CoursesModule> db, Caller caller) => db.Set<Enrollment>().Where(e => e.AccountId == caller.AccountId);

    /// <summary>Enrollments in the runs, and of the members, of the officer's subtree.</summary>
    [RequirePermission(CoursesPermissions.ReadEnrollments)]
    public IQueryable<Enrollment> GetEnrollments(ModuleDb<CoursesModule> db) => db.Set<Enrollment>();
}

/// <summary>Enrollments on the member.</summary>
[ExtendObjectType<MemberRef>]
[RequirePermission(CoursesPermissions.ReadEnrollments, CoursesPermissions.Enroll)]
internal sealed class MemberEnrollments
{
    /// <summary>Runs that the member has enrolled in.</summary>
    public Children<MemberRef, Enrollment> GetEnrollments(ModuleDb<CoursesModule> db) => new(db.Set<Enrollment>(), e => e.MemberId!.Value);
}
