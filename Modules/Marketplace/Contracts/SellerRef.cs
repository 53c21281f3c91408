using Headless.Marketplace.Sellers;
using Headless.Organizations.Contracts;
using Headless.Sdk;

namespace Headless.Marketplace.Contracts;

/// <summary>An approved seller as other modules and plugins hold and extend her.</summary>
[RefersTo<Seller>]
public sealed class SellerRef : Reference
{
    /// <summary>The name on the sign.</summary>
    public string Name { get; init; } = "";

    /// <summary>The union on whose market she sells.</summary>
    public Guid OrganizationId { get; init; }

    /// <summary>The union on whose market she sells.</summary>
    public OrganizationRef? Organization { get; init; }
}
