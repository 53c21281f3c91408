namespace Headless.Marketplace.Sellers;

/// <summary>Who sells. Craftsmen are H05's; the others are this product's.</summary>
internal enum SellerKind
{
    /// <summary>A craftsman who sells what she makes (H05).</summary>
    Craftsman,

    /// <summary>A shop.</summary>
    Merchant,

    /// <summary>A co-operative of several producers.</summary>
    Cooperative,
}
