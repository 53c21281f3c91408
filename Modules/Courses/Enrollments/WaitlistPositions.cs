using Headless.Sdk;
using Microsoft.EntityFrameworkCore;

namespace Headless.Courses.Enrollments;

/// <summary>Counts places in line.</summary>
/// <param name="db">The module's tables.</param>
[Service]
internal sealed class WaitlistPositions(ModuleDb<CoursesModule> db)
{
    private const string Because = "a place in line is how many wait before her, whoever they are";

    /// <summary>How many wait up to each of these enrollments, herself counted; in one statement.</summary>
    public async Task<IReadOnlyDictionary<Guid, int>> OfAsync(IReadOnlyCollection<Guid> enrollments, CancellationToken cancellationToken) =>
        await Waiting.Where(e => enrollments.Contains(e.Id))
            .Select(e => new { e.Id, Position = Waiting.Count(o => o.RunId == e.RunId && o.Ticket <= e.Ticket) })
            .ToDictionaryAsync(p => p.Id, p => p.Position, cancellationToken);

    private IQueryable<Enrollment> Waiting => db.Unscoped<Enrollment>(Because).Where(e => e.Status == EnrollmentStatus.Waitlisted);
}
