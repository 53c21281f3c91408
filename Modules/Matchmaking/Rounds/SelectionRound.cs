using Headless.Matchmaking.Contracts;
using Headless.Matchmaking.Series;
using Headless.Sdk;

namespace Headless.Matchmaking.Rounds;

/// <summary>A round of mutual selection among the participants of an event (H36).</summary>
internal sealed class SelectionRound : IEntity
{
    /// <inheritdoc/>
    public Guid Id { get; init; }

    /// <summary>The id of its event.</summary>
    public required Guid EventId { get; init; }

    /// <summary>Its event.</summary>
    [Exposed(Filter = true)]
    public MatchEvent? Event { get; private set; }

    /// <summary>Where it stands.</summary>
    [Exposed(Filter = true)]
    public required RoundStatus Status { get; init; }

    /// <summary>When it opens, UTC, unless its organizer opens it earlier.</summary>
    [Exposed(Filter = true, Order = true)]
    public required DateTime OpensAt { get; init; }

    /// <summary>When it closes, UTC, unless its organizer closes it earlier.</summary>
    [Exposed(Filter = true, Order = true)]
    public required DateTime ClosesAt { get; init; }

    /// <summary>How many a participant may choose.</summary>
    [Exposed]
    public required int MaxSelections { get; init; }

    /// <summary>When matches see each other's contact.</summary>
    [Exposed]
    public required ContactRule ContactRule { get; init; }

    /// <summary>When it was opened, UTC; null while it was not.</summary>
    [Exposed]
    public DateTime? OpenedAt { get; init; }

    /// <summary>When it was closed, UTC; null while it was not.</summary>
    [Exposed]
    public DateTime? ClosedAt { get; init; }

    /// <summary>When its matches were revealed, UTC; null while they were not.</summary>
    [Exposed]
    public DateTime? RevealedAt { get; init; }
}
