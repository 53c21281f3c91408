using Headless.Sdk;

namespace Headless.Benefits.Campaigns;

/// <summary>A part of a campaign does not fit the rest of it.</summary>
/// <param name="part">Which part.</param>
/// <param name="path">Where it stands in the input.</param>
[ErrorCode(
    "INVALID_CAMPAIGN",
    Zh = "“{Part}”与该活动的领取方式不符，请对照字段说明修改。",
    En = "{Part} does not fit the way these coupons are given. See the descriptions of the input's fields.")]
internal sealed class InvalidCampaignException(CampaignPart part, params string[] path) : DomainException(path)
{
    /// <summary>Which part of the campaign.</summary>
    public CampaignPart Part { get; } = part;
}

/// <summary>Parts of a campaign.</summary>
internal enum CampaignPart
{
    /// <summary>The window: it ends after it starts, not in the past, and lasts two years at most.</summary>
    [InWords(Zh = "活动时间", En = "The window")]
    Window,

    /// <summary>The stock: needed unless the coupons are claimed.</summary>
    [InWords(Zh = "库存", En = "The stock")]
    Stock,

    /// <summary>The hour from which coupons are given: only where they are grabbed.</summary>
    [InWords(Zh = "开抢时间", En = "The opening hour")]
    OpeningHour,

    /// <summary>The quota: needed where coupons are grabbed or claimed, and absent where they are for points only.</summary>
    [InWords(Zh = "限领数量", En = "The quota")]
    Quota,

    /// <summary>The price in points: needed where coupons are for points only.</summary>
    [InWords(Zh = "积分价格", En = "The price in points")]
    PointsPrice,

    /// <summary>The partner: an organization that exists. Coupons for the marketplace have none.</summary>
    [InWords(Zh = "合作方", En = "The partner")]
    Partner,
}

/// <summary>The code belongs to another campaign.</summary>
/// <param name="code">The code.</param>
[ErrorCode("CAMPAIGN_CODE_TAKEN", Zh = "活动代码“{CampaignCode}”已被使用，请换一个。", En = "The code {CampaignCode} belongs to another campaign. Choose another one.")]
internal sealed class CampaignCodeTakenException(string code) : DomainException("input", "code")
{
    /// <summary>The code.</summary>
    public string CampaignCode { get; } = code;
}
