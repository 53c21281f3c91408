using Headless.Courses.Contracts;
using Headless.Sdk;

namespace Headless.Courses.Runs;

/// <summary>Lists of runs.</summary>
[QueryType]
internal sealed class RunQueries
{
    /// <summary>Runs of the published courses of all unions.</summary>
    [Public]
    public IQueryable<CourseRun> GetCourseRuns(ModuleDb<CoursesModule> db) => db.Set<CourseRun>();

    /// <summary>One run; null when there is none, or its course is not published.</summary>
    /// <param name="id">The run.</param>
    [Public]
    public One<CourseRun> GetCourseRun(ModuleDb<CoursesModule> db, [ID<CourseRun>] Guid id) => One.Of(db.Set<CourseRun>().Where(r => r.Id == id));

    /// <summary>Runs that the caller teaches.</summary>
    [RequirePermission(CoursesPermissions.Teach)]
    public IQueryable<CourseRun> GetTaughtCourseRuns(ModuleDb<CoursesModule> db, Caller caller)
    {
        var teacher = caller.AccountId ?? Guid.Empty;
        return db.Set<CourseRun>().Where(r => r.TeacherAccountId == teacher);
    }
}
