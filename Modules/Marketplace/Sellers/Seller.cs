using Headless.Organizations.Contracts;
using Headless.Sdk;

namespace Headless.Marketplace.Sellers;

/// <summary>Somebody who sells on the market of a union (H05). Everybody sees those that are approved.</summary>
internal sealed class Seller : IEntity, IVersioned
{
    /// <inheritdoc/>
    public Guid Id { get; init; }

    /// <inheritdoc/>
    public int Version { get; private set; }

    /// <summary>The name on the sign.</summary>
    [Exposed(Filter = true, Order = true, OrderBy = nameof(NameSortKey))]
    public required string Name { get; set; }

    /// <summary>The name in the order of a dictionary.</summary>
    public required string NameSortKey { get; set; }

    /// <summary>Who sells.</summary>
    [Exposed(Filter = true)]
    public required SellerKind Kind { get; set; }

    /// <summary>What the seller says of herself.</summary>
    [Exposed]
    public required string Introduction { get; set; }

    /// <summary>The id of the union on whose market she sells.</summary>
    public required Guid OrganizationId { get; set; }

    /// <summary>The union on whose market she sells; its officers decide on her.</summary>
    [Exposed(Filter = true)]
    public OrganizationRef? Organization { get; private set; }

    /// <summary>The account of the person who sells.</summary>
    public required Guid AccountId { get; init; }

    /// <summary>Where she stands.</summary>
    [Exposed(Filter = true)]
    public required SellerStatus Status { get; set; }

    /// <summary>Why she was rejected or suspended; null otherwise.</summary>
    [Exposed]
    public string? StatusReason { get; set; }

    /// <summary>When she applied, UTC.</summary>
    [Exposed(Filter = true, Order = true)]
    public required DateTime AppliedAt { get; set; }

    /// <summary>The sum of the stars of all reviews.</summary>
    public long RatingSum { get; init; }

    /// <summary>How many reviews there are.</summary>
    [Exposed(Filter = true, Order = true)]
    public int RatingCount { get; init; }
}
