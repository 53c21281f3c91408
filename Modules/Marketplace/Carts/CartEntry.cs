namespace Headless.Marketplace.Carts;

/// <summary>Some pieces of a variant in the cart of an account. A cart holds nothing back: stock is taken at checkout.</summary>
internal sealed class CartEntry
{
    /// <summary>Whose cart it is.</summary>
    public required Guid AccountId { get; init; }

    /// <summary>The variant.</summary>
    public required Guid VariantId { get; init; }

    /// <summary>How many pieces.</summary>
    public required int Quantity { get; init; }

    /// <summary>When it was first put in, UTC.</summary>
    public required DateTime AddedAt { get; init; }
}
