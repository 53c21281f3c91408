using Headless.Matchmaking.Profiles;
using Headless.Matchmaking.Series;
using Headless.Sdk;

namespace Headless.Matchmaking.Registrations;

/// <summary>A participant of one event, as others see her there. Its id is of this event alone and leads to no member, no account and no profile.</summary>
internal sealed class MatchCandidate : IEntity
{
    /// <inheritdoc/>
    public Guid Id { get; init; }

    /// <summary>The id of the event.</summary>
    public required Guid EventId { get; init; }

    /// <summary>The event.</summary>
    public MatchEvent? Event { get; private set; }

    /// <summary>Who she is.</summary>
    public required Guid AccountId { get; init; }

    /// <summary>The id of her profile.</summary>
    public required Guid ProfileId { get; init; }

    /// <summary>Her profile.</summary>
    public MatchProfile? Profile { get; private set; }
}
