using Headless.Sdk;

namespace Headless.Marketplace.Products;

/// <summary>One variant of a product: a size, a colour; what is put in the cart.</summary>
internal sealed class ProductVariant : IEntity
{
    /// <summary>The most pieces of a variant.</summary>
    public const int MostPieces = 1_000_000;

    /// <inheritdoc/>
    public Guid Id { get; init; }

    /// <summary>The id of its product.</summary>
    public required Guid ProductId { get; init; }

    /// <summary>Its product.</summary>
    [Exposed(Filter = true)]
    public Product? Product { get; private set; }

    /// <summary>Where it stands among the product's variants, from 0.</summary>
    public required int Position { get; init; }

    /// <summary>The seller's own code for it, unique in the product.</summary>
    [Exposed(Filter = true)]
    public required string Sku { get; init; }

    /// <summary>What sets it apart, such as <c>大号</c>.</summary>
    [Exposed]
    public required string Name { get; set; }

    /// <summary>The price for everybody, in fen.</summary>
    public required long ListPriceFen { get; set; }

    /// <summary>The price for members, in fen; null when there is none.</summary>
    public required long? MemberPriceFen { get; set; }

    /// <summary>How many pieces can be ordered now. What carts hold is not taken off; what is ordered and not yet paid is.</summary>
    [Exposed(Filter = true)]
    public required int AvailableQuantity { get; init; }
}
