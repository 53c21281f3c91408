using Headless.Benefits.Campaigns;
using Headless.Benefits.Coupons;
using Headless.Organizations.Contracts;
using Headless.Sdk;

namespace Headless.Benefits.Redemptions;

/// <summary>What the union that gave coupons owes a partner for one campaign and day. There is one for each campaign and day; every redemption is a line of one at most.</summary>
internal sealed class Settlement : IEntity
{
    /// <summary>The length of a number.</summary>
    public const int NumberLength = 17;

    private const int Chance = 8;

    /// <inheritdoc/>
    public Guid Id { get; init; }

    /// <summary>The number on the statement.</summary>
    [Exposed(Filter = true, Order = true)]
    public required string Number { get; init; }

    /// <summary>The id of the campaign.</summary>
    public required Guid CampaignId { get; init; }

    /// <summary>The campaign.</summary>
    [Exposed(Filter = true)]
    public CouponCampaign? Campaign { get; private set; }

    /// <summary>The id of the union that pays.</summary>
    public required Guid OwnerId { get; init; }

    /// <summary>The union that gave the coupons and pays.</summary>
    [Exposed(Filter = true)]
    public OrganizationRef? Owner { get; private set; }

    /// <summary>The id of the union under which the partner is registered.</summary>
    public required Guid PartnerId { get; init; }

    /// <summary>The union under which the partner is registered.</summary>
    [Exposed(Filter = true)]
    public OrganizationRef? Partner { get; private set; }

    /// <summary>The day in Asia/Shanghai that it is of.</summary>
    [Exposed(Filter = true, Order = true)]
    public required DateOnly Day { get; init; }

    /// <summary>How many redemptions it settles.</summary>
    [Exposed]
    public required int RedemptionCount { get; set; }

    /// <summary>Their sum, in fen.</summary>
    public required long TotalFen { get; set; }

    /// <summary>The key that settled.</summary>
    public required Guid? KeyId { get; init; }

    /// <summary>When it was made, UTC.</summary>
    [Exposed(Filter = true, Order = true)]
    public required DateTime SettledAt { get; init; }

    /// <summary>A new number: a letter, the day, and forty bits of chance.</summary>
    /// <param name="day">The day that is settled.</param>
    /// <returns>The number, such as <c>S20261126K7Q2M9XA</c>.</returns>
    public static string NewNumber(DateOnly day) => $"S{day:yyyyMMdd}{SpokenCode.New(Chance)}";
}
