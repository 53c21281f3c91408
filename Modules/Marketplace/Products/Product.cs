using Headless.Marketplace.Sellers;
using Headless.Organizations.Contracts;
using Headless.Sdk;

namespace Headless.Marketplace.Products;

/// <summary>Something that a seller sells, in one or more variants (H05). Everybody sees it while it is on sale.</summary>
internal sealed class Product : IEntity, IVersioned
{
    /// <inheritdoc/>
    public Guid Id { get; init; }

    /// <inheritdoc/>
    public int Version { get; private set; }

    /// <summary>The id of who sells it.</summary>
    public required Guid SellerId { get; init; }

    /// <summary>Who sells it.</summary>
    [Exposed(Filter = true)]
    public Seller? Seller { get; private set; }

    /// <summary>The account of who sells it.</summary>
    public required Guid SellerAccountId { get; init; }

    /// <summary>The id of the union on whose market it is.</summary>
    public required Guid OrganizationId { get; init; }

    /// <summary>The union on whose market it is.</summary>
    [Exposed(Filter = true)]
    public OrganizationRef? Organization { get; private set; }

    /// <summary>Its name.</summary>
    [Exposed(Filter = true, Order = true, OrderBy = nameof(NameSortKey))]
    public required string Name { get; set; }

    /// <summary>The name in the order of a dictionary.</summary>
    public required string NameSortKey { get; set; }

    /// <summary>The code of its shelf, such as <c>CRAFT_BRUSH</c>; <c>startsWith: "CRAFT"</c> finds the shelves below too.</summary>
    [Exposed(Filter = true)]
    public required string CategoryCode { get; set; }

    /// <summary>What it is.</summary>
    [Exposed(Filter = true)]
    public required string Description { get; set; }

    /// <summary>
    /// What the seller states about its price, such as "the lowest in the city": her own statement, checked by nobody. H05 quotes a worker who had heard so; it is no fact of this platform.
    /// </summary>
    [Exposed]
    public string? LowestPriceStatement { get; set; }

    /// <summary>The price elsewhere, in fen, that the statement is about.</summary>
    public long? ReferencePriceFen { get; set; }

    /// <summary>Whether the seller wants it on sale.</summary>
    [Exposed(Filter = true)]
    public required bool IsPublished { get; set; }

    /// <summary>Whether it can be bought: the seller has published it and may sell.</summary>
    [Exposed(Filter = true)]
    public required bool IsOnSale { get; set; }

    /// <summary>The list price of its cheapest variant in fen, to filter and order by.</summary>
    [Exposed(Filter = true, Order = true)]
    public required long ListPriceFen { get; set; }

    /// <summary>What members pay for the variant that is cheapest for them, in fen.</summary>
    public required long MemberPriceFen { get; set; }

    /// <summary>When it was entered, UTC.</summary>
    [Exposed(Filter = true, Order = true)]
    public required DateTime CreatedAt { get; init; }

    /// <summary>The sum of the stars of all reviews.</summary>
    public long RatingSum { get; init; }

    /// <summary>How many reviews there are.</summary>
    [Exposed(Filter = true, Order = true)]
    public int RatingCount { get; init; }
}
