using Headless.Courses.Admission;
using Headless.Courses.Contracts;
using Headless.Organizations.Contracts;
using Headless.Sdk;

namespace Headless.Courses.Catalog;

/// <summary>Courses that belong together, such as one of Haishu's ten series (HS07). What it says about whom it is for holds for every run in it.</summary>
internal sealed class CourseSeries : IEntity
{
    /// <inheritdoc/>
    public Guid Id { get; init; }

    /// <summary>The series' name.</summary>
    [Exposed(Filter = true, Order = true, OrderBy = nameof(NameSortKey))]
    public required string Name { get; init; }

    /// <summary>The name in the order of a dictionary.</summary>
    public required string NameSortKey { get; init; }

    /// <summary>What it is about.</summary>
    [Exposed]
    public required string Summary { get; init; }

    /// <summary>The id of the union that offers it.</summary>
    public required Guid OrganizationId { get; init; }

    /// <summary>The union that offers it.</summary>
    [Exposed(Filter = true)]
    public OrganizationRef? Organization { get; private set; }

    /// <summary>Whom it is for.</summary>
    public required CourseAudience Audience { get; init; }

    /// <summary>The employment forms that it is for, in the form of <see cref="Admission.EmploymentForms"/>.</summary>
    public required string EmploymentForms { get; init; }

    /// <summary>Whether everybody sees it; otherwise only officers of the union that offers it.</summary>
    [Exposed(Filter = true)]
    public required bool IsPublished { get; init; }

    /// <summary>When it was entered, UTC.</summary>
    [Exposed(Filter = true, Order = true)]
    public required DateTime CreatedAt { get; init; }

    /// <summary>Whom it is for.</summary>
    public CourseEligibility Eligibility => new(Audience, Admission.EmploymentForms.Read(EmploymentForms));
}
