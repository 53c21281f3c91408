namespace Headless.Marketplace.Prices;

/// <summary>Which price list applies. A line of an order keeps the one that did; a county's list for holders of a card (LH03) would be a further value.</summary>
internal enum PriceTier
{
    /// <summary>The price for everybody.</summary>
    List,

    /// <summary>The price for people with an active membership, where the seller gives one.</summary>
    Member,
}
