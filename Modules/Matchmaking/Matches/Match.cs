using Headless.Matchmaking.Registrations;
using Headless.Matchmaking.Rounds;
using Headless.Sdk;

namespace Headless.Matchmaking.Matches;

/// <summary>One side of a match: each of the two people has her own row, and reads only that. Both rows are made and deleted together.</summary>
internal sealed class Match : IEntity
{
    /// <inheritdoc/>
    public Guid Id { get; init; }

    /// <summary>What both sides have in common.</summary>
    public required Guid PairId { get; init; }

    /// <summary>The id of the round that made it.</summary>
    public required Guid RoundId { get; init; }

    /// <summary>The round that made it.</summary>
    [Exposed]
    public SelectionRound? Round { get; private set; }

    /// <summary>Whose side it is.</summary>
    public required Guid AccountId { get; init; }

    /// <summary>The id of the other person, as a participant.</summary>
    public required Guid PartnerId { get; init; }

    /// <summary>The other person, as a participant.</summary>
    public MatchCandidate? PartnerCandidate { get; private set; }

    /// <summary>Who the other person is.</summary>
    public required Guid PartnerAccountId { get; init; }

    /// <summary>When it was revealed, UTC.</summary>
    [Exposed(Order = true)]
    public required DateTime RevealedAt { get; init; }

    /// <summary>When the person whose side it is shared her contact, UTC; null while she has not. The other's sharing cannot be seen before one's own.</summary>
    [Exposed]
    public DateTime? ContactSharedAt { get; init; }
}
