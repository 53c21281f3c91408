namespace Headless.Benefits.Quotas;

/// <summary>How many coupons of a campaign a member has taken in a period without points. Its key is what makes one coupon too many impossible.</summary>
internal sealed class QuotaUse
{
    /// <summary>The member.</summary>
    public required Guid MemberId { get; init; }

    /// <summary>The campaign.</summary>
    public required Guid CampaignId { get; init; }

    /// <summary>The first local day of the period.</summary>
    public required DateOnly PeriodStart { get; init; }

    /// <summary>How many.</summary>
    public required int Used { get; init; }
}
