using Headless.Benefits.Contracts;
using Headless.Limited;
using Headless.Membership.Contracts;
using Headless.Sdk;
using Microsoft.EntityFrameworkCore;

namespace Headless.Benefits.Coupons;

/// <summary>
/// When a membership ends or moves, coupons that the member may not have any more are cancelled: those that she has not used, of campaigns of unions that she is no longer an active member of or below. Her points stay, and
/// what she paid for a cancelled coupon comes back to them. Handling an event twice changes nothing.
/// </summary>
/// <param name="db">The module's tables.</param>
/// <param name="members">Knows where she is now.</param>
/// <param name="points">Gives points back.</param>
/// <param name="time">Tells when.</param>
internal sealed class MembershipEndings(ModuleDb<BenefitsModule> db, IMembershipDirectory members, IPoints points, TimeProvider time)
    : IEventHandler<MemberLeft>, IEventHandler<MemberTransferred>
{
    private const string Because = "what a membership allowed ends with it";

    /// <inheritdoc/>
    public Task HandleAsync(MemberLeft domainEvent, CancellationToken cancellationToken) => CancelAsync(domainEvent.MemberId, cancellationToken);

    /// <inheritdoc/>
    public Task HandleAsync(MemberTransferred domainEvent, CancellationToken cancellationToken) => CancelAsync(domainEvent.MemberId, cancellationToken);

    private async Task CancelAsync(Guid memberId, CancellationToken cancellationToken)
    {
        // Where she is now counts, not what the event says: she may have joined again before it came.
        var member = await members.FindAsync(memberId, cancellationToken);
        var unused = await db.Unscoped<Coupon>(Because).AsNoTracking()
            .Where(c => c.MemberId == memberId && c.Status == CouponStatus.Issued)
            .OrderBy(c => c.Id)
            .Select(c => new { c.Id, c.PointsPaid, c.Campaign!.Organization!.Path })
            .ToListAsync(cancellationToken);
        var now = time.UtcNow();
        foreach (var coupon in unused.Where(c => member is null || !Eligibility.Belongs(member, c.Path)))
        {
            var cancelled = await db.Unscoped<Coupon>(Because)
                .Where(c => c.Id == coupon.Id && c.Status == CouponStatus.Issued)
                .StepAsync(set => set.SetProperty(c => c.Status, CouponStatus.Cancelled).SetProperty(c => c.ClosedAt, now), cancellationToken);
            if (cancelled && coupon.PointsPaid > 0)
            {
                await points.ReverseAsync(Coupon.PointsReference(coupon.Id), "会籍变动，退回兑换优惠券的积分", cancellationToken);
            }
        }
    }
}
