namespace Headless.Matchmaking.Ballots;

/// <summary>Where a ballot stands.</summary>
/// <param name="RoundId">The round.</param>
/// <param name="AccountId">Whose it is.</param>
/// <param name="CandidateId">Her place in the round.</param>
/// <param name="Now">When it is sent.</param>
internal sealed record BallotPlace(Guid RoundId, Guid AccountId, Guid CandidateId, DateTime Now);
