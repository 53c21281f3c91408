using Headless.Courses.Certificates;
using Headless.Courses.Contracts;
using Headless.Courses.Enrollments;
using Headless.Courses.Lessons;
using Headless.Courses.Runs;
using Headless.Limited;
using Headless.Sdk;
using Microsoft.EntityFrameworkCore;

namespace Headless.Courses.Learning;

/// <summary>
/// Records what people have done. Whatever a person does in one run goes through the row of her enrollment first, so that two lessons finished at the same moment both count and the last one completes the run, once.
/// </summary>
/// <param name="db">The module's tables.</param>
/// <param name="certificates">Issues her certificate.</param>
[Service]
internal sealed class LearningLog(ModuleDb<CoursesModule> db, CertificateRegister certificates)
{
    private const string Because = "the person's own enrollment, found before in her scope";

    /// <summary>The lesson with its run, and the caller's enrollment in that run.</summary>
    /// <exception cref="NotFoundException">There is no such lesson.</exception>
    /// <exception cref="NotEnrolledException">She has not enrolled, or has withdrawn.</exception>
    public async Task<LessonVisit> FindAsync(Guid lessonId, Caller caller, CancellationToken cancellationToken)
    {
        var account = caller.AccountId ?? throw new NotFoundException("input", "lessonId");
        var found = await db.Set<Lesson>().AsNoTracking().Where(l => l.Id == lessonId).Select(l => new { Lesson = l, Run = l.Run!, l.Run!.Course!.Title }).SingleOrDefaultAsync(cancellationToken)
            ?? throw new NotFoundException("input", "lessonId");
        var enrollment = await db.Set<Enrollment>().AsNoTracking().SingleOrDefaultAsync(e => e.RunId == found.Run.Id && e.ActiveAccountId == account, cancellationToken)
            ?? throw new NotEnrolledException();
        return new(found.Lesson, found.Run, found.Title, enrollment);
    }

    /// <summary>Records how much of a lesson is done. Less than before changes nothing; after the run is completed nothing changes any more.</summary>
    /// <exception cref="StillWaitlistedException">She has no seat yet.</exception>
    /// <exception cref="NotEnrolledException">She has withdrawn.</exception>
    public async Task<Enrollment> RecordAsync(LessonVisit visit, int percent, DateTime now, CancellationToken cancellationToken)
    {
        var row = db.Unscoped<Enrollment>(Because).AsNoTracking().Where(e => e.Id == visit.Enrollment.Id);
        if (!await row.Where(e => e.Status == EnrollmentStatus.Enrolled).StepAsync(set => set.SetProperty(e => e.LastActivityAt, now), cancellationToken))
        {
            var standing = await row.SingleAsync(cancellationToken);
            return standing.Status switch
            {
                EnrollmentStatus.Completed => standing,
                EnrollmentStatus.Waitlisted => throw new StillWaitlistedException(),
                _ => throw new NotEnrolledException(),
            };
        }

        await RaiseAsync(visit.Enrollment.Id, visit.Lesson.Id, percent, now, cancellationToken);
        await CountAsync(row, visit, now, cancellationToken);
        return await row.SingleAsync(cancellationToken);
    }

    private async Task RaiseAsync(Guid enrollment, Guid lesson, int percent, DateTime now, CancellationToken cancellationToken)
    {
        var less = db.Unscoped<LessonProgress>(Because).Where(p => p.EnrollmentId == enrollment && p.LessonId == lesson && p.Percent < percent);
        if (!await less.StepAsync(set => set.SetProperty(p => p.Percent, percent).SetProperty(p => p.UpdatedAt, now), cancellationToken))
        {
            // Either as much is done already, and then the key refuses the row, or this is the beginning.
            await db.ClaimAsync(new LessonProgress { EnrollmentId = enrollment, LessonId = lesson, Percent = percent, UpdatedAt = now }, Because, cancellationToken);
        }
    }

    private async Task CountAsync(IQueryable<Enrollment> row, LessonVisit visit, DateTime now, CancellationToken cancellationToken)
    {
        var lessons = await db.Unscoped<Lesson>(Because).CountAsync(l => l.RunId == visit.Run.Id, cancellationToken);
        var done = await db.Unscoped<LessonProgress>(Because).Where(p => p.EnrollmentId == visit.Enrollment.Id).Select(p => p.Percent).ToListAsync(cancellationToken);
        var progress = RunProgress.Of(done, lessons);
        if (!progress.IsComplete)
        {
            await row.Where(e => e.ProgressPercent < progress.Percent).StepAsync(set => set.SetProperty(e => e.ProgressPercent, progress.Percent), cancellationToken);
            return;
        }

        var completed = await row.Where(e => e.Status == EnrollmentStatus.Enrolled).StepAsync(
            set => set
                .SetProperty(e => e.Status, EnrollmentMachine.Target(EnrollmentAction.Complete))
                .SetProperty(e => e.ProgressPercent, progress.Percent)
                .SetProperty(e => e.CompletedAt, now),
            cancellationToken);
        if (completed)
        {
            var certificate = await certificates.IssueAsync(visit.Enrollment, visit.CourseTitle, now, cancellationToken);
            db.Raise(new CourseCompleted(
                visit.Enrollment.Id, visit.Run.CourseId, visit.Run.Id, visit.Enrollment.AccountId, visit.Enrollment.MemberId, certificate.Number));
        }
    }
}

/// <summary>A person in a lesson of a run.</summary>
/// <param name="Lesson">The lesson.</param>
/// <param name="Run">Its run.</param>
/// <param name="CourseTitle">The course's title.</param>
/// <param name="Enrollment">Her enrollment, as it was read.</param>
internal sealed record LessonVisit(Lesson Lesson, CourseRun Run, string CourseTitle, Enrollment Enrollment)
{
    /// <summary>Refuses before the run's first day and after its last.</summary>
    public void CheckDay(DateTime now)
    {
        var today = UnionDay.Of(now);
        if (today < Run.StartsOn)
        {
            throw new RunNotBegunException(Run.StartsOn);
        }

        if (today > Run.EndsOn)
        {
            throw new RunHasEndedException("input", "lessonId");
        }
    }
}
