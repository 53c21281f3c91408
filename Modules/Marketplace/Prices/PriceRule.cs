namespace Headless.Marketplace.Prices;

/// <summary>The one rule by which prices are shown and charged.</summary>
internal static class PriceRule
{
    /// <summary>The highest price of one piece, in fen: a million yuan. This product's choice.</summary>
    public const long HighestFen = 100_000_000;

    /// <summary>The price of one piece, in fen, and the list it is from.</summary>
    /// <param name="listFen">The list price.</param>
    /// <param name="memberFen">The member price; null when the seller gives none.</param>
    /// <param name="isMember">Whether the buyer has an active membership now.</param>
    public static (long Fen, PriceTier Tier) For(long listFen, long? memberFen, bool isMember) =>
        isMember && memberFen is { } fen ? (fen, PriceTier.Member) : (listFen, PriceTier.List);
}
