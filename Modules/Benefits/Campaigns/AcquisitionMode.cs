using Headless.Sdk;

namespace Headless.Benefits.Campaigns;

/// <summary>How members get the coupons of a campaign.</summary>
internal enum AcquisitionMode
{
    /// <summary>Whoever comes first while there are some, so many a period, from an hour of the day on (抢, H02).</summary>
    [InWords(Zh = "抢", En = "grabbing")]
    Grab,

    /// <summary>Each member so many a period, at any hour (领, H03).</summary>
    [InWords(Zh = "领", En = "claiming")]
    Claim,

    /// <summary>For points (兑换, H27).</summary>
    [InWords(Zh = "积分兑换", En = "exchange for points")]
    PointsExchange,
}

/// <summary>Where the coupons of a campaign are used.</summary>
internal enum RedemptionChannel
{
    /// <summary>At a partner, who redeems them with an API key.</summary>
    Partner,

    /// <summary>On an order of the unions' own marketplace.</summary>
    Marketplace,
}

/// <summary>The period that a quota counts.</summary>
internal enum QuotaPeriod
{
    /// <summary>A calendar day in Asia/Shanghai.</summary>
    Day,

    /// <summary>A business week: Monday 00:00 to the next Monday 00:00 in Asia/Shanghai.</summary>
    Week,
}

/// <summary>How many coupons a member may take in a period without points.</summary>
/// <param name="Limit">How many.</param>
/// <param name="Period">Of which period.</param>
internal sealed record QuotaRule(int Limit, QuotaPeriod Period);
