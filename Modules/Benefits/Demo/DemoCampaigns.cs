using Headless.Benefits.Campaigns;
using Headless.Organizations.Contracts;
using Headless.Sdk;

namespace Headless.Benefits.Demo;

/// <summary>
/// The demo's campaigns of the municipal union of Hangzhou. Of H02 and H03 are the face values, the quota of four a week, and that beyond it points buy; stock, points, days and the mall's voucher are invented.
/// </summary>
internal sealed class DemoCampaigns
{
    private const int Started = -60;
    private const int Ends = 180;

    private readonly DemoIds _ids = new();
    private readonly Guid _owner;
    private readonly DateTime _today;

    /// <summary>The campaigns.</summary>
    /// <param name="owner">The municipal union.</param>
    /// <param name="bikePartner">The union under which the bikes' partner is registered.</param>
    /// <param name="now">The time, UTC.</param>
    public DemoCampaigns(OrganizationRef owner, OrganizationRef bikePartner, DateTime now)
    {
        (_owner, _today) = (owner.Id, ShanghaiTime.StartOf(ShanghaiTime.DayOf(now)));

        // At any hour, so that the demo answers whenever it is tried.
        Metro = New("METRO_RIDE", "绿色出行·地铁优惠券（示例）", AcquisitionMode.Grab, 200, 7, owner.Id, 50_000, quota: 4, points: 20);
        Bike = New("BIKE_RIDE", "绿色出行·骑行优惠券（示例）", AcquisitionMode.Claim, 150, 3, bikePartner.Id, null, quota: 1, period: QuotaPeriod.Day);
        Mall = New("MALL_VOUCHER", "积分商城满减券（示例）", AcquisitionMode.PointsExchange, 1_000, 30, owner.Id, 1_000, points: 100, channel: RedemptionChannel.Marketplace, least: 5_000);
    }

    /// <summary>Two yuan on the metro: grabbed, four a week, beyond that for points (H02).</summary>
    public CouponCampaign Metro { get; }

    /// <summary>One and a half yuan on a bike: claimed, one a day (H03).</summary>
    public CouponCampaign Bike { get; }

    /// <summary>Ten yuan off a purchase of fifty in the marketplace, for points (H27).</summary>
    public CouponCampaign Mall { get; }

    private CouponCampaign New(
        string code, string name, AcquisitionMode acquisition, long faceValueFen, int validDays, Guid partner, int? stock, int quota = 0, QuotaPeriod period = QuotaPeriod.Week,
        int? points = null, RedemptionChannel channel = RedemptionChannel.Partner, long least = 0) => new()
        {
            Id = _ids.Next(),
            Code = code,
            Name = name,
            OrganizationId = _owner,
            PartnerId = partner,
            Acquisition = acquisition,
            Channel = channel,
            FaceValueFen = faceValueFen,
            LeastPriceFen = least,
            IsLimited = stock is not null,
            StockTotal = stock ?? 0,
            StockRemaining = stock ?? 0,
            StartsAt = _today.AddDays(Started),
            EndsAt = _today.AddDays(Ends),
            OpensMinute = null,
            QuotaLimit = quota,
            QuotaPeriod = period,
            PointsPrice = points,
            ValidDays = validDays,
            IsPublished = true,
            CreatedAt = _today.AddDays(Started - 7),
        };
}
