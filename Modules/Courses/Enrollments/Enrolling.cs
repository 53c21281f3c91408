using Headless.Courses.Admission;
using Headless.Courses.Catalog;
using Headless.Courses.Runs;
using Headless.Limited;
using Headless.Membership.Contracts;
using Headless.Sdk;
using Microsoft.EntityFrameworkCore;

namespace Headless.Courses.Enrollments;

/// <summary>Enrolls people. No rule here reads how many seats are left: the run's row decides who gets one.</summary>
/// <param name="db">The module's tables.</param>
/// <param name="seats">The run's seats.</param>
/// <param name="prerequisites">Knows what must be completed before.</param>
/// <param name="members">Knows who is a member.</param>
/// <param name="time">Tells the time.</param>
[Service]
internal sealed class Enrolling(ModuleDb<CoursesModule> db, Seats seats, Prerequisites prerequisites, IMembershipDirectory members, TimeProvider time)
{
    /// <summary>Enrolls the caller, or puts her in line. Who is enrolled or in line already stays where she is.</summary>
    public async Task<Enrollment> EnrollAsync(Guid runId, Caller caller, CancellationToken cancellationToken)
    {
        var account = caller.AccountId ?? throw new NotFoundException("input", "runId");
        if (await StandingAsync(runId, account, cancellationToken) is { } standing)
        {
            return standing;
        }

        var found = await db.Set<CourseRun>().AsNoTracking()
            .Where(r => r.Id == runId)
            .Select(r => new { Run = r, r.Course!.SeriesId, ProviderPath = r.Organization!.Path })
            .SingleOrDefaultAsync(cancellationToken) ?? throw new NotFoundException("input", "runId");
        var now = time.UtcNow();
        CheckTime(found.Run, now);
        var member = await members.FindByAccountAsync(account, cancellationToken) is { IsActive: true } active ? active : null;
        Check(found.Run.Eligibility, member, found.ProviderPath);
        Check(await OfSeriesAsync(found.SeriesId, cancellationToken), member, found.ProviderPath);
        await prerequisites.CheckAsync(found.Run.CourseId, account, cancellationToken);
        var enrollment = new Enrollment
        {
            Id = Guid.CreateVersion7(now),
            RunId = runId,
            ProviderId = found.Run.OrganizationId,
            AccountId = account,
            ActiveAccountId = account,
            MemberId = member?.Id,
            MemberOrganizationId = member?.OrganizationId,
            NameMasked = member?.NameMasked ?? MaskedName.Of(caller.DisplayName),
            Status = EnrollmentStatus.Waitlisted,
            RequestedAt = now,
        };
        return await KeepAsync(enrollment, now, cancellationToken);
    }

    private static void CheckTime(CourseRun run, DateTime now)
    {
        if (now < run.EnrollFrom)
        {
            throw new EnrollingNotOpenException(run.EnrollFrom);
        }

        if (now >= run.EnrollUntil)
        {
            throw new EnrollingClosedException();
        }
    }

    private static void Check(CourseEligibility eligibility, MemberSummary? member, string providerPath)
    {
        if (eligibility.Refuse(member, providerPath) is { } reason)
        {
            throw Refusals.Of(reason, eligibility);
        }
    }

    private async Task<CourseEligibility> OfSeriesAsync(Guid? seriesId, CancellationToken cancellationToken)
    {
        if (seriesId is null)
        {
            return CourseEligibility.Open;
        }

        var series = await db.Unscoped<CourseSeries>("whom a series is for holds also when it is not published").AsNoTracking().SingleAsync(s => s.Id == seriesId, cancellationToken);
        return series.Eligibility;
    }

    private async Task<Enrollment> KeepAsync(Enrollment enrollment, DateTime now, CancellationToken cancellationToken)
    {
        // Her own row first: whoever asks twice is told so before she touches the row that everybody wants.
        if (!await db.ClaimAsync(enrollment, "a person's own enrollment in another union's run", cancellationToken))
        {
            return await StandingAsync(enrollment.RunId, enrollment.AccountId, cancellationToken) ?? throw new ConcurrencyException();
        }

        enrollment.Ticket = await seats.TakeAsync(enrollment.RunId, cancellationToken);
        if (enrollment.Ticket == 0)
        {
            (enrollment.Status, enrollment.EnrolledAt) = (EnrollmentStatus.Enrolled, now);
        }

        await db.SaveAsync(cancellationToken);
        return enrollment;
    }

    private Task<Enrollment?> StandingAsync(Guid runId, Guid account, CancellationToken cancellationToken) =>
        db.Set<Enrollment>().AsNoTracking().SingleOrDefaultAsync(e => e.RunId == runId && e.ActiveAccountId == account, cancellationToken);
}
