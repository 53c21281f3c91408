using Headless.Sdk;

namespace Headless.Platform.Outbox;

/// <summary>
/// An event that one handler has not had yet, or had a short while ago. It is taken by raising its version and moving its due time to the end of a lease, so that of several hosts one delivers it; marking it done is
/// checked against that version in the handler's own transaction, so that what the handler writes happens once even where two delivered.
/// </summary>
internal sealed class OutboxMessage : IEntity, IVersioned
{
    /// <summary>How long whoever has taken a message keeps it from others. This product's choice.</summary>
    public static readonly TimeSpan Lease = TimeSpan.FromMinutes(1);

    /// <summary>How long a delivered message is kept. This product's choice.</summary>
    public static readonly TimeSpan Kept = TimeSpan.FromDays(1);

    /// <inheritdoc/>
    public required Guid Id { get; init; }

    /// <summary>The event's full type name.</summary>
    public required string Event { get; init; }

    /// <summary>The handler's full type name.</summary>
    public required string Handler { get; init; }

    /// <summary>The event as JSON.</summary>
    public required string Payload { get; init; }

    /// <summary>When it was raised.</summary>
    public required DateTime RaisedAt { get; init; }

    /// <summary>How many times it was taken.</summary>
    public required int Attempts { get; init; }

    /// <summary>When it may be taken; null when it has been delivered or parked.</summary>
    public required DateTime? DueAt { get; set; }

    /// <summary>When it was delivered.</summary>
    public DateTime? DeliveredAt { get; set; }

    /// <summary>When it was given up.</summary>
    public DateTime? ParkedAt { get; init; }

    /// <summary>The type of what the handler threw last. Never its message, which may be about a person.</summary>
    public string? Failure { get; init; }

    /// <inheritdoc/>
    public int Version { get; private init; }
}
