using Headless.Sdk;

namespace Headless.Matchmaking.Contracts;

/// <summary>The matches of a round are visible to those who are in them. It names nobody: events are kept and handed on.</summary>
/// <param name="RoundId">The round.</param>
/// <param name="EventId">The event it belongs to.</param>
public sealed record SelectionRoundRevealed(Guid RoundId, Guid EventId) : IDomainEvent;
