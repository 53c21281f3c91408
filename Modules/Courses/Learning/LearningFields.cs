using Headless.Courses.Contracts;
using Headless.Courses.Enrollments;
using Headless.Courses.Lessons;
using Headless.Courses.Runs;
using Headless.Sdk;
using Microsoft.EntityFrameworkCore;

namespace Headless.Courses.Learning;

/// <summary>What has been done, on the enrollment.</summary>
[ExtendObjectType<Enrollment>]
[RequirePermission(CoursesPermissions.ReadEnrollments, CoursesPermissions.Enroll)]
internal sealed class EnrollmentLearning
{
    /// <summary>The lessons of the run in their order, and how much of each is done: the first that is not is where to go on. For the person herself and for officers; a teacher's roster has none.</summary>
    public async Task<ILookup<Enrollment, LessonState>> GetLessonStates(
        IReadOnlyList<Enrollment> enrollments, ModuleDb<CoursesModule> db, CancellationToken cancellationToken)
    {
        var ids = enrollments.Select(e => e.Id).ToList();
        var seen = (await db.Set<Enrollment>().Where(e => ids.Contains(e.Id)).Select(e => e.Id).ToListAsync(cancellationToken)).ToHashSet();
        var runs = enrollments.Where(e => seen.Contains(e.Id)).Select(e => e.RunId).Distinct().ToList();
        var lessons = await db.Set<Lesson>().Where(l => runs.Contains(l.RunId)).OrderBy(l => l.Position).ToListAsync(cancellationToken);
        var done = await db.Set<LessonProgress>().Where(p => ids.Contains(p.EnrollmentId)).ToDictionaryAsync(p => (p.EnrollmentId, p.LessonId), p => p.Percent, cancellationToken);
        var states =
            from enrollment in enrollments
            where seen.Contains(enrollment.Id)
            from lesson in lessons
            where lesson.RunId == enrollment.RunId
            select (enrollment, State: new LessonState(lesson, done.GetValueOrDefault((enrollment.Id, lesson.Id))));
        return states.ToLookup(s => s.enrollment, s => s.State);
    }
}

/// <summary>The code of a lesson, for those who may show it.</summary>
[ExtendObjectType<Lesson>]
[RequirePermission(CoursesPermissions.Manage, CoursesPermissions.Teach)]
internal sealed class LessonAttendance
{
    /// <summary>The code to show in the lesson, for its teacher and for officers of the union that offers it; null for everybody else, and where no attendance is taken.</summary>
    public async Task<IReadOnlyDictionary<Lesson, string?>> GetAttendanceCode(
        IReadOnlyList<Lesson> lessons, Caller caller, ModuleDb<CoursesModule> db, CancellationToken cancellationToken)
    {
        var runs = lessons.Select(l => l.RunId).Distinct().ToList();
        var held = await db.Set<CourseRun>().Where(r => runs.Contains(r.Id)).Select(r => new { r.Id, r.TeacherAccountId, r.Organization!.Path }).ToListAsync(cancellationToken);
        var (scope, me) = (caller.ScopeOf([CoursesPermissions.Manage]), caller.AccountId ?? Guid.Empty);
        var open = held.Where(r => r.TeacherAccountId == me || scope.Contains(r.Path)).Select(r => r.Id).ToHashSet();
        return lessons.ToDictionary(l => l, l => open.Contains(l.RunId) ? l.AttendanceCode : null);
    }
}

/// <summary>How much of a lesson is done.</summary>
/// <param name="Lesson">The lesson.</param>
/// <param name="Percent">How much, 0 to 100.</param>
internal sealed record LessonState(Lesson Lesson, int Percent);
