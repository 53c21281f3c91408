using Headless.Organizations.Contracts;
using Headless.Sdk;

namespace Headless.Courses.Catalog;

/// <summary>A course that a union offers, itself or with a partner school (H20, HS07, LY07). People take it in runs.</summary>
internal sealed class Course : IEntity
{
    /// <inheritdoc/>
    public Guid Id { get; init; }

    /// <summary>The course's title.</summary>
    [Exposed(Filter = true, Order = true, OrderBy = nameof(TitleSortKey))]
    public required string Title { get; init; }

    /// <summary>The title in the order of a dictionary.</summary>
    public required string TitleSortKey { get; init; }

    /// <summary>What it is about.</summary>
    [Exposed]
    public required string Summary { get; init; }

    /// <summary>The id of its series.</summary>
    public required Guid? SeriesId { get; init; }

    /// <summary>The series that it belongs to; null when it stands alone.</summary>
    [Exposed(Filter = true)]
    public CourseSeries? Series { get; private set; }

    /// <summary>The id of the union that offers it.</summary>
    public required Guid OrganizationId { get; init; }

    /// <summary>The union that offers it.</summary>
    [Exposed(Filter = true)]
    public OrganizationRef? Organization { get; private set; }

    /// <summary>The name of the school that teaches it; null when the union itself does (LY07).</summary>
    [Exposed(Filter = true)]
    public required string? PartnerSchool { get; init; }

    /// <summary>Whether everybody sees it; otherwise only officers of the union that offers it.</summary>
    [Exposed(Filter = true)]
    public required bool IsPublished { get; init; }

    /// <summary>When it was entered, UTC.</summary>
    [Exposed(Filter = true, Order = true)]
    public required DateTime CreatedAt { get; init; }
}
