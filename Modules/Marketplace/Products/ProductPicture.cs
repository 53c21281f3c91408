using Headless.Sdk;

namespace Headless.Marketplace.Products;

/// <summary>A picture of a product. Its file is public, as pictures of goods are.</summary>
internal sealed class ProductPicture : IEntity
{
    /// <inheritdoc/>
    public Guid Id { get; init; }

    /// <summary>The id of the product.</summary>
    public required Guid ProductId { get; init; }

    /// <summary>The product.</summary>
    public Product? Product { get; private set; }

    /// <summary>The file.</summary>
    public required Guid FileId { get; init; }

    /// <summary>Where it stands among the product's pictures, from 0.</summary>
    [Exposed]
    public required int Position { get; init; }

    /// <summary>What it shows, for those who cannot see it.</summary>
    [Exposed]
    public required string AltText { get; init; }
}
