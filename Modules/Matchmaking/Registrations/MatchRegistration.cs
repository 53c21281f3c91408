using Headless.Matchmaking.Series;
using Headless.Sdk;

namespace Headless.Matchmaking.Registrations;

/// <summary>A person's place at an event, for her eyes only. It exists as long as she has the place.</summary>
internal sealed class MatchRegistration : IEntity
{
    /// <inheritdoc/>
    public Guid Id { get; init; }

    /// <summary>The id of the event.</summary>
    public required Guid EventId { get; init; }

    /// <summary>The event; null when it is not published any more.</summary>
    [Exposed(Filter = true)]
    public MatchEvent? Event { get; private set; }

    /// <summary>Whose place it is.</summary>
    public required Guid AccountId { get; init; }

    /// <summary>When she registered, UTC.</summary>
    [Exposed(Order = true)]
    public required DateTime RegisteredAt { get; init; }
}
