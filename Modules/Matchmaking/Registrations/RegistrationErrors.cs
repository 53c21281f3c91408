using Headless.Membership.Contracts;
using Headless.Sdk;

namespace Headless.Matchmaking.Registrations;

/// <summary>All places are taken.</summary>
[ErrorCode("MATCH_EVENT_FULL", Zh = "名额已满，请选择其他活动。", En = "All places are taken. Choose another event.")]
internal sealed class MatchEventFullException() : DomainException("input", "eventId");

/// <summary>The event has begun.</summary>
[ErrorCode("MATCH_EVENT_STARTED", Zh = "活动已开始，无法再报名或取消。", En = "The event has begun; its registrations cannot be changed any more.")]
internal sealed class MatchEventStartedException : DomainException;

/// <summary>The event is for others (H34).</summary>
/// <param name="employmentForms">Whom it is for.</param>
[ErrorCode("MATCH_NOT_ELIGIBLE", Zh = "本场活动面向其他就业形态的会员，请选择其他活动。", En = "This event is for members of other employment forms. Choose another event.")]
internal sealed class MatchNotEligibleException(IReadOnlyList<EmploymentForm> employmentForms) : DomainException("input", "eventId")
{
    /// <summary>The employment forms that it is for.</summary>
    public IReadOnlyList<EmploymentForm> EmploymentForms { get; } = employmentForms;
}

/// <summary>She has a place already.</summary>
[ErrorCode("MATCH_ALREADY_REGISTERED", Zh = "您已报名本场活动。", En = "You are registered for this event already.")]
internal sealed class MatchAlreadyRegisteredException() : DomainException("input", "eventId");

/// <summary>A round of the event has been opened, so she cannot leave any more.</summary>
[ErrorCode("MATCH_WITHDRAWAL_TOO_LATE", Zh = "互选已开始，无法取消报名；您可以暂停展示资料。", En = "A round has been opened, so the registration stands. You may pause your profile instead.")]
internal sealed class MatchWithdrawalTooLateException() : DomainException("input", "registrationId");
