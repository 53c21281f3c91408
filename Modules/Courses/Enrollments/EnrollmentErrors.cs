using Headless.Sdk;

namespace Headless.Courses.Enrollments;

/// <summary>She has done every lesson; the certificate stands.</summary>
[ErrorCode("ENROLLMENT_COMPLETED", Zh = "您已结业并获得证书，不能退课。", En = "You have completed this run and have your certificate; you cannot withdraw from it any more.")]
internal sealed class EnrollmentCompletedException() : DomainException("input", "enrollmentId");

/// <summary>She has no seat in the run.</summary>
[ErrorCode("NOT_ENROLLED", Zh = "您没有报名该班次，或已退课；请先报名。", En = "You are not enrolled in this run, or have withdrawn from it. Enroll first.")]
internal sealed class NotEnrolledException() : DomainException("input", "lessonId");

/// <summary>She waits for a seat.</summary>
[ErrorCode("STILL_WAITLISTED", Zh = "您正在候补，尚未获得名额；递补成功后即可学习。", En = "You are on the waiting list. You can learn as soon as you have a seat.", Retryable = true)]
internal sealed class StillWaitlistedException() : DomainException("input", "lessonId");

/// <summary>The run is over.</summary>
[ErrorCode("RUN_HAS_ENDED", Zh = "该班次已结束，不能再进行此操作。", En = "The run is over; this cannot be done any more.")]
internal sealed class RunHasEndedException(params string[] path) : DomainException(path);

/// <summary>The run has not begun.</summary>
/// <param name="startsOn">Its first day.</param>
[ErrorCode("RUN_NOT_BEGUN", Zh = "该班次将于 {Day} 开课，届时才能学习。", En = "The run begins on {Day}. You can learn from then on.", Retryable = true)]
internal sealed class RunNotBegunException(DateOnly startsOn) : DomainException("input", "lessonId")
{
    /// <summary>Its first day.</summary>
    public DateOnly StartsOn { get; } = startsOn;

    /// <summary>Its first day as people read it, such as <c>2026-12-01</c>.</summary>
    public string Day { get; } = startsOn.ToString("O", System.Globalization.CultureInfo.InvariantCulture);
}

/// <summary>Only the person herself and officers of the union that offers the course withdraw an enrollment.</summary>
[ErrorCode(
    "WITHDRAWAL_NOT_ALLOWED",
    Zh = "只有报名人本人或主办工会的工作人员可以退课。",
    En = "Only the person who enrolled and officers of the union that offers the course can withdraw an enrollment.")]
internal sealed class WithdrawalNotAllowedException() : DomainException("input", "enrollmentId");
