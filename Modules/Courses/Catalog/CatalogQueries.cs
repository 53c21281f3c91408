using Headless.Courses.Contracts;
using Headless.Sdk;

namespace Headless.Courses.Catalog;

/// <summary>Lists of series and courses.</summary>
[QueryType]
internal sealed class CatalogQueries
{
    /// <summary>Published series of all unions.</summary>
    [Public]
    public IQueryable<CourseSeries> GetCourseSeries(ModuleDb<CoursesModule> db) => db.Set<CourseSeries>();

    /// <summary>Published courses of all unions.</summary>
    [Public]
    public IQueryable<Course> GetCourses(ModuleDb<CoursesModule> db) => db.Set<Course>();

    /// <summary>Courses of the unions in the officer's subtree and the published ones of others; her own also when they are not published.</summary>
    [RequirePermission(CoursesPermissions.Manage)]
    public IQueryable<Course> GetManagedCourses(ModuleDb<CoursesModule> db) => db.Set<Course>();
}
