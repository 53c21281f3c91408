using System.ComponentModel.DataAnnotations;
using Headless.Courses.Contracts;
using Headless.Organizations.Contracts;
using Headless.Sdk;

namespace Headless.Plugins.Longyou.Classroom;

/// <summary>Adds partner schools' courses.</summary>
[MutationType]
internal sealed class AddPartnerCourseMutation
{
    /// <summary>Adds an online course of a partner school, with its first run and its lessons, to the courses of Longyou's union (LY07). Only officers of the county do.</summary>
    /// <param name="input">The course.</param>
    /// <param name="caller">The officer.</param>
    /// <param name="organizations">Finds the county's union.</param>
    /// <param name="courses">Adds the course.</param>
    /// <param name="cancellationToken">Stops the work.</param>
    [RequirePermission(LongyouPermissions.ManageClassroom)]
    [Error<LongyouOfficersOnlyException>]
    [Error<InvalidRunDatesException>]
    [Error<RunHasBegunException>]
    public async Task<PartnerCourse> LongyouAddPartnerCourse(
        LongyouAddPartnerCourseInput input, Caller caller, IOrganizationDirectory organizations, PartnerCourses courses, CancellationToken cancellationToken)
    {
        var county = await organizations.FindByCodeAsync(LongyouModule.CountyCode, cancellationToken);
        if (county is null || !caller.ScopeOf([LongyouPermissions.ManageClassroom]).Contains(county.Path))
        {
            throw new LongyouOfficersOnlyException();
        }

        var course = new NewPartnerCourse(
            input.SchoolName, input.SchoolKind, input.Title, input.Summary, input.RunTitle, input.StartsOn, input.EndsOn, input.EnrollFrom, input.EnrollUntil, input.Capacity, input.Lessons);
        return await courses.AddAsync(county.Id, course, cancellationToken);
    }
}

/// <summary>A partner school's course with its first run.</summary>
/// <param name="SchoolName">The school's name, 1 to 100 characters.</param>
/// <param name="SchoolKind">What kind of school it is.</param>
/// <param name="Title">The course's title, 1 to 100 characters.</param>
/// <param name="Summary">What it is about, 1 to 1,000 characters.</param>
/// <param name="RunTitle">What tells the run from others, 1 to 100 characters.</param>
/// <param name="StartsOn">The run's first day, in China's time, after today.</param>
/// <param name="EndsOn">The run's last day, in China's time.</param>
/// <param name="EnrollFrom">When enrolling begins.</param>
/// <param name="EnrollUntil">When enrolling ends, before the last day is over.</param>
/// <param name="Capacity">How many seats it has, 1 to 10,000.</param>
/// <param name="Lessons">The titles of its lessons in their order, 1 to 20; each 1 to 100 characters.</param>
internal sealed record LongyouAddPartnerCourseInput(
    [property: Required, StringLength(ClassroomTables.NameLength, MinimumLength = 1)] string SchoolName,
    LongyouSchoolKind SchoolKind,
    [property: Required, StringLength(100, MinimumLength = 1)] string Title,
    [property: Required, StringLength(1_000, MinimumLength = 1)] string Summary,
    [property: Required, StringLength(100, MinimumLength = 1)] string RunTitle,
    DateOnly StartsOn,
    DateOnly EndsOn,
    DateTime EnrollFrom,
    DateTime EnrollUntil,
    [property: Range(1, 10_000)] int Capacity,
    [property: Required, MinLength(1), MaxLength(20)] IReadOnlyList<string> Lessons);
