using Headless.Sdk;

namespace Headless.Marketplace.Checkouts;

/// <summary>
/// What somebody ordered at once: one order for each seller. Coupon and points were given for the whole and are split over the orders. The buyer alone sees it, because it shows what she bought of
/// others; each seller and union sees its own order.
/// </summary>
internal sealed class Checkout : IEntity
{
    /// <inheritdoc/>
    public Guid Id { get; init; }

    /// <summary>The account of the buyer.</summary>
    public required Guid AccountId { get; init; }

    /// <summary>When, UTC.</summary>
    [Exposed]
    public required DateTime PlacedAt { get; init; }

    /// <summary>What the goods cost, in fen.</summary>
    public required long GoodsFen { get; init; }

    /// <summary>The code of the coupon that was used; null when none was.</summary>
    [Exposed]
    public string? CouponCode { get; init; }

    /// <summary>What the coupon takes off, in fen.</summary>
    public required long CouponFen { get; init; }

    /// <summary>How many points were given.</summary>
    [Exposed]
    public required long Points { get; init; }

    /// <summary>What is to be paid with money, in fen.</summary>
    public required long TotalFen { get; init; }

    /// <summary>How many of its orders are neither cancelled nor wholly refunded. The coupon is one for all of them: it goes back with the last.</summary>
    public required int LiveOrders { get; init; }
}
