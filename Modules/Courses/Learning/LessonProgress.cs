using Headless.Courses.Enrollments;
using Headless.Courses.Lessons;

namespace Headless.Courses.Learning;

/// <summary>How much of a lesson somebody has done. Never goes down.</summary>
internal sealed class LessonProgress
{
    /// <summary>The enrollment.</summary>
    public required Guid EnrollmentId { get; init; }

    /// <summary>The enrollment.</summary>
    public Enrollment? Enrollment { get; private set; }

    /// <summary>The lesson.</summary>
    public required Guid LessonId { get; init; }

    /// <summary>The lesson.</summary>
    public Lesson? Lesson { get; private set; }

    /// <summary>How much, 0 to 100.</summary>
    public required int Percent { get; init; }

    /// <summary>When it was last more than before, UTC.</summary>
    public required DateTime UpdatedAt { get; init; }
}
