using Headless.Benefits.Campaigns;
using Headless.Limited;
using Headless.Sdk;
using Microsoft.EntityFrameworkCore;

namespace Headless.Benefits.Redemptions;

/// <summary>Settles days. The settlement's row is inserted first, under the unique key of campaign and day; its lines are then taken by one statement, and it says of them what it has counted of them.</summary>
/// <param name="db">The module's tables.</param>
/// <param name="time">Tells when.</param>
[Service]
internal sealed class Settling(ModuleDb<BenefitsModule> db, TimeProvider time)
{
    private const string Because = "the partner's side of it lies in the key's subtree, which was checked";

    /// <summary>Settles a campaign's day.</summary>
    /// <param name="campaignCode">The campaign.</param>
    /// <param name="day">The day in Asia/Shanghai.</param>
    /// <param name="keyId">The key.</param>
    /// <param name="scope">Where the key may settle.</param>
    /// <param name="cancellationToken">Stops the work.</param>
    /// <returns>The settlement.</returns>
    public async Task<Settlement> SettleAsync(string campaignCode, DateOnly day, Guid? keyId, Scope scope, CancellationToken cancellationToken)
    {
        var campaign = await db.Unscoped<CouponCampaign>(Because)
            .Where(c => c.Code == campaignCode && c.IsPublished && c.Channel == RedemptionChannel.Partner)
            .Select(c => new { c.Id, c.OrganizationId, c.PartnerId, PartnerPath = c.Partner!.Path })
            .SingleOrDefaultAsync(cancellationToken);
        if (campaign is null || !scope.Contains(campaign.PartnerPath))
        {
            throw new NotFoundException("input", "campaignCode");
        }

        var now = time.UtcNow();
        var (from, to) = (ShanghaiTime.StartOf(day), ShanghaiTime.StartOf(day.AddDays(1)));
        if (now < to + PartnerDesk.ReversalWindow)
        {
            throw new SettlementTooEarlyException(to + PartnerDesk.ReversalWindow);
        }

        var settlement = new Settlement
        {
            Id = Guid.CreateVersion7(now),
            Number = Settlement.NewNumber(day),
            CampaignId = campaign.Id,
            OwnerId = campaign.OrganizationId,
            PartnerId = campaign.PartnerId,
            Day = day,
            RedemptionCount = 0,
            TotalFen = 0,
            KeyId = keyId,
            SettledAt = now,
        };
        if (!await db.ClaimAsync(settlement, Because, cancellationToken))
        {
            throw new DaySettledException(await db.Unscoped<Settlement>(Because)
                .Where(s => s.CampaignId == campaign.Id && s.Day == day).Select(s => s.Number).SingleAsync(cancellationToken));
        }

        await TakeLinesAsync(settlement, from, to, cancellationToken);
        return settlement;
    }

    private async Task TakeLinesAsync(Settlement settlement, DateTime from, DateTime to, CancellationToken cancellationToken)
    {
        settlement.RedemptionCount = await db.Unscoped<Redemption>(Because)
            .Where(r => r.CampaignId == settlement.CampaignId && r.RedeemedAt >= from && r.RedeemedAt < to && r.Status == RedemptionStatus.Made)
            .ExecuteUpdateAsync(set => set.SetProperty(r => r.Status, RedemptionStatus.Settled).SetProperty(r => r.SettlementId, settlement.Id), cancellationToken);
        settlement.TotalFen = await db.Unscoped<Redemption>(Because).Where(r => r.SettlementId == settlement.Id).SumAsync(r => r.AmountFen, cancellationToken);
    }
}
