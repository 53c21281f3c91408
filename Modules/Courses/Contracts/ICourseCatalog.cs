using Headless.Membership.Contracts;

namespace Headless.Courses.Contracts;

/// <summary>
/// Brings courses into the catalogue, for other modules and plugins: a county's courses with a partner school (LY07). Part of the current transaction. The union that offers the course must lie in the scope of whoever
/// asks; to check that is the asker's own affair, and a course outside it is a defect that is refused when the transaction is saved.
/// </summary>
public interface ICourseCatalog
{
    /// <summary>Adds a course.</summary>
    /// <param name="course">The course.</param>
    /// <param name="cancellationToken">Stops the work.</param>
    /// <returns>Its id.</returns>
    Task<Guid> AddCourseAsync(NewCourse course, CancellationToken cancellationToken);

    /// <summary>Opens a run of a course: a group of people who take it in the same weeks.</summary>
    /// <param name="run">The run.</param>
    /// <param name="cancellationToken">Stops the work.</param>
    /// <returns>Its id.</returns>
    /// <exception cref="InvalidRunDatesException">The days or the time of enrolling do not follow one another.</exception>
    Task<Guid> OpenRunAsync(NewCourseRun run, CancellationToken cancellationToken);

    /// <summary>Adds a lesson behind the others of a run that has not begun.</summary>
    /// <param name="lesson">The lesson.</param>
    /// <param name="cancellationToken">Stops the work.</param>
    /// <returns>Its id.</returns>
    /// <exception cref="RunHasBegunException">The run has begun: a further lesson would take back what people have done.</exception>
    /// <exception cref="TooManyLessonsException">The run has as many lessons as it may.</exception>
    /// <exception cref="LessonModeException">The run is not held in this way.</exception>
    /// <exception cref="LessonTimesException">A lesson at a set time has none, or one outside the run; or one without a set time has one.</exception>
    Task<Guid> AddLessonAsync(NewLesson lesson, CancellationToken cancellationToken);
}

/// <summary>A course to add.</summary>
/// <param name="OrganizationId">The union that offers it.</param>
/// <param name="Title">Its title, 1 to 100 characters.</param>
/// <param name="Summary">What it is about, 1 to 1,000 characters.</param>
public sealed record NewCourse(Guid OrganizationId, string Title, string Summary)
{
    /// <summary>An id of the asker's own, a UUID of version 7; null makes one.</summary>
    public Guid? Id { get; init; }

    /// <summary>The series that it belongs to, of the same union; null: none.</summary>
    public Guid? SeriesId { get; init; }

    /// <summary>The name of the school that teaches it, 1 to 100 characters; null: the union itself does.</summary>
    public string? PartnerSchool { get; init; }

    /// <summary>Whether everybody sees it at once.</summary>
    public bool IsPublished { get; init; } = true;
}

/// <summary>A run to open.</summary>
/// <param name="CourseId">Its course.</param>
/// <param name="Title">What tells it from other runs, 1 to 100 characters.</param>
/// <param name="StartsOn">Its first day.</param>
/// <param name="EndsOn">Its last day.</param>
/// <param name="EnrollFrom">When enrolling begins, UTC.</param>
/// <param name="EnrollUntil">When enrolling ends, UTC; before the last day is over.</param>
/// <param name="Delivery">How it is held.</param>
/// <param name="Capacity">How many seats it has, 1 to 10,000.</param>
public sealed record NewCourseRun(
    Guid CourseId, string Title, DateOnly StartsOn, DateOnly EndsOn, DateTime EnrollFrom, DateTime EnrollUntil, DeliveryMode Delivery, int Capacity)
{
    /// <summary>An id of the asker's own, a UUID of version 7; null makes one.</summary>
    public Guid? Id { get; init; }

    /// <summary>Whom it is for, besides what its series says.</summary>
    public CourseAudience Audience { get; init; } = CourseAudience.Members;

    /// <summary>The employment forms that it is for; empty: all.</summary>
    public IReadOnlyList<EmploymentForm> EmploymentForms { get; init; } = [];

    /// <summary>Whether everybody sees it at once; if its course is not published, nobody does.</summary>
    public bool IsPublished { get; init; } = true;

    /// <summary>The account of the teacher, who sees the roster; null: nobody does but officers.</summary>
    public Guid? TeacherAccountId { get; init; }
}

/// <summary>A lesson to add.</summary>
/// <param name="RunId">Its run.</param>
/// <param name="Title">Its title, 1 to 100 characters.</param>
/// <param name="Mode">How it is held.</param>
public sealed record NewLesson(Guid RunId, string Title, LessonMode Mode)
{
    /// <summary>An id of the asker's own, a UUID of version 7; null makes one.</summary>
    public Guid? Id { get; init; }

    /// <summary>When it begins, UTC; for lessons at a set time.</summary>
    public DateTime? StartsAt { get; init; }

    /// <summary>When it ends, UTC; for lessons at a set time.</summary>
    public DateTime? EndsAt { get; init; }

    /// <summary>Where it is held, at most 200 characters; for lessons in a classroom.</summary>
    public string? Place { get; init; }
}
