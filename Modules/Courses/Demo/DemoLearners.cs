using Headless.Courses.Certificates;
using Headless.Courses.Enrollments;
using Headless.Courses.Learning;
using Headless.Courses.Lessons;
using Headless.Courses.Runs;
using Headless.Membership.Contracts;
using Headless.Sdk;

namespace Headless.Courses.Demo;

/// <summary>Enrollments of the demo's invented people. They are counted here; the runs learn of it at the end.</summary>
/// <param name="catalog">The courses.</param>
/// <param name="now">The time at which the demo is made, UTC.</param>
internal sealed class DemoLearners(DemoCatalog catalog, DateTime now)
{
    private readonly DemoIds _ids = new();
    private readonly DemoIds _certificateIds = new();
    private readonly List<Enrollment> _enrollments = [];
    private readonly List<LessonProgress> _progress = [];
    private readonly List<IssuedCertificate> _certificates = [];

    /// <summary>The enrollments.</summary>
    public IReadOnlyList<Enrollment> Enrollments => _enrollments;

    /// <summary>What they have done.</summary>
    public IReadOnlyList<LessonProgress> Progress => _progress;

    /// <summary>Their certificates.</summary>
    public IReadOnlyList<IssuedCertificate> Certificates => _certificates;

    /// <summary>Adds an enrollment with what its person has done of each lesson, in order. Who comes when no seat is left waits; who has done everything has a certificate.</summary>
    public void Add(DemoLearner learner, CourseRun run, params int[] done)
    {
        var others = _enrollments.Where(e => e.RunId == run.Id).ToList();
        var hasSeat = others.Count(e => EnrollmentMachine.HasSeat(e.Status)) < run.Capacity;
        var lessons = catalog.Lessons.Where(l => l.RunId == run.Id).ToList();
        var progress = RunProgress.Of(done, lessons.Count);
        var asked = Earlier(UnionDay.Start(run.StartsOn), now).AddDays(-2).AddMinutes(others.Count);
        var last = Earlier(UnionDay.Start(run.EndsOn), now).AddHours(-1);
        var enrollment = new Enrollment
        {
            Id = _ids.Next(),
            RunId = run.Id,
            ProviderId = run.OrganizationId,
            AccountId = learner.AccountId,
            ActiveAccountId = learner.AccountId,
            MemberId = learner.Member?.Id,
            MemberOrganizationId = learner.Member?.OrganizationId,
            NameMasked = learner.NameMasked,
            Status = !hasSeat ? EnrollmentStatus.Waitlisted : progress.IsComplete ? EnrollmentStatus.Completed : EnrollmentStatus.Enrolled,
            Ticket = hasSeat ? 0 : others.Count(e => e.Ticket > 0) + 1,
            ProgressPercent = progress.Percent,
            RequestedAt = asked,
            EnrolledAt = hasSeat ? asked : null,
            LastActivityAt = done.Length > 0 ? last : null,
            CompletedAt = progress.IsComplete ? last : null,
        };
        _enrollments.Add(enrollment);
        _progress.AddRange(done.Zip(lessons, (percent, lesson) => Done(enrollment, lesson, percent, last)));
        if (progress.IsComplete)
        {
            _certificates.Add(Certificate(enrollment, run, last));
        }
    }

    private static LessonProgress Done(Enrollment enrollment, Lesson lesson, int percent, DateTime at) =>
        new() { EnrollmentId = enrollment.Id, LessonId = lesson.Id, Percent = percent, UpdatedAt = at };

    // The number is the same in every demo database, so that documents can name it: HC-DEM0-0000-0000-0001 and so on.
    private IssuedCertificate Certificate(Enrollment enrollment, CourseRun run, DateTime at) => new()
    {
        Id = _certificateIds.Next(),
        Number = $"HC-DEM0-0000-0000-{_certificates.Count + 1:D4}",
        EnrollmentId = enrollment.Id,
        HolderName = enrollment.NameMasked,
        CourseTitle = catalog.Courses.Single(c => c.Id == run.CourseId).Title,
        CompletedOn = UnionDay.Of(at),
    };

    private static DateTime Earlier(DateTime one, DateTime other) => one < other ? one : other;
}

/// <summary>An invented person who learns.</summary>
/// <param name="AccountId">Her account.</param>
/// <param name="Member">The member; null when she is none.</param>
/// <param name="NameMasked">Her masked name.</param>
internal sealed record DemoLearner(Guid AccountId, MemberSummary? Member, string NameMasked);
