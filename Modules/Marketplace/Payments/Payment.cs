using Headless.Marketplace.Orders;
using Headless.Sdk;

namespace Headless.Marketplace.Payments;

/// <summary>An attempt to pay an order with money.</summary>
internal sealed class Payment : IEntity
{
    /// <inheritdoc/>
    public Guid Id { get; init; }

    /// <summary>The id of the order.</summary>
    public required Guid OrderId { get; init; }

    /// <summary>The order.</summary>
    [Exposed]
    public Order? Order { get; private set; }

    /// <summary>The provider's name.</summary>
    [Exposed]
    public required string Provider { get; init; }

    /// <summary>Where it stands.</summary>
    [Exposed(Filter = true)]
    public required PaymentStatus Status { get; init; }

    /// <summary>How much is to be paid, in fen.</summary>
    public required long AmountFen { get; init; }

    /// <summary>Where the buyer pays.</summary>
    public required string RedirectUrl { get; init; }

    /// <summary>What the provider calls it; null until it has told.</summary>
    [Exposed]
    public string? Reference { get; init; }

    /// <summary>When it was begun, UTC.</summary>
    [Exposed(Order = true)]
    public required DateTime StartedAt { get; init; }

    /// <summary>When the provider told what came of it, UTC; null until then.</summary>
    [Exposed]
    public DateTime? SettledAt { get; init; }
}
