using System.ComponentModel.DataAnnotations;
using Headless.Courses.Contracts;
using Headless.Courses.Enrollments;
using Headless.Courses.Lessons;
using Headless.Sdk;

namespace Headless.Courses.Learning;

/// <summary>Records progress.</summary>
[MutationType]
internal sealed class RecordLessonProgressMutation
{
    /// <summary>Records how much of an online lesson the caller has done. It never goes down: less than before changes nothing. When the last lesson is done the run is completed and her certificate issued.</summary>
    /// <param name="input">The lesson, and how much of it.</param>
    /// <param name="caller">Who learns.</param>
    /// <param name="learning">Records it.</param>
    /// <param name="time">Tells when.</param>
    /// <param name="cancellationToken">Stops the work.</param>
    [RequirePermission(CoursesPermissions.Enroll)]
    [Error<NotFoundException>]
    [Error<NotEnrolledException>]
    [Error<StillWaitlistedException>]
    [Error<RunNotBegunException>]
    [Error<RunHasEndedException>]
    [Error<AttendanceByCodeException>]
    public async Task<Enrollment> RecordLessonProgress(
        RecordLessonProgressInput input, Caller caller, LearningLog learning, TimeProvider time, CancellationToken cancellationToken)
    {
        var visit = await learning.FindAsync(input.LessonId, caller, cancellationToken);
        if (visit.Lesson.Mode != LessonMode.Online)
        {
            throw new AttendanceByCodeException();
        }

        var now = time.UtcNow();
        visit.CheckDay(now);
        return await learning.RecordAsync(visit, input.Percent, now, cancellationToken);
    }
}

/// <summary>How much of a lesson is done.</summary>
/// <param name="LessonId">The lesson.</param>
/// <param name="Percent">How much, 0 to 100.</param>
internal sealed record RecordLessonProgressInput([property: ID<Lesson>] Guid LessonId, [property: Range(0, 100)] int Percent);
