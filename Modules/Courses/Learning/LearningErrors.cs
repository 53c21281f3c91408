using Headless.Courses.Lessons;
using Headless.Courses.Runs;
using Headless.Sdk;

namespace Headless.Courses.Learning;

/// <summary>Presence at this lesson is proven by the teacher's code.</summary>
[ErrorCode("ATTENDANCE_BY_CODE", Zh = "该课时须在课上输入教师出示的签到码。", En = "For this lesson, type in the code that the teacher shows.")]
internal sealed class AttendanceByCodeException() : DomainException("input", "lessonId");

/// <summary>No attendance is taken in this lesson.</summary>
[ErrorCode("NO_ATTENDANCE_TAKEN", Zh = "该课时为在线课时，无需签到，请直接学习。", En = "This lesson is online; there is no attendance to record. Just take it.")]
internal sealed class NoAttendanceTakenException() : DomainException("input", "lessonId");

/// <summary>The code is not this lesson's.</summary>
[ErrorCode("ATTENDANCE_CODE_WRONG", Zh = "签到码不正确，请核对教师出示的签到码。", En = "This is not the code of this lesson. Compare it with the one that the teacher shows.")]
internal sealed class AttendanceCodeWrongException() : DomainException("input", "code");

/// <summary>The lesson is not held now.</summary>
/// <param name="startsAt">When it begins, UTC.</param>
/// <param name="endsAt">When it ends, UTC.</param>
[ErrorCode(
    "ATTENDANCE_NOT_OPEN",
    Zh = "签到时间为北京时间 {From} 至 {Until}。",
    En = "Attendance is taken from {From} to {Until}, China time.",
    Retryable = true)]
internal sealed class AttendanceNotOpenException(DateTime startsAt, DateTime endsAt) : DomainException("input", "lessonId")
{
    /// <summary>From when on, in China time, such as <c>2026-12-01 08:30</c>.</summary>
    public string From { get; } = UnionDay.Text(startsAt - AttendanceCode.Early);

    /// <summary>Until when, in China time.</summary>
    public string Until { get; } = UnionDay.Text(endsAt);
}
