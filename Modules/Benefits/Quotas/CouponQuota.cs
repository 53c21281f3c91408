using Headless.Benefits.Campaigns;
using Headless.Sdk;
using Microsoft.EntityFrameworkCore;

namespace Headless.Benefits.Quotas;

/// <summary>How many coupons of a campaign a member may still take in a period without points.</summary>
/// <param name="Used">How many she has taken.</param>
/// <param name="Limit">How many she may take.</param>
/// <param name="Remaining">How many are left to her.</param>
/// <param name="PeriodStartsOn">The first local day of the period.</param>
/// <param name="NextResetAt">When the next period begins, UTC.</param>
internal sealed record CouponQuota(int Used, int Limit, int Remaining, DateOnly PeriodStartsOn, DateTime NextResetAt);

/// <summary>Reads quotas.</summary>
/// <param name="db">The module's tables.</param>
/// <param name="campaigns">Finds the campaign.</param>
/// <param name="time">Tells the period when none is named.</param>
[Service]
internal sealed class CouponQuotas(ModuleDb<BenefitsModule> db, PublishedCampaigns campaigns, TimeProvider time)
{
    /// <summary>The quotas of members.</summary>
    /// <param name="memberIds">Members whom the caller may see.</param>
    /// <param name="campaignCode">The campaign's code.</param>
    /// <param name="day">A local day of the period; null: today.</param>
    /// <param name="cancellationToken">Stops the read.</param>
    /// <returns>Quotas by member; empty when there is no such campaign, or it has none.</returns>
    public async Task<IReadOnlyDictionary<Guid, CouponQuota>> OfAsync(
        IReadOnlyCollection<Guid> memberIds, string campaignCode, DateOnly? day, CancellationToken cancellationToken)
    {
        var terms = await campaigns.FindAsync(campaignCode, cancellationToken);
        if (terms is null or { QuotaLimit: 0 })
        {
            return new Dictionary<Guid, CouponQuota>();
        }

        var asked = day ?? ShanghaiTime.DayOf(time.UtcNow());
        var (start, next) = (terms.QuotaPeriod.StartOf(asked), ShanghaiTime.StartOf(terms.QuotaPeriod.NextAfter(asked)));
        var used = await db.Set<QuotaUse>()
            .Where(q => memberIds.Contains(q.MemberId) && q.CampaignId == terms.Id && q.PeriodStart == start)
            .ToDictionaryAsync(q => q.MemberId, q => q.Used, cancellationToken);
        return memberIds.ToDictionary(m => m, m =>
        {
            var taken = used.GetValueOrDefault(m);
            return new CouponQuota(taken, terms.QuotaLimit, Math.Max(0, terms.QuotaLimit - taken), start, next);
        });
    }
}
