using Headless.Sdk;
using Microsoft.EntityFrameworkCore;

namespace Headless.Benefits.Coupons;

/// <summary>Marks coupons that were not used in time. Each by a conditional statement, so that it expires once, however many hosts sweep, and never while it is being used.</summary>
/// <param name="db">The module's tables.</param>
/// <param name="time">Tells the time.</param>
[Service]
internal sealed class CouponExpiry(ModuleDb<BenefitsModule> db, TimeProvider time)
{
    private const string Because = "lapsed coupons of everybody expire";

    /// <summary>Expires the coupons that lapsed first.</summary>
    /// <param name="most">The most coupons to expire.</param>
    /// <param name="cancellationToken">Stops the work.</param>
    /// <returns>How many were found; some of them another host may have expired.</returns>
    public async Task<(int Found, int Expired)> ExpireAsync(int most, CancellationToken cancellationToken)
    {
        var now = time.UtcNow();
        var lapsed = db.Unscoped<Coupon>(Because).Where(c => c.Status == CouponStatus.Issued && c.ExpiresAt <= now);
        var ids = await lapsed.OrderBy(c => c.ExpiresAt).Take(most).Select(c => c.Id).ToListAsync(cancellationToken);
        var expired = await lapsed
            .Where(c => ids.Contains(c.Id))
            .ExecuteUpdateAsync(set => set.SetProperty(c => c.Status, CouponStatus.Expired).SetProperty(c => c.ClosedAt, now), cancellationToken);
        return (ids.Count, expired);
    }
}
