using System.ComponentModel.DataAnnotations;
using Headless.Courses.Catalog;
using Headless.Courses.Contracts;
using Headless.Membership.Contracts;
using Headless.Sdk;
using Microsoft.EntityFrameworkCore;

namespace Headless.Courses.Runs;

/// <summary>Opens runs.</summary>
[MutationType]
internal sealed class OpenCourseRunMutation
{
    /// <summary>Opens a run of a course of the officer's subtree. Add its lessons before it begins.</summary>
    /// <param name="input">The run.</param>
    /// <param name="caller">The officer.</param>
    /// <param name="catalog">Keeps the run.</param>
    /// <param name="db">Finds the course and the teacher.</param>
    /// <param name="cancellationToken">Stops the work.</param>
    [RequirePermission(CoursesPermissions.Manage)]
    [Error<NotFoundException>]
    [Error<InvalidRunDatesException>]
    [Error<TeacherWithoutAccountException>]
    public async Task<CourseRun> OpenCourseRun(
        OpenCourseRunInput input, Caller caller, ICourseCatalog catalog, ModuleDb<CoursesModule> db, CancellationToken cancellationToken)
    {
        var path = await db.Set<Course>().Where(c => c.Id == input.CourseId).Select(c => c.Organization!.Path).SingleOrDefaultAsync(cancellationToken);
        if (path is null || !caller.ScopeOf([CoursesPermissions.Manage]).Contains(path))
        {
            throw new NotFoundException("input", "courseId");
        }

        var run = new NewCourseRun(input.CourseId, input.Title, input.StartsOn, input.EndsOn, input.EnrollFrom, input.EnrollUntil, input.Delivery, input.Capacity)
        {
            Audience = input.Audience,
            IsPublished = input.IsPublished,
            EmploymentForms = input.EmploymentForms ?? [],
            TeacherAccountId = input.TeacherMemberId is { } teacher ? await AccountAsync(teacher, db, cancellationToken) : null,
        };
        var id = await catalog.OpenRunAsync(run, cancellationToken);
        await db.SaveAsync(cancellationToken);
        return await db.Set<CourseRun>().SingleAsync(r => r.Id == id, cancellationToken);
    }

    private static async Task<Guid> AccountAsync(Guid memberId, ModuleDb<CoursesModule> db, CancellationToken cancellationToken)
    {
        var teacher = await db.Set<MemberRef>().SingleOrDefaultAsync(m => m.Id == memberId, cancellationToken) ?? throw new NotFoundException("input", "teacherMemberId");
        return teacher.AccountId ?? throw new TeacherWithoutAccountException();
    }
}

/// <summary>A run to open.</summary>
/// <param name="CourseId">Its course, in the officer's subtree.</param>
/// <param name="Title">What tells it from other runs, 1 to 100 characters.</param>
/// <param name="StartsOn">Its first day, in China's time.</param>
/// <param name="EndsOn">Its last day, in China's time.</param>
/// <param name="EnrollFrom">When enrolling begins.</param>
/// <param name="EnrollUntil">When enrolling ends, before the last day is over.</param>
/// <param name="Delivery">How it is held.</param>
/// <param name="Capacity">How many seats it has, 1 to 10,000.</param>
/// <param name="Audience">Whom it is for, besides what its series says.</param>
/// <param name="EmploymentForms">The employment forms that it is for, besides what its series says; none named: all.</param>
/// <param name="TeacherMemberId">The member of the officer's subtree who teaches it and sees its roster.</param>
/// <param name="IsPublished">Whether everybody sees it at once; if its course is not published, nobody does.</param>
internal sealed record OpenCourseRunInput(
    [property: ID<Course>] Guid CourseId,
    [property: Required, StringLength(CatalogTables.NameLength, MinimumLength = 1)] string Title,
    DateOnly StartsOn,
    DateOnly EndsOn,
    DateTime EnrollFrom,
    DateTime EnrollUntil,
    DeliveryMode Delivery,
    [property: Range(1, CourseRun.MostSeats)] int Capacity,
    CourseAudience Audience = CourseAudience.Members,
    IReadOnlyList<EmploymentForm>? EmploymentForms = null,
    [property: ID<MemberRef>] Guid? TeacherMemberId = null,
    bool IsPublished = true);
