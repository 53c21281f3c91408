using Headless.Sdk;

namespace Headless.Matchmaking.Safety;

/// <summary>A person is excluded from match-making: the account, so that it outlives her profile.</summary>
internal sealed class MatchSuspension : IEntity
{
    /// <inheritdoc/>
    public Guid Id { get; init; }

    /// <summary>Who is excluded.</summary>
    public required Guid AccountId { get; init; }

    /// <summary>Since when, UTC.</summary>
    public required DateTime SuspendedAt { get; init; }
}
