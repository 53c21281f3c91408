using Headless.Benefits.Campaigns;
using Headless.Sdk;

namespace Headless.Benefits.Coupons;

/// <summary>The member's identity is not verified.</summary>
[ErrorCode("NOT_VERIFIED", Zh = "领券需先完成实名认证，请到所在工会办理。", En = "These coupons are for members whose identity is verified. Ask your union to verify yours.")]
internal sealed class MemberNotVerifiedException() : DomainException("input", "campaignCode");

/// <summary>The person is no active member of the union that gives the coupons, nor of one below it.</summary>
/// <param name="organization">The name of that union.</param>
[ErrorCode(
    "NOT_ELIGIBLE",
    Zh = "该券仅限{Organization}及其下级工会的在册会员领取。",
    En = "These coupons are for active members of {Organization} and of the unions below it.")]
internal sealed class NotEligibleForCouponException(string organization) : DomainException("input", "campaignCode")
{
    /// <summary>The name of the union that gives the coupons.</summary>
    public string Organization { get; } = organization;
}

/// <summary>The member has taken all that she may take in this period.</summary>
/// <param name="limit">How many she may take.</param>
/// <param name="nextResetAt">When the next period begins, UTC.</param>
[ErrorCode(
    "QUOTA_REACHED",
    Zh = "本期 {Limit} 张已领完，{NextResetLocal} 起可再领。",
    En = "You have taken all {Limit} of this period. The next one begins at {NextResetLocal} (Beijing time).")]
internal sealed class QuotaReachedException(int limit, DateTime nextResetAt) : DomainException("input", "campaignCode")
{
    /// <summary>How many a member may take in a period.</summary>
    public int Limit { get; } = limit;

    /// <summary>When the next period begins, UTC.</summary>
    public DateTime NextResetAt { get; } = nextResetAt;

    /// <summary>When the next period begins, in Beijing time, as people read it.</summary>
    public string NextResetLocal => ShanghaiTime.Text(NextResetAt);
}

/// <summary>All coupons are gone.</summary>
[ErrorCode("SOLD_OUT", Zh = "券已领完，请关注下次活动。", En = "All coupons of this campaign are gone. Look out for the next one.")]
internal sealed class CouponsSoldOutException() : DomainException("input", "campaignCode");

/// <summary>The campaign has not started, or not on this day.</summary>
/// <param name="opensAt">When it opens, UTC.</param>
[ErrorCode("CAMPAIGN_NOT_OPEN", Zh = "活动尚未开放，{OpensLocal} 开始。", En = "The campaign is not open. It opens at {OpensLocal} (Beijing time).", Retryable = true)]
internal sealed class CampaignNotOpenException(DateTime opensAt) : DomainException("input", "campaignCode")
{
    /// <summary>When it opens, UTC.</summary>
    public DateTime OpensAt { get; } = opensAt;

    /// <summary>When it opens, in Beijing time, as people read it.</summary>
    public string OpensLocal => ShanghaiTime.Text(OpensAt);
}

/// <summary>The campaign is over.</summary>
/// <param name="endedAt">When it ended, UTC.</param>
[ErrorCode("CAMPAIGN_ENDED", Zh = "活动已于 {EndedLocal} 结束。", En = "The campaign is over; it ended at {EndedLocal} (Beijing time).")]
internal sealed class CampaignEndedException(DateTime endedAt) : DomainException("input", "campaignCode")
{
    /// <summary>When it ended, UTC.</summary>
    public DateTime EndedAt { get; } = endedAt;

    /// <summary>When it ended, in Beijing time, as people read it.</summary>
    public string EndedLocal => ShanghaiTime.Text(EndedAt);
}

/// <summary>The campaign's coupons are not got in this way.</summary>
/// <param name="acquisition">How they are got.</param>
[ErrorCode("OTHER_ACQUISITION", Zh = "该券不支持此领取方式，活动的领取方式为“{Acquisition}”。", En = "These coupons are not got in this way; the campaign's way is {Acquisition}.")]
internal sealed class OtherAcquisitionException(AcquisitionMode acquisition) : DomainException("input", "campaignCode")
{
    /// <summary>How the campaign's coupons are got.</summary>
    public AcquisitionMode Acquisition { get; } = acquisition;
}
