namespace Headless.Marketplace.Checkouts;

/// <summary>What a point is worth. No page states a rate (H27 says that points are exchanged): this product's choice is a fen for a point.</summary>
internal static class PointsValue
{
    /// <summary>Fen for a point.</summary>
    public const long Fen = 1;
}
