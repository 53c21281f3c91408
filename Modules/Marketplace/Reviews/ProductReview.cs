using Headless.Organizations.Contracts;
using Headless.Sdk;

namespace Headless.Marketplace.Reviews;

/// <summary>A review of an order, on one of the products that were in it.</summary>
internal sealed class ProductReview : IEntity
{
    /// <inheritdoc/>
    public Guid Id { get; init; }

    /// <summary>The id of the review.</summary>
    public required Guid ReviewId { get; init; }

    /// <summary>The review of the whole order.</summary>
    [Exposed(Filter = true)]
    public Review? Review { get; private set; }

    /// <summary>The product.</summary>
    public required Guid ProductId { get; init; }

    /// <summary>The id of the union on whose market it was ordered.</summary>
    public required Guid OrganizationId { get; init; }

    /// <summary>The union on whose market it was ordered.</summary>
    public OrganizationRef? Organization { get; private set; }

    /// <summary>When, UTC.</summary>
    [Exposed(Filter = true, Order = true)]
    public required DateTime CreatedAt { get; init; }
}
