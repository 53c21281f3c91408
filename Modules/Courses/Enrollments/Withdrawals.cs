using Headless.Limited;
using Headless.Sdk;
using Microsoft.EntityFrameworkCore;

namespace Headless.Courses.Enrollments;

/// <summary>Ends enrollments; a seat goes to the first in line in the same transaction, once.</summary>
/// <param name="db">The module's tables.</param>
/// <param name="seats">The run's seats.</param>
/// <param name="time">Tells the time.</param>
[Service]
internal sealed class Withdrawals(ModuleDb<CoursesModule> db, Seats seats, TimeProvider time)
{
    private const string Because = "the right to end the enrollment is checked before";

    /// <summary>Ends an enrollment. Ending it twice is harmless.</summary>
    /// <exception cref="EnrollmentCompletedException">Every lesson is done.</exception>
    /// <exception cref="ConcurrencyException">The last lesson was done in this moment.</exception>
    public async Task WithdrawAsync(Guid id, Guid runId, WithdrawalReason reason, CancellationToken cancellationToken)
    {
        await seats.HoldAsync(runId, cancellationToken);
        var row = db.Unscoped<Enrollment>(Because).Where(e => e.Id == id);
        var status = await row.Select(e => e.Status).SingleAsync(cancellationToken);
        switch (EnrollmentMachine.Decide(status, EnrollmentAction.Withdraw))
        {
            case EnrollmentOutcome.AlreadyDone:
                return;
            case EnrollmentOutcome.Refused:
                throw new EnrollmentCompletedException();
        }

        var now = time.UtcNow();
        var moved = await row.Where(e => e.Status == status).StepAsync(
            set => set
                .SetProperty(e => e.Status, EnrollmentMachine.Target(EnrollmentAction.Withdraw))
                .SetProperty(e => e.ActiveAccountId, (Guid?)null)
                .SetProperty(e => e.WithdrawalReason, reason)
                .SetProperty(e => e.WithdrawnAt, now),
            cancellationToken);
        if (!moved)
        {
            throw new ConcurrencyException();
        }

        await (EnrollmentMachine.HasSeat(status) ? seats.PassOnAsync(runId, 1, now, cancellationToken) : seats.LeaveLineAsync(runId, cancellationToken));
    }
}
