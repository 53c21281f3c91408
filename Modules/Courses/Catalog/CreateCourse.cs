using System.ComponentModel.DataAnnotations;
using Headless.Courses.Contracts;
using Headless.Organizations.Contracts;
using Headless.Sdk;
using Microsoft.EntityFrameworkCore;

namespace Headless.Courses.Catalog;

/// <summary>Adds courses.</summary>
[MutationType]
internal sealed class CreateCourseMutation
{
    /// <summary>Adds a course to a union of the officer's subtree.</summary>
    /// <param name="input">The course.</param>
    /// <param name="caller">The officer.</param>
    /// <param name="organizations">Finds the union.</param>
    /// <param name="catalog">Keeps the course.</param>
    /// <param name="db">Finds the series and the prerequisites.</param>
    /// <param name="cancellationToken">Stops the work.</param>
    [RequirePermission(CoursesPermissions.Manage)]
    [Error<CourseOutsideJurisdictionException>]
    [Error<NotFoundException>]
    public async Task<Course> CreateCourse(
        CreateCourseInput input, Caller caller, IOrganizationDirectory organizations, ICourseCatalog catalog, ModuleDb<CoursesModule> db, CancellationToken cancellationToken)
    {
        var organization = await organizations.FindAsync(input.OrganizationId, cancellationToken);
        if (organization is null || !caller.ScopeOf([CoursesPermissions.Manage]).Contains(organization.Path))
        {
            throw new CourseOutsideJurisdictionException();
        }

        if (input.SeriesId is { } series && !await db.Set<CourseSeries>().AnyAsync(s => s.Id == series && s.OrganizationId == organization.Id, cancellationToken))
        {
            throw new NotFoundException("input", "seriesId");
        }

        var required = (input.PrerequisiteIds ?? []).Distinct().ToList();
        if (await db.Set<Course>().CountAsync(c => required.Contains(c.Id), cancellationToken) != required.Count)
        {
            throw new NotFoundException("input", "prerequisiteIds");
        }

        var id = await catalog.AddCourseAsync(
            new(organization.Id, input.Title, input.Summary) { SeriesId = input.SeriesId, PartnerSchool = input.PartnerSchool, IsPublished = input.IsPublished }, cancellationToken);
        required.ForEach(r => db.Add(new Prerequisite { CourseId = id, RequiredId = r }));
        await db.SaveAsync(cancellationToken);
        return await db.Set<Course>().SingleAsync(c => c.Id == id, cancellationToken);
    }
}

/// <summary>A course to add.</summary>
/// <param name="OrganizationId">The union that offers it, in the officer's subtree.</param>
/// <param name="Title">Its title, 1 to 100 characters.</param>
/// <param name="Summary">What it is about, 1 to 1,000 characters.</param>
/// <param name="SeriesId">The series of the same union that it belongs to.</param>
/// <param name="PartnerSchool">The name of the school that teaches it, 1 to 100 characters; left out, the union itself does.</param>
/// <param name="PrerequisiteIds">Courses to complete before, at most 10.</param>
/// <param name="IsPublished">Whether everybody sees it at once.</param>
internal sealed record CreateCourseInput(
    [property: ID<OrganizationRef>] Guid OrganizationId,
    [property: Required, StringLength(CatalogTables.NameLength, MinimumLength = 1)] string Title,
    [property: Required, StringLength(CatalogTables.SummaryLength, MinimumLength = 1)] string Summary,
    [property: ID<CourseSeries>] Guid? SeriesId = null,
    [property: StringLength(CatalogTables.NameLength, MinimumLength = 1)] string? PartnerSchool = null,
    [property: MaxLength(Prerequisite.MostOfCourse), ID<Course>] IReadOnlyList<Guid>? PrerequisiteIds = null,
    bool IsPublished = true);
