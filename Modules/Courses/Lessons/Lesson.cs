using Headless.Courses.Contracts;
using Headless.Courses.Runs;
using Headless.Sdk;

namespace Headless.Courses.Lessons;

/// <summary>A lesson of a run. The lessons of a run are fixed when it begins, so that what people have done never counts for less.</summary>
internal sealed class Lesson : IEntity
{
    /// <summary>The most lessons of a run. This product's choice.</summary>
    public const int MostOfRun = 100;

    /// <summary>The longest place.</summary>
    public const int PlaceLength = 200;

    /// <inheritdoc/>
    public Guid Id { get; init; }

    /// <summary>The id of its run.</summary>
    public required Guid RunId { get; init; }

    /// <summary>Its run.</summary>
    [Exposed(Filter = true)]
    public CourseRun? Run { get; private set; }

    /// <summary>Its place among the lessons of the run, from 1.</summary>
    [Exposed(Filter = true, Order = true)]
    public required int Position { get; init; }

    /// <summary>Its title.</summary>
    [Exposed(Filter = true)]
    public required string Title { get; init; }

    /// <summary>How it is held.</summary>
    [Exposed(Filter = true)]
    public required LessonMode Mode { get; init; }

    /// <summary>When it begins, UTC; null where it has no set time.</summary>
    [Exposed(Filter = true)]
    public required DateTime? StartsAt { get; init; }

    /// <summary>When it ends, UTC; null where it has no set time.</summary>
    [Exposed(Filter = true)]
    public required DateTime? EndsAt { get; init; }

    /// <summary>Where it is held; null where it is online.</summary>
    [Exposed]
    public required string? Place { get; init; }

    /// <summary>The code that the teacher shows; null where attendance is not taken.</summary>
    public required string? AttendanceCode { get; init; }
}
