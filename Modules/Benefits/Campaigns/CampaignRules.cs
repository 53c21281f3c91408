namespace Headless.Benefits.Campaigns;

/// <summary>What must fit together in a campaign.</summary>
internal static class CampaignRules
{
    /// <summary>How long a campaign lasts at most. This product's choice.</summary>
    public const int MostYears = 2;

    /// <summary>Checks a campaign that is to be made.</summary>
    /// <param name="input">The campaign.</param>
    /// <param name="now">The time, UTC.</param>
    /// <exception cref="InvalidCampaignException">A part does not fit.</exception>
    public static void Check(CreateCouponCampaignInput input, DateTime now)
    {
        var mode = input.Acquisition;
        Require(input.EndsAt > input.StartsAt && input.EndsAt > now && input.EndsAt <= input.StartsAt.AddYears(MostYears), CampaignPart.Window, "endsAt");
        Require(input.Stock is not null || mode == AcquisitionMode.Claim, CampaignPart.Stock, "stock");
        Require(input.OpensMinute is null || mode == AcquisitionMode.Grab, CampaignPart.OpeningHour, "opensMinute");
        Require(input.QuotaLimit is null == (mode == AcquisitionMode.PointsExchange), CampaignPart.Quota, "quotaLimit");
        Require(input.PointsPrice is not null || mode != AcquisitionMode.PointsExchange, CampaignPart.PointsPrice, "pointsPrice");
        Require(input.PartnerId is null || input.Channel == RedemptionChannel.Partner, CampaignPart.Partner, "partnerId");
    }

    private static void Require(bool fits, CampaignPart part, string field)
    {
        if (!fits)
        {
            throw new InvalidCampaignException(part, "input", field);
        }
    }
}
