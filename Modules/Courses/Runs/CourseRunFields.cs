using Headless.Courses.Admission;
using Headless.Courses.Contracts;
using Headless.Courses.Enrollments;
using Headless.Courses.Lessons;
using Headless.Sdk;
using Microsoft.EntityFrameworkCore;

namespace Headless.Courses.Runs;

/// <summary>Fields of a run beyond its columns.</summary>
[ObjectType<CourseRun>]
[Public]
internal sealed class CourseRunFields
{
    /// <summary>How many of its seats are taken, by those who learn and those who have completed it.</summary>
    public int GetEnrolledCount(CourseRun run) => run.Capacity - run.SeatsLeft;

    /// <summary>Whom it is for, besides what its course's series says.</summary>
    public CourseEligibility GetEligibility(CourseRun run) => run.Eligibility;

    /// <summary>Its lessons, in their order.</summary>
    [NaturallySmall("a run has at most a hundred lessons, and they mean nothing out of their order")]
    public async Task<ILookup<CourseRun, Lesson>> GetLessons(IReadOnlyList<CourseRun> runs, ModuleDb<CoursesModule> db, CancellationToken cancellationToken)
    {
        var ids = runs.Select(r => r.Id).ToList();
        var byId = runs.ToDictionary(r => r.Id);
        var lessons = await db.Set<Lesson>().Where(l => ids.Contains(l.RunId)).OrderBy(l => l.Position).ToListAsync(cancellationToken);
        return lessons.ToLookup(l => byId[l.RunId]);
    }

    /// <summary>Enrollments in the run, for officers of the union that offers it and, of their own members' enrollments, for officers of other unions.</summary>
    [RequirePermission(CoursesPermissions.ReadEnrollments)]
    public Children<CourseRun, Enrollment> GetEnrollments(ModuleDb<CoursesModule> db) => new(db.Set<Enrollment>(), e => e.RunId);

    /// <summary>Who has a seat or waits for one, for the run's teacher: masked names, where they stand and how far they are. Empty for whoever does not teach it.</summary>
    [RequirePermission(CoursesPermissions.Teach)]
    public Children<CourseRun, Enrollment> GetRoster(ModuleDb<CoursesModule> db, Caller caller)
    {
        var teacher = caller.AccountId ?? Guid.Empty;
        return new(
            db.Unscoped<Enrollment>("a teacher sees the roster of her run").Where(e => e.Run!.TeacherAccountId == teacher && e.Status != EnrollmentStatus.Withdrawn),
            e => e.RunId);
    }
}
