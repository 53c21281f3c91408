using System.ComponentModel.DataAnnotations;
using Headless.Courses.Contracts;
using Headless.Courses.Runs;
using Headless.Sdk;
using Microsoft.EntityFrameworkCore;

namespace Headless.Courses.Enrollments;

/// <summary>Withdraws enrollments.</summary>
[MutationType]
internal sealed class WithdrawEnrollmentMutation
{
    /// <summary>
    /// Gives up a seat or a place in line: the caller's own, or one in a run of the officer's subtree. A seat goes to the first in line at once. Withdrawing twice is harmless; a seat can be given up until the run is over.
    /// </summary>
    /// <param name="input">The enrollment.</param>
    /// <param name="caller">The person or the officer.</param>
    /// <param name="db">The enrollments.</param>
    /// <param name="withdrawals">Ends it.</param>
    /// <param name="time">Tells the time.</param>
    /// <param name="cancellationToken">Stops the work.</param>
    [RequirePermission(CoursesPermissions.Enroll, CoursesPermissions.WithdrawEnrollments)]
    [Idempotent]
    [Error<NotFoundException>]
    [Error<WithdrawalNotAllowedException>]
    [Error<EnrollmentCompletedException>]
    [Error<RunHasEndedException>]
    [Error<ConcurrencyException>]
    public async Task<Enrollment> WithdrawEnrollment(
        WithdrawEnrollmentInput input, Caller caller, ModuleDb<CoursesModule> db, Withdrawals withdrawals, TimeProvider time, CancellationToken cancellationToken)
    {
        var row = db.Set<Enrollment>().AsNoTracking().Where(e => e.Id == input.EnrollmentId);
        var found = await row.Select(e => new { e.RunId, e.AccountId, e.Status, ProviderPath = e.Provider!.Path }).SingleOrDefaultAsync(cancellationToken)
            ?? throw new NotFoundException("input", "enrollmentId");
        var isOwn = found.AccountId == caller.AccountId;
        if (!isOwn && !caller.ScopeOf([CoursesPermissions.WithdrawEnrollments]).Contains(found.ProviderPath))
        {
            throw new WithdrawalNotAllowedException();
        }

        var endsOn = await db.Unscoped<CourseRun>("the run of a visible enrollment").Where(r => r.Id == found.RunId).Select(r => r.EndsOn).SingleAsync(cancellationToken);
        if (found.Status == EnrollmentStatus.Enrolled && endsOn < UnionDay.Of(time.UtcNow()))
        {
            throw new RunHasEndedException("input", "enrollmentId");
        }

        await withdrawals.WithdrawAsync(input.EnrollmentId, found.RunId, isOwn ? WithdrawalReason.ByPerson : WithdrawalReason.ByOfficer, cancellationToken);
        return await row.SingleAsync(cancellationToken);
    }
}

/// <summary>An enrollment to withdraw.</summary>
/// <param name="EnrollmentId">The enrollment.</param>
/// <param name="IdempotencyKey">A key of the caller's own for this request, 8 to 64 letters, digits, hyphens and underscores; a UUID will do.</param>
internal sealed record WithdrawEnrollmentInput(
    [property: ID<Enrollment>] Guid EnrollmentId,
    [property: Required, RegularExpression(IdempotentAttribute.KeyPattern)] string IdempotencyKey);
