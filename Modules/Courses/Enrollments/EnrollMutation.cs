using System.ComponentModel.DataAnnotations;
using Headless.Courses.Admission;
using Headless.Courses.Contracts;
using Headless.Courses.Runs;
using Headless.Sdk;

namespace Headless.Courses.Enrollments;

/// <summary>Enrolls.</summary>
[MutationType]
internal sealed class EnrollMutation
{
    /// <summary>
    /// Takes a seat in a run, or the next place in line when none is left. Whoever is enrolled or in line already gets her enrollment as it stands, so that asking again never costs her place.
    /// </summary>
    /// <param name="input">The run.</param>
    /// <param name="caller">Who enrolls.</param>
    /// <param name="enrolling">Enrolls her.</param>
    /// <param name="cancellationToken">Stops the work.</param>
    [RequirePermission(CoursesPermissions.Enroll)]
    [Idempotent]
    [Error<NotFoundException>]
    [Error<EnrollingNotOpenException>]
    [Error<EnrollingClosedException>]
    [Error<CourseMembersOnlyException>]
    [Error<CourseOwnMembersOnlyException>]
    [Error<CourseEmploymentFormException>]
    [Error<CoursePrerequisiteException>]
    [Error<ConcurrencyException>]
    public Task<Enrollment> Enroll(EnrollInput input, Caller caller, Enrolling enrolling, CancellationToken cancellationToken) =>
        enrolling.EnrollAsync(input.RunId, caller, cancellationToken);
}

/// <summary>A run to enroll in.</summary>
/// <param name="RunId">The run.</param>
/// <param name="IdempotencyKey">A key of the caller's own for this request, 8 to 64 letters, digits, hyphens and underscores; a UUID will do.</param>
internal sealed record EnrollInput(
    [property: ID<CourseRun>] Guid RunId,
    [property: Required, RegularExpression(IdempotentAttribute.KeyPattern)] string IdempotencyKey);
