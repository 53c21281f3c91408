using Headless.Courses.Catalog;
using Headless.Courses.Runs;
using Headless.Organizations.Contracts;
using Headless.Sdk;

namespace Headless.Courses.Contracts;

/// <summary>A course as other modules and plugins hold and extend it; visible where the course is.</summary>
[RefersTo<Course>]
public sealed class CourseRef : Reference
{
    /// <summary>The course's title.</summary>
    public string Title { get; init; } = "";

    /// <summary>The union that offers it.</summary>
    public Guid OrganizationId { get; init; }

    /// <summary>The union that offers it.</summary>
    public OrganizationRef? Organization { get; init; }

    /// <summary>Whether everybody sees it.</summary>
    public bool IsPublished { get; init; }
}

/// <summary>A run of a course as other modules and plugins hold and extend it; visible where the course is.</summary>
[RefersTo<CourseRun>]
public sealed class CourseRunRef : Reference
{
    /// <summary>Its course.</summary>
    public Guid CourseId { get; init; }

    /// <summary>The union that offers it.</summary>
    public Guid OrganizationId { get; init; }

    /// <summary>The union that offers it.</summary>
    public OrganizationRef? Organization { get; init; }

    /// <summary>Whether everybody sees it.</summary>
    public bool IsPublished { get; init; }

    /// <summary>Its first day.</summary>
    public DateOnly StartsOn { get; init; }

    /// <summary>Its last day.</summary>
    public DateOnly EndsOn { get; init; }
}
