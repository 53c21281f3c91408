using Headless.Sdk;

namespace Headless.Matchmaking.Contracts;

/// <summary>A round of mutual selection was opened, closed or revealed. It names nobody: events are kept and handed on.</summary>
/// <param name="RoundId">The round.</param>
/// <param name="EventId">The event it belongs to.</param>
/// <param name="Status">Where it stands now.</param>
public sealed record SelectionRoundChanged(Guid RoundId, Guid EventId, RoundStatus Status) : IDomainEvent;
