using Headless.Courses.Contracts;
using Headless.Courses.Runs;

namespace Headless.Courses.Lessons;

/// <summary>What a lesson must be to belong to its run.</summary>
internal static class LessonRules
{
    /// <summary>Whether lessons of this mode are held in runs of this delivery.</summary>
    public static bool Fits(LessonMode mode, DeliveryMode delivery) => delivery == DeliveryMode.Blended || (int)mode == (int)delivery;

    /// <summary>Checks a lesson's mode and times.</summary>
    /// <exception cref="LessonModeException">The run is not held in this way.</exception>
    /// <exception cref="LessonTimesException">The times do not fit.</exception>
    public static void Check(CourseRun run, NewLesson lesson)
    {
        if (!Fits(lesson.Mode, run.Delivery))
        {
            throw new LessonModeException(run.Delivery);
        }

        var fits = lesson.Mode == LessonMode.Online
            ? lesson is { StartsAt: null, EndsAt: null }
            : lesson is { StartsAt: { } start, EndsAt: { } end } && start < end && UnionDay.Of(start) >= run.StartsOn && UnionDay.Of(end) <= run.EndsOn;
        if (!fits)
        {
            throw new LessonTimesException();
        }
    }

    /// <summary>The lesson as it is kept; where attendance is taken it has a code.</summary>
    public static Lesson New(NewLesson lesson, int position, DateTime now) => new()
    {
        Id = lesson.Id ?? Guid.CreateVersion7(now),
        RunId = lesson.RunId,
        Position = position,
        Title = lesson.Title.Trim(),
        Mode = lesson.Mode,
        StartsAt = lesson.StartsAt,
        EndsAt = lesson.EndsAt,
        Place = string.IsNullOrWhiteSpace(lesson.Place) ? null : lesson.Place.Trim(),
        AttendanceCode = lesson.Mode == LessonMode.Online ? null : AttendanceCode.Make(),
    };
}
