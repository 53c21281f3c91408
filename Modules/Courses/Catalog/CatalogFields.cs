using Headless.Courses.Admission;
using Headless.Courses.Runs;
using Headless.Organizations.Contracts;
using Headless.Sdk;
using Microsoft.EntityFrameworkCore;

namespace Headless.Courses.Catalog;

/// <summary>Fields of a series beyond its columns.</summary>
[ObjectType<CourseSeries>]
[Public]
internal sealed class CourseSeriesFields
{
    /// <summary>Whom every run in it is for (HS07).</summary>
    public CourseEligibility GetEligibility(CourseSeries series) => series.Eligibility;

    /// <summary>The courses in it.</summary>
    public Children<CourseSeries, Course> GetCourses(ModuleDb<CoursesModule> db) => new(db.Set<Course>().Where(c => c.SeriesId != null), c => c.SeriesId!.Value);
}

/// <summary>Fields of a course beyond its columns.</summary>
[ObjectType<Course>]
[Public]
internal sealed class CourseFields
{
    /// <summary>Who teaches it: the union that offers it, or a partner school.</summary>
    public async Task<IReadOnlyDictionary<Course, CourseProvider>> GetProvider(
        IReadOnlyList<Course> courses, ModuleDb<CoursesModule> db, CancellationToken cancellationToken)
    {
        var ids = courses.Where(c => c.PartnerSchool is null).Select(c => c.OrganizationId).Distinct().ToList();
        var unions = ids.Count == 0
            ? []
            : await db.Set<OrganizationRef>().Where(o => ids.Contains(o.Id)).ToDictionaryAsync(o => o.Id, o => o.Name, cancellationToken);
        return courses.ToDictionary(c => c, c => c.PartnerSchool is { } school
            ? new CourseProvider(CourseProviderKind.PartnerSchool, school)
            : new CourseProvider(CourseProviderKind.Union, unions.GetValueOrDefault(c.OrganizationId, "")));
    }

    /// <summary>Courses to complete before one can enroll, at most ten, by title.</summary>
    [NaturallySmall("a course has at most ten")]
    public async Task<ILookup<Course, Course>> GetPrerequisites(IReadOnlyList<Course> courses, ModuleDb<CoursesModule> db, CancellationToken cancellationToken)
    {
        var ids = courses.Select(c => c.Id).ToList();
        var found = await db.Set<Prerequisite>()
            .Where(p => ids.Contains(p.CourseId))
            .OrderBy(p => p.Required!.TitleSortKey)
            .Select(p => new { p.CourseId, Required = p.Required! })
            .ToListAsync(cancellationToken);
        var byId = courses.ToDictionary(c => c.Id);
        return found.ToLookup(p => byId[p.CourseId], p => p.Required);
    }

    /// <summary>Its runs.</summary>
    public Children<Course, CourseRun> GetRuns(ModuleDb<CoursesModule> db) => new(db.Set<CourseRun>(), r => r.CourseId);
}

/// <summary>Courses on the union that offers them.</summary>
[ExtendObjectType<OrganizationRef>]
[Public]
internal sealed class OrganizationCourses
{
    /// <summary>Published courses that this union offers itself, without those of the unions below it.</summary>
    public Children<OrganizationRef, Course> GetCourses(ModuleDb<CoursesModule> db) => new(db.Set<Course>(), c => c.OrganizationId);
}
