using Headless.Courses.Contracts;
using Headless.Sdk;

namespace Headless.Plugins.Longyou.Classroom;

/// <summary>Brings partner schools' courses into the platform's catalogue, each with one run and its lessons, through the contract that Courses offers.</summary>
/// <param name="db">The plugin's tables.</param>
/// <param name="catalog">The platform's catalogue.</param>
/// <param name="time">Tells the time.</param>
[Service]
internal sealed class PartnerCourses(ModuleDb<LongyouModule> db, ICourseCatalog catalog, TimeProvider time)
{
    /// <summary>Adds a course, its run and its lessons in the current transaction.</summary>
    /// <param name="countyId">The county's union, in the scope of whoever asks.</param>
    /// <param name="course">The course.</param>
    /// <param name="cancellationToken">Stops the work.</param>
    /// <returns>What the plugin keeps of it.</returns>
    public async Task<PartnerCourse> AddAsync(Guid countyId, NewPartnerCourse course, CancellationToken cancellationToken)
    {
        var school = course.SchoolName.Trim();
        var courseId = await catalog.AddCourseAsync(new(countyId, course.Title, course.Summary) { PartnerSchool = school }, cancellationToken);
        var runId = await catalog.OpenRunAsync(
            new(courseId, course.RunTitle, course.StartsOn, course.EndsOn, course.EnrollFrom, course.EnrollUntil, DeliveryMode.Online, course.Capacity), cancellationToken);
        foreach (var lesson in course.Lessons)
        {
            await catalog.AddLessonAsync(new(runId, lesson, LessonMode.Online), cancellationToken);
        }

        var now = time.UtcNow();
        var partner = new PartnerCourse
        {
            Id = Guid.CreateVersion7(now),
            CourseId = courseId,
            SchoolName = school,
            SchoolKind = course.SchoolKind,
            AddedAt = now,
        };
        db.Add(partner);
        await db.SaveAsync(cancellationToken);
        return partner;
    }
}

/// <summary>A partner school's course with its first run.</summary>
/// <param name="SchoolName">The school's name.</param>
/// <param name="SchoolKind">What kind of school it is.</param>
/// <param name="Title">The course's title.</param>
/// <param name="Summary">What it is about.</param>
/// <param name="RunTitle">What tells the run from others.</param>
/// <param name="StartsOn">The run's first day.</param>
/// <param name="EndsOn">The run's last day.</param>
/// <param name="EnrollFrom">When enrolling begins, UTC.</param>
/// <param name="EnrollUntil">When enrolling ends, UTC.</param>
/// <param name="Capacity">How many seats it has.</param>
/// <param name="Lessons">The titles of its lessons, in their order.</param>
internal sealed record NewPartnerCourse(
    string SchoolName,
    LongyouSchoolKind SchoolKind,
    string Title,
    string Summary,
    string RunTitle,
    DateOnly StartsOn,
    DateOnly EndsOn,
    DateTime EnrollFrom,
    DateTime EnrollUntil,
    int Capacity,
    IReadOnlyList<string> Lessons);
