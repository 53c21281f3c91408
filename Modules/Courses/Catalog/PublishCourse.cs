using Headless.Courses.Contracts;
using Headless.Courses.Runs;
using Headless.Limited;
using Headless.Sdk;
using Microsoft.EntityFrameworkCore;

namespace Headless.Courses.Catalog;

/// <summary>Publishes courses.</summary>
[MutationType]
internal sealed class PublishCourseMutation
{
    /// <summary>Shows a course of the officer's subtree, with all its runs, to everybody. Publishing twice is harmless.</summary>
    /// <param name="input">The course.</param>
    /// <param name="caller">The officer.</param>
    /// <param name="db">The courses.</param>
    /// <param name="cancellationToken">Stops the work.</param>
    [RequirePermission(CoursesPermissions.Manage)]
    [Error<NotFoundException>]
    public async Task<Course> PublishCourse(PublishCourseInput input, Caller caller, ModuleDb<CoursesModule> db, CancellationToken cancellationToken)
    {
        var course = db.Set<Course>().AsNoTracking().Where(c => c.Id == input.CourseId);
        var path = await course.Select(c => c.Organization!.Path).SingleOrDefaultAsync(cancellationToken);
        if (path is null || !caller.ScopeOf([CoursesPermissions.Manage]).Contains(path))
        {
            throw new NotFoundException("input", "courseId");
        }

        await course.StepAsync(set => set.SetProperty(c => c.IsPublished, true), cancellationToken);
        await db.Set<CourseRun>().Where(r => r.CourseId == input.CourseId).ExecuteUpdateAsync(set => set.SetProperty(r => r.IsPublished, true), cancellationToken);
        return await course.SingleAsync(cancellationToken);
    }
}

/// <summary>A course to publish.</summary>
/// <param name="CourseId">The course, in the officer's subtree.</param>
internal sealed record PublishCourseInput([property: ID<Course>] Guid CourseId);
