using System.ComponentModel.DataAnnotations;
using Headless.Courses.Admission;
using Headless.Courses.Contracts;
using Headless.Membership.Contracts;
using Headless.Organizations.Contracts;
using Headless.Sdk;

namespace Headless.Courses.Catalog;

/// <summary>Adds series.</summary>
[MutationType]
internal sealed class CreateCourseSeriesMutation
{
    /// <summary>Adds a series of courses to a union of the officer's subtree.</summary>
    /// <param name="input">The series.</param>
    /// <param name="caller">The officer.</param>
    /// <param name="organizations">Finds the union.</param>
    /// <param name="db">Keeps the series.</param>
    /// <param name="time">Tells when.</param>
    /// <param name="cancellationToken">Stops the work.</param>
    [RequirePermission(CoursesPermissions.Manage)]
    [Error<CourseOutsideJurisdictionException>]
    public async Task<CourseSeries> CreateCourseSeries(
        CreateCourseSeriesInput input, Caller caller, IOrganizationDirectory organizations, ModuleDb<CoursesModule> db, TimeProvider time, CancellationToken cancellationToken)
    {
        var organization = await organizations.FindAsync(input.OrganizationId, cancellationToken);
        if (organization is null || !caller.ScopeOf([CoursesPermissions.Manage]).Contains(organization.Path))
        {
            throw new CourseOutsideJurisdictionException();
        }

        var now = time.UtcNow();
        var name = input.Name.Trim();
        var series = new CourseSeries
        {
            Id = Guid.CreateVersion7(now),
            Name = name,
            NameSortKey = ChineseSortKey.Of(name),
            Summary = input.Summary.Trim(),
            OrganizationId = organization.Id,
            Audience = input.Audience,
            EmploymentForms = EmploymentForms.Write(input.EmploymentForms ?? []),
            IsPublished = input.IsPublished,
            CreatedAt = now,
        };
        db.Add(series);
        return series;
    }
}

/// <summary>A series to add.</summary>
/// <param name="OrganizationId">The union that offers it, in the officer's subtree.</param>
/// <param name="Name">Its name, 1 to 100 characters.</param>
/// <param name="Summary">What it is about, 1 to 1,000 characters.</param>
/// <param name="Audience">Whom every run in it is for.</param>
/// <param name="EmploymentForms">The employment forms that every run in it is for; none named: all (HS07).</param>
/// <param name="IsPublished">Whether everybody sees it at once.</param>
internal sealed record CreateCourseSeriesInput(
    [property: ID<OrganizationRef>] Guid OrganizationId,
    [property: Required, StringLength(CatalogTables.NameLength, MinimumLength = 1)] string Name,
    [property: Required, StringLength(CatalogTables.SummaryLength, MinimumLength = 1)] string Summary,
    CourseAudience Audience = CourseAudience.Members,
    IReadOnlyList<EmploymentForm>? EmploymentForms = null,
    bool IsPublished = true);
