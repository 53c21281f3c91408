using Headless.Marketplace.Products;
using Headless.Organizations.Contracts;
using Headless.Sdk;

namespace Headless.Marketplace.Contracts;

/// <summary>A product as other modules and plugins hold and extend it; visible where the product is.</summary>
[RefersTo<Product>]
public sealed class ProductRef : Reference
{
    /// <summary>Its name.</summary>
    public string Name { get; init; } = "";

    /// <summary>The code of its shelf.</summary>
    public string CategoryCode { get; init; } = "";

    /// <summary>The union on whose market it is.</summary>
    public Guid OrganizationId { get; init; }

    /// <summary>The union on whose market it is.</summary>
    public OrganizationRef? Organization { get; init; }

    /// <summary>Whether it can be bought.</summary>
    public bool IsOnSale { get; init; }
}
