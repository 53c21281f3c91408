using Headless.Benefits.Contracts;
using Headless.Benefits.Coupons;
using Headless.Limited;
using Headless.Membership.Contracts;
using Headless.Sdk;
using Microsoft.EntityFrameworkCore;

namespace Headless.Benefits.Redemptions;

/// <summary>Undoes redemptions: the coupon goes back to the member, once.</summary>
/// <param name="db">The module's tables.</param>
/// <param name="members">Knows whether she may still have it.</param>
/// <param name="points">Gives points back when she may not.</param>
/// <param name="time">Tells when.</param>
[Service]
internal sealed class Returning(ModuleDb<BenefitsModule> db, IMembershipDirectory members, IPoints points, TimeProvider time)
{
    /// <summary>How long a coupon that came back can be used at least: what lapsed while it was on an order that did not happen is not the member's loss. This product's choice.</summary>
    public static readonly TimeSpan Grace = TimeSpan.FromDays(3);

    private const string Because = "what was used goes back to whom it came from";

    /// <summary>Undoes a redemption if it still stands.</summary>
    /// <param name="standing">A query of the one redemption, with the conditions under which it may be undone.</param>
    /// <param name="cancellationToken">Stops the work.</param>
    /// <returns>False when it does not stand, or was undone by another.</returns>
    public async Task<bool> UndoAsync(IQueryable<Redemption> standing, CancellationToken cancellationToken)
    {
        var now = time.UtcNow();
        var rows = standing.Where(r => r.Status == RedemptionStatus.Made);
        var couponId = await rows.Select(r => (Guid?)r.CouponId).SingleOrDefaultAsync(cancellationToken);
        if (couponId is null
            || !await rows.StepAsync(set => set.SetProperty(r => r.Status, RedemptionStatus.Reversed).SetProperty(r => r.ReversedAt, now), cancellationToken))
        {
            return false;
        }

        await ReturnAsync(couponId.Value, now, cancellationToken);
        return true;
    }

    private async Task ReturnAsync(Guid couponId, DateTime now, CancellationToken cancellationToken)
    {
        var coupon = await db.Unscoped<Coupon>(Because).Where(c => c.Id == couponId)
            .Select(c => new { c.MemberId, c.PointsPaid, c.ExpiresAt, c.Campaign!.Organization!.Path })
            .SingleAsync(cancellationToken);
        var member = await members.FindAsync(coupon.MemberId, cancellationToken);
        var mayHave = member is not null && Eligibility.Belongs(member, coupon.Path);
        var expiresAt = coupon.ExpiresAt > now + Grace ? coupon.ExpiresAt : now + Grace;
        await db.Unscoped<Coupon>(Because)
            .Where(c => c.Id == couponId && c.Status == CouponStatus.Redeemed)
            .ExecuteUpdateAsync(
                set => _ = mayHave
                    ? set.SetProperty(c => c.Status, CouponStatus.Issued).SetProperty(c => c.RedeemedAt, (DateTime?)null).SetProperty(c => c.ExpiresAt, expiresAt)
                    : set.SetProperty(c => c.Status, CouponStatus.Cancelled).SetProperty(c => c.RedeemedAt, (DateTime?)null).SetProperty(c => c.ClosedAt, now),
                cancellationToken);
        if (!mayHave && coupon.PointsPaid > 0)
        {
            await points.ReverseAsync(Coupon.PointsReference(couponId), "会籍变动，退回兑换优惠券的积分", cancellationToken);
        }
    }
}
