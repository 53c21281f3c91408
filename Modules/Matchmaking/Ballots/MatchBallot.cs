using Headless.Matchmaking.Registrations;
using Headless.Matchmaking.Rounds;
using Headless.Sdk;

namespace Headless.Matchmaking.Ballots;

/// <summary>What one participant has chosen in one round. She alone reads it, and whom she chose stands in no column of any table.</summary>
internal sealed class MatchBallot : IEntity
{
    /// <inheritdoc/>
    public Guid Id { get; init; }

    /// <summary>The id of the round.</summary>
    public required Guid RoundId { get; init; }

    /// <summary>The round.</summary>
    [Exposed]
    public SelectionRound? Round { get; private set; }

    /// <summary>Who chose.</summary>
    public required Guid AccountId { get; init; }

    /// <summary>The id of who chose, as a participant.</summary>
    public required Guid CandidateId { get; init; }

    /// <summary>Who chose, as a participant.</summary>
    public MatchCandidate? Candidate { get; private set; }

    /// <summary>The chosen participants, in the form of <see cref="ChoiceSeal"/>.</summary>
    public required byte[] ChoicesSealed { get; init; }

    /// <summary>When she last sent her choices, UTC.</summary>
    [Exposed]
    public required DateTime SubmittedAt { get; init; }
}
