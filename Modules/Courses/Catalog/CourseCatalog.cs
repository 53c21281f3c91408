using Headless.Courses.Admission;
using Headless.Courses.Contracts;
using Headless.Courses.Lessons;
using Headless.Courses.Runs;
using Headless.Sdk;
using Microsoft.EntityFrameworkCore;

namespace Headless.Courses.Catalog;

/// <summary>Brings courses, runs and lessons into the catalogue, for officers' mutations and for other modules alike.</summary>
/// <param name="db">The module's tables.</param>
/// <param name="time">Tells the time.</param>
[Service]
internal sealed class CourseCatalog(ModuleDb<CoursesModule> db, TimeProvider time) : ICourseCatalog
{
    /// <inheritdoc/>
    public Task<Guid> AddCourseAsync(NewCourse course, CancellationToken cancellationToken)
    {
        var now = time.UtcNow();
        var title = Text(course.Title, CatalogTables.NameLength, nameof(course.Title));
        var row = new Course
        {
            Id = course.Id ?? Guid.CreateVersion7(now),
            Title = title,
            TitleSortKey = ChineseSortKey.Of(title),
            Summary = Text(course.Summary, CatalogTables.SummaryLength, nameof(course.Summary)),
            SeriesId = course.SeriesId,
            OrganizationId = course.OrganizationId,
            PartnerSchool = course.PartnerSchool is null ? null : Text(course.PartnerSchool, CatalogTables.NameLength, nameof(course.PartnerSchool)),
            IsPublished = course.IsPublished,
            CreatedAt = now,
        };
        db.Add(row);
        return Task.FromResult(row.Id);
    }

    /// <inheritdoc/>
    public async Task<Guid> OpenRunAsync(NewCourseRun run, CancellationToken cancellationToken)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(run.Capacity, 1);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(run.Capacity, CourseRun.MostSeats);
        if (run.EndsOn < run.StartsOn || run.EnrollUntil <= run.EnrollFrom || run.EnrollUntil > UnionDay.Start(run.EndsOn.AddDays(1)))
        {
            throw new InvalidRunDatesException();
        }

        await db.SaveAsync(cancellationToken);   // the course may be as new as the run
        var course = await db.Set<Course>().AsNoTracking().SingleAsync(c => c.Id == run.CourseId, cancellationToken);
        var row = new CourseRun
        {
            Id = run.Id ?? Guid.CreateVersion7(time.UtcNow()),
            CourseId = course.Id,
            OrganizationId = course.OrganizationId,
            IsPublished = run.IsPublished && course.IsPublished,
            Title = Text(run.Title, CatalogTables.NameLength, nameof(run.Title)),
            StartsOn = run.StartsOn,
            EndsOn = run.EndsOn,
            EnrollFrom = run.EnrollFrom,
            EnrollUntil = run.EnrollUntil,
            Delivery = run.Delivery,
            Capacity = run.Capacity,
            SeatsLeft = run.Capacity,
            Audience = run.Audience,
            EmploymentForms = EmploymentForms.Write(run.EmploymentForms),
            TeacherAccountId = run.TeacherAccountId,
        };
        db.Add(row);
        return row.Id;
    }

    /// <inheritdoc/>
    public async Task<Guid> AddLessonAsync(NewLesson lesson, CancellationToken cancellationToken)
    {
        await db.SaveAsync(cancellationToken);   // the run may be as new as the lesson
        var run = await db.Set<CourseRun>().AsNoTracking().SingleAsync(r => r.Id == lesson.RunId, cancellationToken);
        var now = time.UtcNow();
        if (run.StartsOn <= UnionDay.Of(now))
        {
            throw new RunHasBegunException();
        }

        LessonRules.Check(run, lesson);
        var before = await db.Set<Lesson>().CountAsync(l => l.RunId == run.Id, cancellationToken);
        if (before == Lesson.MostOfRun)
        {
            throw new TooManyLessonsException(Lesson.MostOfRun);
        }

        var row = LessonRules.New(lesson, before + 1, now);
        db.Add(row);
        await db.SaveAsync(cancellationToken);
        return row.Id;
    }

    private static string Text(string text, int longest, string name)
    {
        var trimmed = text.Trim();
        return trimmed.Length > 0 && trimmed.Length <= longest ? trimmed : throw new ArgumentException($"It has 1 to {longest} characters.", name);
    }
}
