using Headless.Sdk;

namespace Headless.Matchmaking.Ballots;

/// <summary>The caller does not take part in the round's event, or has paused.</summary>
[ErrorCode("MATCH_NOT_PARTICIPATING", Zh = "您未参加本场活动，或已暂停展示资料。", En = "You do not take part in this event, or have paused your profile.")]
internal sealed class MatchNotParticipatingException() : DomainException("input", "roundId");

/// <summary>More were chosen than the round allows.</summary>
/// <param name="most">How many it allows.</param>
[ErrorCode("TOO_MANY_SELECTIONS", Zh = "本轮最多可选 {Most} 人。", En = "In this round you may choose {Most} at most.")]
internal sealed class TooManySelectionsException(int most) : DomainException("input", "candidateIds")
{
    /// <summary>How many the round allows.</summary>
    public int Most { get; } = most;
}

/// <summary>Somebody who was chosen is not among those whom the caller sees. Why, nobody learns: withdrawn, paused, never there and hidden are the same.</summary>
[ErrorCode("CANDIDATE_NOT_AVAILABLE", Zh = "所选的人中有人已不在名单中，请刷新名单后重新选择。", En = "Somebody you chose is not on the list any more. Reload the list and choose again.")]
internal sealed class CandidateNotAvailableException() : DomainException("input", "candidateIds");
