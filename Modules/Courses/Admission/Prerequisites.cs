using Headless.Courses.Catalog;
using Headless.Courses.Enrollments;
using Headless.Sdk;
using Microsoft.EntityFrameworkCore;

namespace Headless.Courses.Admission;

/// <summary>Courses that must be completed before another.</summary>
/// <param name="db">The module's tables.</param>
[Service]
internal sealed class Prerequisites(ModuleDb<CoursesModule> db)
{
    private const string Because = "what must be completed before holds also when it is not published any more";

    /// <summary>Refuses who has not completed them all.</summary>
    /// <exception cref="CoursePrerequisiteException">Some are missing.</exception>
    public async Task CheckAsync(Guid courseId, Guid account, CancellationToken cancellationToken)
    {
        var completed = db.Unscoped<Enrollment>(Because).Where(e => e.AccountId == account && e.Status == EnrollmentStatus.Completed);
        var missing = await db.Unscoped<Prerequisite>(Because)
            .Where(p => p.CourseId == courseId && !completed.Any(e => e.Run!.CourseId == p.RequiredId))
            .OrderBy(p => p.Required!.TitleSortKey)
            .Select(p => p.Required!.Title)
            .ToListAsync(cancellationToken);
        if (missing.Count > 0)
        {
            throw new CoursePrerequisiteException(string.Join("、", missing));
        }
    }
}
