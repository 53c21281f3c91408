using Headless.Marketplace.Sellers;
using Headless.Organizations.Contracts;
using Headless.Sdk;

namespace Headless.Marketplace.Reviews;

/// <summary>What a buyer says of a completed order (JN05). Everybody reads it; it names nobody.</summary>
internal sealed class Review : IEntity
{
    /// <inheritdoc/>
    public Guid Id { get; init; }

    /// <summary>The order; it is reviewed once.</summary>
    public required Guid OrderId { get; init; }

    /// <summary>The id of the seller.</summary>
    public required Guid SellerId { get; init; }

    /// <summary>The seller.</summary>
    [Exposed(Filter = true)]
    public Seller? Seller { get; private set; }

    /// <summary>The id of the union on whose market it was ordered.</summary>
    public required Guid OrganizationId { get; init; }

    /// <summary>The union on whose market it was ordered.</summary>
    public OrganizationRef? Organization { get; private set; }

    /// <summary>One to five stars.</summary>
    [Exposed(Filter = true, Order = true)]
    public required int Stars { get; init; }

    /// <summary>What the buyer says.</summary>
    [Exposed]
    public required string Text { get; init; }

    /// <summary>When, UTC.</summary>
    [Exposed(Filter = true, Order = true)]
    public required DateTime CreatedAt { get; init; }

    /// <summary>What the seller replied; null while she has not.</summary>
    [Exposed]
    public string? Reply { get; init; }

    /// <summary>When she replied, UTC; null while she has not.</summary>
    [Exposed]
    public DateTime? RepliedAt { get; init; }
}
