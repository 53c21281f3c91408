using Headless.Courses.Runs;
using Headless.Membership.Contracts;
using Headless.Sdk;

namespace Headless.Courses.Admission;

/// <summary>The run is for members, and the person is none now.</summary>
[ErrorCode("COURSE_MEMBERS_ONLY", Zh = "该班次仅限工会会员报名，请先加入工会。", En = "This run is for union members. Join a union first.")]
internal sealed class CourseMembersOnlyException() : DomainException("input", "runId");

/// <summary>The run is for members of the union that offers it.</summary>
[ErrorCode("COURSE_OWN_MEMBERS_ONLY", Zh = "该班次仅限主办工会及其下级工会的会员报名。", En = "This run is for members of the union that offers it and of the unions below it.")]
internal sealed class CourseOwnMembersOnlyException() : DomainException("input", "runId");

/// <summary>The run is for other employment forms than the person's.</summary>
/// <param name="allowed">The forms that it is for.</param>
[ErrorCode(
    "COURSE_EMPLOYMENT_FORM",
    Zh = "该班次仅面向指定就业形态的会员，您登记的就业形态不在其中。如登记有误，请联系所在工会更正。",
    En = "This run is for members in certain forms of employment, and yours is none of them. If it is recorded wrongly, ask your union to correct it.")]
internal sealed class CourseEmploymentFormException(IReadOnlyList<EmploymentForm> allowed) : DomainException("input", "runId")
{
    /// <summary>The forms that it is for.</summary>
    public IReadOnlyList<EmploymentForm> Allowed { get; } = allowed;
}

/// <summary>Courses that must be completed before are not.</summary>
/// <param name="missing">Their titles.</param>
[ErrorCode("COURSE_PREREQUISITE", Zh = "报名前须先完成：{Missing}。", En = "Complete these courses first: {Missing}.")]
internal sealed class CoursePrerequisiteException(string missing) : DomainException("input", "runId")
{
    /// <summary>The titles of the courses that are missing.</summary>
    public string Missing { get; } = missing;
}

/// <summary>Enrolling has not begun.</summary>
/// <param name="opensAt">When it begins, UTC.</param>
[ErrorCode(
    "ENROLLING_NOT_OPEN",
    Zh = "报名尚未开始，将于北京时间 {OpensAtLocal} 开始。",
    En = "Enrolling has not begun. It begins at {OpensAtLocal}, China time.",
    Retryable = true)]
internal sealed class EnrollingNotOpenException(DateTime opensAt) : DomainException("input", "runId")
{
    /// <summary>When it begins, UTC.</summary>
    public DateTime OpensAt { get; } = opensAt;

    /// <summary>When it begins, in China time, such as <c>2026-12-01 09:00</c>.</summary>
    public string OpensAtLocal { get; } = UnionDay.Text(opensAt);
}

/// <summary>Enrolling has ended.</summary>
[ErrorCode("ENROLLING_CLOSED", Zh = "报名已截止，请选择其他班次。", En = "Enrolling has ended. Choose another run.")]
internal sealed class EnrollingClosedException() : DomainException("input", "runId");

/// <summary>From what is known of a person to the refusal that she reads.</summary>
internal static class Refusals
{
    /// <summary>The refusal.</summary>
    public static DomainException Of(Ineligibility reason, CourseEligibility eligibility) => reason switch
    {
        Ineligibility.NotAMember => new CourseMembersOnlyException(),
        Ineligibility.OtherUnion => new CourseOwnMembersOnlyException(),
        _ => new CourseEmploymentFormException(eligibility.EmploymentForms),
    };
}
