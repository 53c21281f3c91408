using Headless.Sdk;

namespace Headless.MutualAid.Covers;

/// <summary>The member has cover under this plan already.</summary>
[ErrorCode("ALREADY_COVERED", Zh = "该会员已参加本保障计划。", En = "The member has cover under this plan already.")]
internal sealed class AlreadyCoveredException() : DomainException("input", "memberId");

/// <summary>The plan allows fewer shares.</summary>
/// <param name="most">The most shares.</param>
[ErrorCode("TOO_MANY_SHARES", Zh = "本保障计划每人最多 {Most} 份。", En = "This plan allows {Most} shares a member at most.")]
internal sealed class TooManySharesException(int most) : DomainException("input", "shares")
{
    /// <summary>The most shares.</summary>
    public int Most { get; } = most;
}

/// <summary>Only active members enrol.</summary>
[ErrorCode("MEMBERSHIP_REQUIRED", Zh = "只有在会会员可以参加互助保障。", En = "Only active members of a union enrol in mutual aid.")]
internal sealed class MembershipRequiredException() : DomainException("input", "memberId");

/// <summary>The plan is of a union that the member does not belong to.</summary>
[ErrorCode("PLAN_NOT_FOR_MEMBER", Zh = "该会员不在本保障计划所属工会的范围内。", En = "The plan is run by a union that the member does not belong to.")]
internal sealed class PlanNotForMemberException() : DomainException("input", "planId");
