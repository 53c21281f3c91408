using Headless.Courses.Contracts;
using Headless.Courses.Runs;
using Headless.Membership.Contracts;
using Headless.Organizations.Contracts;
using Headless.Sdk;

namespace Headless.Courses.Enrollments;

/// <summary>A person's seat in a run, or her place in the line for one.</summary>
internal sealed class Enrollment : IEntity
{
    /// <inheritdoc/>
    public Guid Id { get; init; }

    /// <summary>The id of the run.</summary>
    public required Guid RunId { get; init; }

    /// <summary>The run; null when its course is not published any more.</summary>
    [Exposed(Filter = true)]
    public CourseRun? Run { get; private set; }

    /// <summary>The id of the union that offered the course when she enrolled.</summary>
    public required Guid ProviderId { get; init; }

    /// <summary>The union that offered the course when she enrolled.</summary>
    [Exposed(Filter = true)]
    public OrganizationRef? Provider { get; private set; }

    /// <summary>Who she is.</summary>
    public required Guid AccountId { get; init; }

    /// <summary>Who she is, until she withdraws: a run has one such enrollment for each person, and she can enroll again afterwards.</summary>
    public Guid? ActiveAccountId { get; set; }

    /// <summary>The id of the member.</summary>
    public Guid? MemberId { get; init; }

    /// <summary>The member; null when the person is none, and for whoever may not see her.</summary>
    [Exposed]
    public MemberRef? Member { get; private set; }

    /// <summary>The id of the member's union when she enrolled: it sees the enrollment from its side.</summary>
    public Guid? MemberOrganizationId { get; init; }

    /// <summary>The member's union when she enrolled, for officers; null when the person was no member.</summary>
    [Exposed(Permission = CoursesPermissions.ReadEnrollments)]
    public OrganizationRef? MemberOrganization { get; private set; }

    /// <summary>Her name as the roster shows it, such as 张*.</summary>
    [Exposed(Sensitivity = Sensitivity.Personal, Purpose = "courses.roster")]
    public required string NameMasked { get; init; }

    /// <summary>Where it stands.</summary>
    [Exposed(Filter = true)]
    public required EnrollmentStatus Status { get; set; }

    /// <summary>The number she drew when she began to wait: who has the lower one is served first. 0: she never waited.</summary>
    public long Ticket { get; set; }

    /// <summary>How much of the run she has done, 0 to 100; never goes down.</summary>
    [Exposed(Filter = true, Order = true)]
    public int ProgressPercent { get; init; }

    /// <summary>When she asked for a seat, UTC.</summary>
    [Exposed(Filter = true, Order = true)]
    public required DateTime RequestedAt { get; init; }

    /// <summary>When she got her seat, UTC; null when she never did.</summary>
    [Exposed(Filter = true)]
    public DateTime? EnrolledAt { get; set; }

    /// <summary>When she last learned something, UTC; null when she never did.</summary>
    [Exposed]
    public DateTime? LastActivityAt { get; init; }

    /// <summary>When she did the last lesson, UTC; null while she has not.</summary>
    [Exposed(Filter = true)]
    public DateTime? CompletedAt { get; init; }

    /// <summary>When she withdrew, UTC; null when she did not.</summary>
    [Exposed]
    public DateTime? WithdrawnAt { get; init; }

    /// <summary>Why it was withdrawn; null when it was not.</summary>
    [Exposed(Filter = true)]
    public WithdrawalReason? WithdrawalReason { get; init; }
}
