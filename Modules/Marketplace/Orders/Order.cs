using Headless.Marketplace.Sellers;
using Headless.Membership.Contracts;
using Headless.Organizations.Contracts;
using Headless.Sdk;

namespace Headless.Marketplace.Orders;

/// <summary>What somebody ordered from one seller. Its prices were fixed when it was placed.</summary>
internal sealed class Order : IEntity
{
    /// <inheritdoc/>
    public Guid Id { get; init; }

    /// <summary>The number to name it by.</summary>
    [Exposed(Filter = true, Order = true)]
    public required string Number { get; init; }

    /// <summary>The id of the checkout that it came from.</summary>
    public required Guid CheckoutId { get; init; }

    /// <summary>The id of the seller.</summary>
    public required Guid SellerId { get; init; }

    /// <summary>The seller; null when she may not sell any more.</summary>
    [Exposed(Filter = true)]
    public Seller? Seller { get; private set; }

    /// <summary>The seller's name when it was ordered.</summary>
    [Exposed(Filter = true)]
    public required string SellerName { get; init; }

    /// <summary>The account of the seller.</summary>
    public required Guid SellerAccountId { get; init; }

    /// <summary>The id of the union on whose market it was ordered.</summary>
    public required Guid ProviderId { get; init; }

    /// <summary>The union on whose market it was ordered.</summary>
    [Exposed(Filter = true)]
    public OrganizationRef? Provider { get; private set; }

    /// <summary>The account of the buyer.</summary>
    public required Guid AccountId { get; init; }

    /// <summary>The id of the buyer as a member.</summary>
    public Guid? MemberId { get; init; }

    /// <summary>The buyer as a member; null when she is none.</summary>
    [Exposed]
    public MemberRef? Member { get; private set; }

    /// <summary>The id of the buyer's union when she ordered: it sees the order from its side.</summary>
    public Guid? MemberOrganizationId { get; init; }

    /// <summary>The buyer's union when she ordered; null when she was no member.</summary>
    [Exposed]
    public OrganizationRef? MemberOrganization { get; private set; }

    /// <summary>Where it stands.</summary>
    [Exposed(Filter = true)]
    public required OrderStatus Status { get; init; }

    /// <summary>Why it was cancelled; null when it was not.</summary>
    [Exposed(Filter = true)]
    public CancellationCause? CancellationCause { get; init; }

    /// <summary>What its lines cost, in fen.</summary>
    public required long GoodsFen { get; init; }

    /// <summary>What the coupon takes off, in fen.</summary>
    public required long CouponFen { get; init; }

    /// <summary>How many points it is paid with.</summary>
    [Exposed]
    public required long Points { get; init; }

    /// <summary>What is to be paid with money, in fen: the goods without coupon and points.</summary>
    public required long TotalFen { get; init; }

    /// <summary>What was paid with money, in fen.</summary>
    public required long PaidFen { get; init; }

    /// <summary>What has gone back or is on its way, in fen; never more than was paid.</summary>
    public required long RefundedFen { get; init; }

    /// <summary>The payment that paid it.</summary>
    public Guid? PaymentId { get; init; }

    /// <summary>The refund that is asked for and not decided.</summary>
    public Guid? OpenRefundId { get; init; }

    /// <summary>When it was placed, UTC.</summary>
    [Exposed(Filter = true, Order = true)]
    public required DateTime PlacedAt { get; init; }

    /// <summary>Until when it must be paid, UTC.</summary>
    [Exposed]
    public required DateTime PayBy { get; init; }

    /// <summary>When it was paid, UTC; null when it never was.</summary>
    [Exposed]
    public DateTime? PaidAt { get; init; }

    /// <summary>When it was sent, UTC; null while it was not.</summary>
    [Exposed]
    public DateTime? ShippedAt { get; init; }

    /// <summary>Who carries it; null while it was not sent, or is fetched.</summary>
    [Exposed]
    public string? Carrier { get; init; }

    /// <summary>The carrier's number for it; null while there is none.</summary>
    [Exposed]
    public string? TrackingNumber { get; init; }

    /// <summary>When the buyer had it, UTC; null while she has not.</summary>
    [Exposed]
    public DateTime? CompletedAt { get; init; }

    /// <summary>When it was cancelled, UTC; null when it was not.</summary>
    [Exposed]
    public DateTime? CancelledAt { get; init; }
}
