using System.ComponentModel.DataAnnotations;
using Headless.Courses.Contracts;
using Headless.Courses.Enrollments;
using Headless.Sdk;
using Microsoft.EntityFrameworkCore;

namespace Headless.Courses.Runs;

/// <summary>Changes how many seats a run has.</summary>
[MutationType]
internal sealed class ChangeCourseRunCapacityMutation
{
    /// <summary>Changes how many seats a run of the officer's subtree has. Further seats go to those who wait, in their order; nobody loses a seat.</summary>
    /// <param name="input">The run and its seats.</param>
    /// <param name="caller">The officer.</param>
    /// <param name="db">The runs.</param>
    /// <param name="seats">Hands seats out.</param>
    /// <param name="time">Tells the time.</param>
    /// <param name="cancellationToken">Stops the work.</param>
    [RequirePermission(CoursesPermissions.Manage)]
    [Idempotent]
    [Error<NotFoundException>]
    [Error<CapacityBelowEnrolledException>]
    public async Task<CourseRun> ChangeCourseRunCapacity(
        ChangeCourseRunCapacityInput input, Caller caller, ModuleDb<CoursesModule> db, Seats seats, TimeProvider time, CancellationToken cancellationToken)
    {
        var run = db.Set<CourseRun>().AsNoTracking().Where(r => r.Id == input.RunId);
        var path = await run.Select(r => r.Organization!.Path).SingleOrDefaultAsync(cancellationToken);
        if (path is null || !caller.ScopeOf([CoursesPermissions.Manage]).Contains(path))
        {
            throw new NotFoundException("input", "runId");
        }

        await seats.ResizeAsync(input.RunId, input.Capacity, time.UtcNow(), cancellationToken);
        return await run.SingleAsync(cancellationToken);
    }
}

/// <summary>A run and how many seats it shall have.</summary>
/// <param name="RunId">The run, in the officer's subtree.</param>
/// <param name="Capacity">How many seats, 1 to 10,000; not fewer than are taken.</param>
/// <param name="IdempotencyKey">A key of the caller's own for this request, 8 to 64 letters, digits, hyphens and underscores; a UUID will do.</param>
internal sealed record ChangeCourseRunCapacityInput(
    [property: ID<CourseRun>] Guid RunId,
    [property: Range(1, CourseRun.MostSeats)] int Capacity,
    [property: Required, RegularExpression(IdempotentAttribute.KeyPattern)] string IdempotencyKey);
