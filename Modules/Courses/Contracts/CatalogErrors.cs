using Headless.Sdk;

namespace Headless.Courses.Contracts;

/// <summary>The days or the time of enrolling do not follow one another.</summary>
[ErrorCode(
    "INVALID_RUN_DATES",
    Zh = "开班日期无效：结束日期不得早于开始日期，报名截止须晚于报名开始，且不得晚于结束日期。",
    En = "These dates are not valid: the last day is not before the first one, and enrolling ends after it begins and before the last day is over.")]
public sealed class InvalidRunDatesException() : DomainException("input", "startsOn");

/// <summary>The run has begun.</summary>
[ErrorCode("RUN_HAS_BEGUN", Zh = "该班次已开课，不能再增加课时；请另开新班。", En = "The run has begun; no lesson can be added any more. Open another run.")]
public sealed class RunHasBegunException() : DomainException("input", "runId");

/// <summary>The run has as many lessons as it may.</summary>
/// <param name="most">The most lessons of a run.</param>
[ErrorCode("TOO_MANY_LESSONS", Zh = "一个班次最多 {Most} 个课时。", En = "A run has at most {Most} lessons.")]
public sealed class TooManyLessonsException(int most) : DomainException("input", "runId")
{
    /// <summary>The most lessons of a run.</summary>
    public int Most { get; } = most;
}

/// <summary>The run is not held in the way of the lesson.</summary>
/// <param name="delivery">How the run is held.</param>
[ErrorCode(
    "LESSON_MODE_MISMATCH",
    Zh = "该课时与班次的授课方式不符；混合授课的班次可以有各种课时。",
    En = "The lesson is held in another way than its run. A blended run takes lessons of all kinds.")]
public sealed class LessonModeException(DeliveryMode delivery) : DomainException("input", "mode")
{
    /// <summary>How the run is held.</summary>
    public DeliveryMode Delivery { get; } = delivery;
}

/// <summary>The times of a lesson do not fit it.</summary>
[ErrorCode(
    "LESSON_TIMES_INVALID",
    Zh = "课时时间无效：直播和面授课时须填写开始和结束时间，且在班次起止日期之内；在线课时不填时间。",
    En = "The times are not valid: a live lesson and one in a classroom have a beginning and an end on days of the run; an online lesson has none.")]
public sealed class LessonTimesException() : DomainException("input", "startsAt");
