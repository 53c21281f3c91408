using Headless.Courses.Contracts;
using Headless.Courses.Runs;
using Headless.Limited;
using Headless.Sdk;
using Microsoft.EntityFrameworkCore;

namespace Headless.Courses.Enrollments;

/// <summary>
/// The seats of a run and the line for them. Two laws: nobody sits without a seat, and while a seat is free nobody waits. Each step is one conditional statement on the run's row, which stays locked until the
/// transaction ends; so tickets are committed in the order in which they are drawn, and whoever passes a seat on sees everybody who waits. Locks are taken in one order, the run before its enrollments.
/// </summary>
/// <param name="db">The module's tables.</param>
[Service]
internal sealed class Seats(ModuleDb<CoursesModule> db)
{
    private const string Because = "the run is another union's, and so are those who wait; the caller's right to her own enrollment is checked before";

    /// <summary>Takes a seat, or else a ticket at the end of the line.</summary>
    /// <returns>0 for a seat; else the ticket.</returns>
    public async Task<long> TakeAsync(Guid runId, CancellationToken cancellationToken)
    {
        while (true)
        {
            if (await Run(runId).TakeAsync(r => r.SeatsLeft, 1, cancellationToken))
            {
                return 0;
            }

            // False when a seat has become free between the two statements: then it is hers.
            if (await Run(runId).Where(r => r.SeatsLeft == 0).StepAsync(
                set => set.SetProperty(r => r.LastTicket, r => r.LastTicket + 1).SetProperty(r => r.WaitlistCount, r => r.WaitlistCount + 1), cancellationToken))
            {
                return await Run(runId).Select(r => r.LastTicket).SingleAsync(cancellationToken);
            }
        }
    }

    /// <summary>Keeps everybody else from the run's seats until the transaction ends.</summary>
    public async Task HoldAsync(Guid runId, CancellationToken cancellationToken)
    {
        if (!await Run(runId).StepAsync(set => set.SetProperty(r => r.SeatsLeft, r => r.SeatsLeft), cancellationToken))
        {
            throw new InvalidOperationException("There is no such run.");
        }
    }

    /// <summary>Gives seats that have become free to the first in line, and back to the run what nobody waits for. Under <see cref="HoldAsync"/>.</summary>
    public async Task PassOnAsync(Guid runId, int seats, DateTime now, CancellationToken cancellationToken)
    {
        var waiting = db.Unscoped<Enrollment>(Because).Where(e => e.RunId == runId && e.Status == EnrollmentStatus.Waitlisted);
        var served = await waiting.OrderBy(e => e.Ticket).Take(seats).Select(e => new { e.Id, e.AccountId, e.MemberId, e.Ticket }).ToListAsync(cancellationToken);
        if (served.Count > 0)
        {
            var last = served[^1].Ticket;
            var promoted = await waiting.Where(e => e.Ticket <= last).ExecuteUpdateAsync(
                set => set.SetProperty(e => e.Status, EnrollmentMachine.Target(EnrollmentAction.Promote)).SetProperty(e => e.EnrolledAt, now), cancellationToken);
            if (promoted != served.Count)
            {
                throw new InvalidOperationException($"{served.Count} were to be promoted, and {promoted} were.");
            }
        }

        var (left, moved) = (seats - served.Count, served.Count);
        await Run(runId).StepAsync(
            set => set.SetProperty(r => r.SeatsLeft, r => r.SeatsLeft + left).SetProperty(r => r.WaitlistCount, r => r.WaitlistCount - moved), cancellationToken);
        foreach (var next in served)
        {
            db.Raise(new EnrollmentPromoted(next.Id, runId, next.AccountId, next.MemberId));
        }
    }

    /// <summary>Changes how many seats the run has. Further ones go to those who wait; nobody loses hers.</summary>
    /// <exception cref="CapacityBelowEnrolledException">More people have seats than the run would have.</exception>
    public async Task ResizeAsync(Guid runId, int capacity, DateTime now, CancellationToken cancellationToken)
    {
        await HoldAsync(runId, cancellationToken);
        var run = await Run(runId).Select(r => new { r.Capacity, r.SeatsLeft }).SingleAsync(cancellationToken);
        var more = capacity - run.Capacity;
        if (run.SeatsLeft + more < 0)
        {
            throw new CapacityBelowEnrolledException(run.Capacity - run.SeatsLeft);
        }

        var fewer = Math.Min(more, 0);
        await Run(runId).StepAsync(set => set.SetProperty(r => r.Capacity, capacity).SetProperty(r => r.SeatsLeft, r => r.SeatsLeft + fewer), cancellationToken);
        if (more > 0)
        {
            await PassOnAsync(runId, more, now, cancellationToken);
        }
    }

    /// <summary>Counts one less who waits. Under <see cref="HoldAsync"/>, by whoever has taken her enrollment out of the line.</summary>
    public Task LeaveLineAsync(Guid runId, CancellationToken cancellationToken) => Run(runId).TakeAsync(r => r.WaitlistCount, 1, cancellationToken);

    private IQueryable<CourseRun> Run(Guid runId) => db.Unscoped<CourseRun>(Because).Where(r => r.Id == runId);
}
