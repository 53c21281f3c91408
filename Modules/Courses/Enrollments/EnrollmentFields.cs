using Headless.Courses.Contracts;
using Headless.Sdk;

namespace Headless.Courses.Enrollments;

/// <summary>Fields of an enrollment beyond its columns. The person sees her own, officers those in their runs and of their members.</summary>
[ObjectType<Enrollment>]
[RequirePermission(CoursesPermissions.ReadEnrollments, CoursesPermissions.Enroll)]
internal sealed class EnrollmentFields
{
    /// <summary>Her place in line, 1 for who is served next; null when she does not wait.</summary>
    public async Task<IReadOnlyDictionary<Enrollment, int?>> GetWaitlistPosition(
        IReadOnlyList<Enrollment> enrollments, WaitlistPositions positions, CancellationToken cancellationToken)
    {
        var waiting = enrollments.Where(e => e.Status == EnrollmentStatus.Waitlisted).Select(e => e.Id).ToList();
        var found = waiting.Count == 0 ? new Dictionary<Guid, int>() : await positions.OfAsync(waiting, cancellationToken);
        return enrollments.ToDictionary(e => e, e => found.TryGetValue(e.Id, out var position) ? position : (int?)null);
    }
}
