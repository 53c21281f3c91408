using System.ComponentModel.DataAnnotations;
using Headless.Courses.Catalog;
using Headless.Courses.Contracts;
using Headless.Courses.Runs;
using Headless.Sdk;
using Microsoft.EntityFrameworkCore;

namespace Headless.Courses.Lessons;

/// <summary>Adds lessons.</summary>
[MutationType]
internal sealed class AddLessonMutation
{
    /// <summary>Adds a lesson behind the others of a run of the officer's subtree, before the run begins.</summary>
    /// <param name="input">The lesson.</param>
    /// <param name="caller">The officer.</param>
    /// <param name="catalog">Keeps the lesson.</param>
    /// <param name="db">Finds the run.</param>
    /// <param name="cancellationToken">Stops the work.</param>
    [RequirePermission(CoursesPermissions.Manage)]
    [Error<NotFoundException>]
    [Error<RunHasBegunException>]
    [Error<TooManyLessonsException>]
    [Error<LessonModeException>]
    [Error<LessonTimesException>]
    [Error<ConcurrencyException>]
    public async Task<Lesson> AddLesson(AddLessonInput input, Caller caller, ICourseCatalog catalog, ModuleDb<CoursesModule> db, CancellationToken cancellationToken)
    {
        var path = await db.Set<CourseRun>().Where(r => r.Id == input.RunId).Select(r => r.Organization!.Path).SingleOrDefaultAsync(cancellationToken);
        if (path is null || !caller.ScopeOf([CoursesPermissions.Manage]).Contains(path))
        {
            throw new NotFoundException("input", "runId");
        }

        var lesson = new NewLesson(input.RunId, input.Title, input.Mode) { StartsAt = input.StartsAt, EndsAt = input.EndsAt, Place = input.Place };
        try
        {
            var id = await catalog.AddLessonAsync(lesson, cancellationToken);
            return await db.Set<Lesson>().SingleAsync(l => l.Id == id, cancellationToken);
        }
        catch (UniqueViolationException)
        {
            throw new ConcurrencyException();   // another lesson has taken the place in this moment
        }
    }
}

/// <summary>A lesson to add.</summary>
/// <param name="RunId">Its run, in the officer's subtree.</param>
/// <param name="Title">Its title, 1 to 100 characters.</param>
/// <param name="Mode">How it is held; must fit how its run is.</param>
/// <param name="StartsAt">When it begins; for lessons at a set time, on a day of the run.</param>
/// <param name="EndsAt">When it ends; for lessons at a set time, on a day of the run.</param>
/// <param name="Place">Where it is held, at most 200 characters.</param>
internal sealed record AddLessonInput(
    [property: ID<CourseRun>] Guid RunId,
    [property: Required, StringLength(CatalogTables.NameLength, MinimumLength = 1)] string Title,
    LessonMode Mode,
    DateTime? StartsAt = null,
    DateTime? EndsAt = null,
    [property: StringLength(Lesson.PlaceLength)] string? Place = null);
