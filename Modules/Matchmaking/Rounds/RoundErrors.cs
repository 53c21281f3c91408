using Headless.Matchmaking.Contracts;
using Headless.Sdk;

namespace Headless.Matchmaking.Rounds;

/// <summary>The round does not take this step from where it stands.</summary>
/// <param name="status">Where it stands.</param>
[ErrorCode(
    "ROUND_STATE",
    Zh = "当前轮次状态为“{Status}”，不能执行此操作：轮次依次为开放、关闭、公布，且不可回退。",
    En = "The round is {Status} and does not take this step. A round is opened, closed and revealed, in this order and once.")]
internal sealed class RoundStateException(RoundStatus status) : DomainException("input", "roundId")
{
    /// <summary>Where it stands.</summary>
    public RoundStatus Status { get; } = status;
}

/// <summary>A lecture has no round.</summary>
[ErrorCode("ROUND_NOT_FOR_LECTURE", Zh = "讲座没有互选环节，请选择其他活动。", En = "A lecture has no round of selection. Choose another event.")]
internal sealed class RoundNotForLectureException() : DomainException("input", "eventId");

/// <summary>A round ends before it begins, or has ended already.</summary>
[ErrorCode("ROUND_TIMES", Zh = "轮次时间无效：关闭时间须晚于开放时间和当前时间。", En = "These times do not fit: a round closes after it opens, and later than now.")]
internal sealed class RoundTimesException() : DomainException("input", "closesAt");

/// <summary>The round has not been opened.</summary>
[ErrorCode("ROUND_NOT_OPEN", Zh = "互选尚未开始，请稍后再来。", En = "The round has not been opened yet. Come back later.", Retryable = true)]
internal sealed class RoundNotOpenException() : DomainException("input", "roundId");

/// <summary>The round is closed.</summary>
[ErrorCode("ROUND_CLOSED", Zh = "互选已结束，本次选择未保存。", En = "The round is closed; these choices were not kept.")]
internal sealed class RoundClosedException() : DomainException("input", "roundId");
