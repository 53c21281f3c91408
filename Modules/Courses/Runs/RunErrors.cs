using Headless.Sdk;

namespace Headless.Courses.Runs;

/// <summary>The teacher has never signed in.</summary>
[ErrorCode("TEACHER_WITHOUT_ACCOUNT", Zh = "该会员尚未登录过平台，请其登录一次后再指定为教师。", En = "This member has never signed in. Let her sign in once, then name her as the teacher.")]
internal sealed class TeacherWithoutAccountException() : DomainException("input", "teacherMemberId");

/// <summary>More people have seats than the run would have.</summary>
/// <param name="enrolled">How many have seats.</param>
[ErrorCode(
    "CAPACITY_BELOW_ENROLLED",
    Zh = "已有 {Enrolled} 人占用名额，名额数不能低于此数。",
    En = "{Enrolled} people have seats; there cannot be fewer seats than that.")]
internal sealed class CapacityBelowEnrolledException(int enrolled) : DomainException("input", "capacity")
{
    /// <summary>How many have seats.</summary>
    public int Enrolled { get; } = enrolled;
}
