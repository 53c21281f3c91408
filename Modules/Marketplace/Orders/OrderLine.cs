using Headless.Marketplace.Prices;
using Headless.Marketplace.Products;
using Headless.Sdk;

namespace Headless.Marketplace.Orders;

/// <summary>Some pieces of a variant in an order, as they were when it was placed.</summary>
internal sealed class OrderLine : IEntity
{
    /// <inheritdoc/>
    public Guid Id { get; init; }

    /// <summary>The id of its order.</summary>
    public required Guid OrderId { get; init; }

    /// <summary>Its order.</summary>
    public Order? Order { get; private set; }

    /// <summary>Where it stands in the order, from 0.</summary>
    public required int Position { get; init; }

    /// <summary>The id of the product.</summary>
    public required Guid ProductId { get; init; }

    /// <summary>The product as it is now; null when it is not on sale any more.</summary>
    [Exposed]
    public Product? Product { get; private set; }

    /// <summary>The id of the variant.</summary>
    public required Guid VariantId { get; init; }

    /// <summary>The product's name when it was ordered.</summary>
    [Exposed]
    public required string ProductName { get; init; }

    /// <summary>The variant's name when it was ordered.</summary>
    [Exposed]
    public required string VariantName { get; init; }

    /// <summary>The seller's code for the variant.</summary>
    [Exposed]
    public required string Sku { get; init; }

    /// <summary>Which price list applied.</summary>
    [Exposed]
    public required PriceTier PriceTier { get; init; }

    /// <summary>What a piece costs, in fen, fixed when it was ordered.</summary>
    public required long UnitFen { get; init; }

    /// <summary>How many pieces.</summary>
    [Exposed]
    public required int Quantity { get; init; }

    /// <summary>What the line costs, in fen.</summary>
    public long TotalFen => checked(UnitFen * Quantity);
}
