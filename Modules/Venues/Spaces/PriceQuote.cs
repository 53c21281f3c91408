namespace Headless.Venues.Spaces;

/// <summary>What some slots cost. A booking keeps its quote: a later change of price does not touch it.</summary>
/// <param name="Tariff">The tariff that applied.</param>
/// <param name="SlotFen">The price of one slot in fen.</param>
/// <param name="Slots">How many slots.</param>
internal sealed record PriceQuote(Tariff Tariff, long SlotFen, int Slots)
{
    /// <summary>The price of all slots in fen.</summary>
    public long TotalFen => checked(SlotFen * Slots);

    /// <summary>The quote for a space.</summary>
    public static PriceQuote For(Space space, Tariff tariff, int slots) =>
        new(tariff, tariff == Tariff.Member ? space.MemberPriceFen : space.PublicPriceFen, slots);
}
