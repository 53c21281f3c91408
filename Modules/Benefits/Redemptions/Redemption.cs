using Headless.Benefits.Campaigns;
using Headless.Organizations.Contracts;
using Headless.Sdk;

namespace Headless.Benefits.Redemptions;

/// <summary>The use of a coupon. It says what was used and what it was worth, and nothing of the member.</summary>
internal sealed class Redemption : IEntity
{
    /// <inheritdoc/>
    public Guid Id { get; init; }

    /// <summary>The coupon that was used.</summary>
    public required Guid CouponId { get; init; }

    /// <summary>The coupon's code with all but its last four characters hidden.</summary>
    [Exposed]
    public required string CodeMasked { get; init; }

    /// <summary>The id of the campaign.</summary>
    public required Guid CampaignId { get; init; }

    /// <summary>The campaign that the coupon is of.</summary>
    [Exposed(Filter = true)]
    public CouponCampaign? Campaign { get; private set; }

    /// <summary>The id of the union that gave the coupon.</summary>
    public required Guid OwnerId { get; init; }

    /// <summary>The union that gave the coupon and pays for it.</summary>
    [Exposed(Filter = true)]
    public OrganizationRef? Owner { get; private set; }

    /// <summary>The id of the union under which the partner is registered.</summary>
    public required Guid PartnerId { get; init; }

    /// <summary>The union under which the partner is registered.</summary>
    [Exposed(Filter = true)]
    public OrganizationRef? Partner { get; private set; }

    /// <summary>The key that redeemed it; null when a module of the platform used it on an order.</summary>
    public Guid? KeyId { get; init; }

    /// <summary>What another module used it on; unique; null when a key redeemed it.</summary>
    public string? Reference { get; init; }

    /// <summary>The partner's own number of the sale; null when it named none.</summary>
    [Exposed(Filter = true)]
    public string? PartnerReference { get; init; }

    /// <summary>What it took off the price, in fen.</summary>
    public required long AmountFen { get; init; }

    /// <summary>Where it stands.</summary>
    [Exposed(Filter = true)]
    public required RedemptionStatus Status { get; init; }

    /// <summary>When the coupon was used, UTC.</summary>
    [Exposed(Filter = true, Order = true)]
    public required DateTime RedeemedAt { get; init; }

    /// <summary>When that was undone, UTC; null while it stands.</summary>
    [Exposed]
    public DateTime? ReversedAt { get; init; }

    /// <summary>The id of its settlement.</summary>
    public Guid? SettlementId { get; init; }

    /// <summary>The settlement that it is a line of; null while it is not settled.</summary>
    [Exposed]
    public Settlement? Settlement { get; private set; }
}

/// <summary>Where a redemption stands.</summary>
internal enum RedemptionStatus
{
    /// <summary>The coupon was used.</summary>
    [InWords(Zh = "已核销", En = "made")]
    Made,

    /// <summary>It was undone; the coupon went back to the member.</summary>
    [InWords(Zh = "已撤销", En = "undone")]
    Reversed,

    /// <summary>It is a line of a settlement and stays.</summary>
    [InWords(Zh = "已结算", En = "settled")]
    Settled,
}
