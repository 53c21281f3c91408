using System.ComponentModel.DataAnnotations;
using Headless.Courses.Contracts;
using Headless.Courses.Enrollments;
using Headless.Courses.Lessons;
using Headless.Sdk;

namespace Headless.Courses.Learning;

/// <summary>Records attendance.</summary>
[MutationType]
internal sealed class RecordAttendanceMutation
{
    /// <summary>Records that the caller is in a live lesson or in the classroom, by the code that the teacher shows there. The lesson then counts as done. Doing so twice is harmless.</summary>
    /// <param name="input">The lesson and the code.</param>
    /// <param name="caller">Who is there.</param>
    /// <param name="learning">Records it.</param>
    /// <param name="time">Tells when.</param>
    /// <param name="cancellationToken">Stops the work.</param>
    [RequirePermission(CoursesPermissions.Enroll)]
    [Error<NotFoundException>]
    [Error<NotEnrolledException>]
    [Error<StillWaitlistedException>]
    [Error<NoAttendanceTakenException>]
    [Error<AttendanceNotOpenException>]
    [Error<AttendanceCodeWrongException>]
    public async Task<Enrollment> RecordAttendance(RecordAttendanceInput input, Caller caller, LearningLog learning, TimeProvider time, CancellationToken cancellationToken)
    {
        var visit = await learning.FindAsync(input.LessonId, caller, cancellationToken);
        if (visit.Lesson is not { Mode: not LessonMode.Online, StartsAt: { } startsAt, EndsAt: { } endsAt })
        {
            throw new NoAttendanceTakenException();
        }

        var now = time.UtcNow();
        if (!AttendanceCode.IsTaken(startsAt, endsAt, now))
        {
            throw new AttendanceNotOpenException(startsAt, endsAt);
        }

        return AttendanceCode.Clean(input.Code) == visit.Lesson.AttendanceCode
            ? await learning.RecordAsync(visit, 100, now, cancellationToken)
            : throw new AttendanceCodeWrongException();
    }
}

/// <summary>A lesson and its code.</summary>
/// <param name="LessonId">The lesson.</param>
/// <param name="Code">The code that the teacher shows; spaces, hyphens and small letters do not matter.</param>
internal sealed record RecordAttendanceInput([property: ID<Lesson>] Guid LessonId, [property: Required, StringLength(20)] string Code);
