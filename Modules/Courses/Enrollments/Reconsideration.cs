using Headless.Courses.Runs;
using Headless.Membership.Contracts;
using Headless.Sdk;
using Microsoft.EntityFrameworkCore;

namespace Headless.Courses.Enrollments;

/// <summary>
/// Withdraws a person who has left or changed her union from runs that are not for her any more and have not begun, and from the line for them, whether they have or not; those in line move up. It looks at what she is now, so
/// that doing it twice, or late, is right too. A run that has begun she may finish if she has a seat in it.
/// </summary>
/// <param name="db">The module's tables, over the whole tree.</param>
/// <param name="members">Knows who is a member.</param>
/// <param name="withdrawals">Ends enrollments.</param>
/// <param name="time">Tells the day.</param>
[Service]
internal sealed class Reconsideration(ModuleDb<CoursesModule> db, IMembershipDirectory members, Withdrawals withdrawals, TimeProvider time)
{
    /// <summary>Reconsiders a member's enrollments, the runs in one order, so that two who do so at once do not wait for each other in a circle.</summary>
    public async Task OfAsync(Guid memberId, CancellationToken cancellationToken)
    {
        var today = UnionDay.Of(time.UtcNow());
        var pending = await db.Set<Enrollment>()
            .Where(e => e.MemberId == memberId && e.Run!.EndsOn >= today && (e.Status == EnrollmentStatus.Waitlisted || (e.Status == EnrollmentStatus.Enrolled && e.Run!.StartsOn > today)))
            .OrderBy(e => e.RunId)
            .Select(e => new { e.Id, Run = e.Run!, e.Run!.Course!.Series, ProviderPath = e.Provider!.Path })
            .AsNoTracking()
            .ToListAsync(cancellationToken);
        if (pending.Count == 0)
        {
            return;
        }

        var member = await members.FindAsync(memberId, cancellationToken);
        foreach (var enrollment in pending)
        {
            if ((enrollment.Run.Eligibility.Refuse(member, enrollment.ProviderPath) ?? enrollment.Series?.Eligibility.Refuse(member, enrollment.ProviderPath)) is not null)
            {
                await withdrawals.WithdrawAsync(enrollment.Id, enrollment.Run.Id, WithdrawalReason.NoLongerEligible, cancellationToken);
            }
        }
    }
}

/// <summary>Reconsiders the enrollments of a person who has left her union.</summary>
/// <param name="reconsideration">Does it.</param>
internal sealed class ReconsiderLeavers(Reconsideration reconsideration) : IEventHandler<MemberLeft>
{
    /// <inheritdoc/>
    public Task HandleAsync(MemberLeft domainEvent, CancellationToken cancellationToken) => reconsideration.OfAsync(domainEvent.MemberId, cancellationToken);
}

/// <summary>Reconsiders the enrollments of a person who has moved to another union: some runs are for the members of one only.</summary>
/// <param name="reconsideration">Does it.</param>
internal sealed class ReconsiderMovers(Reconsideration reconsideration) : IEventHandler<MemberTransferred>
{
    /// <inheritdoc/>
    public Task HandleAsync(MemberTransferred domainEvent, CancellationToken cancellationToken) => reconsideration.OfAsync(domainEvent.MemberId, cancellationToken);
}
