using Headless.Benefits.Contracts;
using Headless.Membership.Contracts;
using Headless.Sdk;
using Microsoft.EntityFrameworkCore;

namespace Headless.Benefits.Quotas;

/// <summary>The caller's own quota.</summary>
[QueryType]
internal sealed class CouponQuotaQuery
{
    /// <summary>How many coupons of a campaign you may still take (H02); null when you are no member, or no published campaign of this code has a quota.</summary>
    /// <param name="campaignCode">The campaign's code, such as <c>METRO_RIDE</c>.</param>
    /// <param name="weekOf">A day in Asia/Shanghai: its business week is told, or the day itself where the quota is for a day. Today when left out.</param>
    [RequirePermission(BenefitsPermissions.UseOwn)]
    public async Task<CouponQuota?> GetCouponQuota(
        Caller caller, ModuleDb<BenefitsModule> db, CouponQuotas quotas, string campaignCode, CancellationToken cancellationToken, DateOnly? weekOf = null)
    {
        if (caller.AccountId is not { } account)
        {
            return null;
        }

        var ids = await db.Set<MemberRef>().Where(m => m.AccountId == account).Select(m => m.Id).ToListAsync(cancellationToken);
        return (await quotas.OfAsync(ids, campaignCode, weekOf, cancellationToken)).Values.SingleOrDefault();
    }
}

/// <summary>The quota on its member.</summary>
[ExtendObjectType<MemberRef>]
[RequirePermission(BenefitsPermissions.ReadCoupons, BenefitsPermissions.UseOwn)]
internal sealed class MemberQuota
{
    /// <summary>How many coupons of a campaign she may still take (H02); null when no published campaign of this code has a quota.</summary>
    /// <param name="campaignCode">The campaign's code, such as <c>METRO_RIDE</c>.</param>
    /// <param name="weekOf">A day in Asia/Shanghai: its business week is told, or the day itself where the quota is for a day. Today when left out.</param>
    public async Task<IReadOnlyDictionary<MemberRef, CouponQuota>> GetCouponQuota(
        IReadOnlyList<MemberRef> members, CouponQuotas quotas, string campaignCode, CancellationToken cancellationToken, DateOnly? weekOf = null)
    {
        var found = await quotas.OfAsync([.. members.Select(m => m.Id)], campaignCode, weekOf, cancellationToken);
        return members.Where(m => found.ContainsKey(m.Id)).ToDictionary(m => m, m => found[m.Id]);
    }
}
