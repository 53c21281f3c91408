using Headless.Benefits.Campaigns;
using Headless.Benefits.Coupons;
using Headless.Benefits.Quotas;
using Headless.Benefits.Redemptions;
using Headless.Membership.Contracts;
using Headless.Sdk;

namespace Headless.Benefits.Demo;

/// <summary>Coupons of the demo's members and what became of them; quotas and settlements follow from these.</summary>
/// <param name="now">The time, UTC.</param>
internal sealed class DemoCoupons(DateTime now)
{
    private readonly DemoIds _couponIds = new();
    private readonly DemoIds _redemptionIds = new();
    private readonly List<(Coupon Coupon, CouponCampaign Campaign)> _coupons = [];
    private readonly List<Redemption> _redemptions = [];

    /// <summary>The coupons.</summary>
    public IReadOnlyList<Coupon> Coupons => [.. _coupons.Select(c => c.Coupon)];

    /// <summary>Their redemptions.</summary>
    public IReadOnlyList<Redemption> Redemptions => _redemptions;

    /// <summary>What of the quotas these coupons used.</summary>
    public IReadOnlyList<QuotaUse> Quotas =>
    [
        .. _coupons.Where(c => c.Coupon.Acquisition != AcquisitionMode.PointsExchange)
            .GroupBy(c => (c.Coupon.MemberId, c.Coupon.CampaignId, Start: c.Campaign.QuotaPeriod.StartOf(ShanghaiTime.DayOf(c.Coupon.IssuedAt))))
            .Select(g => new QuotaUse { MemberId = g.Key.MemberId, CampaignId = g.Key.CampaignId, PeriodStart = g.Key.Start, Used = g.Count() }),
    ];

    /// <summary>How many of a campaign's coupons were issued.</summary>
    public int IssuedOf(CouponCampaign campaign) => _coupons.Count(c => c.Campaign == campaign);

    /// <summary>Issues a coupon.</summary>
    /// <param name="member">To whom.</param>
    /// <param name="campaign">Of which campaign.</param>
    /// <param name="at">When, UTC.</param>
    /// <param name="usedAt">When it was used, UTC; null: it was not.</param>
    /// <param name="code">A code to write down in documents; null: one by number.</param>
    /// <param name="points">Whether it was for points.</param>
    /// <param name="undone">Whether its use was undone.</param>
    /// <returns>The coupon.</returns>
    public Coupon Issue(MemberRef member, CouponCampaign campaign, DateTime at, DateTime? usedAt = null, string? code = null, bool points = false, bool undone = false)
    {
        var expiresAt = ShanghaiTime.StartOf(ShanghaiTime.DayOf(at).AddDays(campaign.ValidDays));
        var stands = usedAt is not null && !undone;
        var isExpired = !stands && expiresAt <= now;
        var coupon = new Coupon
        {
            Id = _couponIds.Next(),
            Code = code ?? $"D3M0{_coupons.Count + 1:D8}",
            CampaignId = campaign.Id,
            MemberId = member.Id,
            OrganizationId = member.OrganizationId,
            AccountId = member.AccountId,
            Status = stands ? CouponStatus.Redeemed : isExpired ? CouponStatus.Expired : CouponStatus.Issued,
            Acquisition = points ? AcquisitionMode.PointsExchange : campaign.Acquisition,
            PointsPaid = points ? campaign.PointsPrice!.Value : 0,
            FaceValueFen = campaign.FaceValueFen,
            IssuedAt = at,
            ExpiresAt = expiresAt,
            RedeemedAt = stands ? usedAt : null,
            ClosedAt = isExpired ? expiresAt : null,
        };
        _coupons.Add((coupon, campaign));
        if (usedAt is { } used)
        {
            _redemptions.Add(Use(coupon, campaign, used, undone));
        }

        return coupon;
    }

    /// <summary>Settles a campaign's day.</summary>
    /// <param name="campaign">The campaign.</param>
    /// <param name="day">The day.</param>
    /// <returns>The settlement.</returns>
    public Settlement Settle(CouponCampaign campaign, DateOnly day)
    {
        var id = new DemoIds().Next();
        var lines = _redemptions.FindAll(r => r.CampaignId == campaign.Id && r.Status == RedemptionStatus.Made && ShanghaiTime.DayOf(r.RedeemedAt) == day);
        _redemptions.RemoveAll(lines.Contains);
        _redemptions.AddRange(lines.Select(r => Settled(r, id)));
        return new()
        {
            Id = id,
            Number = $"S{day:yyyyMMdd}D3M00001",
            CampaignId = campaign.Id,
            OwnerId = campaign.OrganizationId,
            PartnerId = campaign.PartnerId,
            Day = day,
            RedemptionCount = lines.Count,
            TotalFen = lines.Sum(r => r.AmountFen),
            KeyId = null,
            SettledAt = ShanghaiTime.StartOf(day.AddDays(1)).AddHours(1),
        };
    }

    private Redemption Use(Coupon coupon, CouponCampaign campaign, DateTime at, bool undone) => new()
    {
        Id = _redemptionIds.Next(),
        CouponId = coupon.Id,
        CodeMasked = SpokenCode.Mask(coupon.Code),
        CampaignId = campaign.Id,
        OwnerId = campaign.OrganizationId,
        PartnerId = campaign.PartnerId,
        PartnerReference = $"示例-{_redemptions.Count + 1:D6}",
        AmountFen = coupon.FaceValueFen,
        Status = undone ? RedemptionStatus.Reversed : RedemptionStatus.Made,
        RedeemedAt = at,
        ReversedAt = undone ? at.AddMinutes(5) : null,
    };

    private static Redemption Settled(Redemption made, Guid settlement) => new()
    {
        Id = made.Id,
        CouponId = made.CouponId,
        CodeMasked = made.CodeMasked,
        CampaignId = made.CampaignId,
        OwnerId = made.OwnerId,
        PartnerId = made.PartnerId,
        PartnerReference = made.PartnerReference,
        AmountFen = made.AmountFen,
        Status = RedemptionStatus.Settled,
        RedeemedAt = made.RedeemedAt,
        SettlementId = settlement,
    };
}
