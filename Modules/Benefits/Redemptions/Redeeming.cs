using Headless.Benefits.Campaigns;
using Headless.Benefits.Coupons;
using Headless.Limited;
using Headless.Sdk;
using Microsoft.EntityFrameworkCore;

namespace Headless.Benefits.Redemptions;

/// <summary>Uses coupons. Whose right it is has been checked by whoever calls; that it happens once is decided here, by one conditional statement.</summary>
/// <param name="db">The module's tables.</param>
/// <param name="time">Tells when.</param>
[Service]
internal sealed class Redeeming(ModuleDb<BenefitsModule> db, TimeProvider time)
{
    private const string Because = "whoever presents the code may use it where its campaign says so";

    /// <summary>The coupon of a code.</summary>
    /// <param name="typed">The code as somebody typed it.</param>
    /// <param name="channel">Where it is to be used.</param>
    /// <param name="cancellationToken">Stops the look-up.</param>
    /// <returns>The coupon; null when there is none of this code for this channel.</returns>
    public async Task<PresentedCoupon?> FindAsync(string typed, RedemptionChannel channel, CancellationToken cancellationToken)
    {
        if (SpokenCode.Read(typed, Coupon.CodeLength) is not { } code)
        {
            return null;
        }

        return await db.Unscoped<Coupon>(Because)
            .Where(c => c.Code == code && c.Campaign!.Channel == channel)
            .Select(c => new PresentedCoupon(
                c.Id, c.Code, c.AccountId, c.Status, c.ExpiresAt, c.FaceValueFen, c.CampaignId,
                c.Campaign!.Channel, c.Campaign.LeastPriceFen, c.Campaign.OrganizationId, c.Campaign.PartnerId, c.Campaign.Partner!.Path))
            .SingleOrDefaultAsync(cancellationToken);
    }

    /// <summary>Uses a coupon.</summary>
    /// <param name="coupon">The coupon.</param>
    /// <param name="amountFen">What it takes off the price, in fen.</param>
    /// <param name="by">Who uses it on what.</param>
    /// <param name="cancellationToken">Stops the work.</param>
    /// <returns>The redemption; null when it cannot be used any more, or never could.</returns>
    public async Task<Redemption?> RedeemAsync(PresentedCoupon coupon, long amountFen, RedeemedBy by, CancellationToken cancellationToken)
    {
        var now = time.UtcNow();
        var used = await db.Unscoped<Coupon>(Because)
            .Where(c => c.Id == coupon.Id && c.Status == CouponStatus.Issued && c.ExpiresAt > now)
            .StepAsync(set => set.SetProperty(c => c.Status, CouponStatus.Redeemed).SetProperty(c => c.RedeemedAt, now), cancellationToken);
        if (!used)
        {
            return null;
        }

        var redemption = new Redemption
        {
            Id = Guid.CreateVersion7(now),
            CouponId = coupon.Id,
            CodeMasked = SpokenCode.Mask(coupon.Code),
            CampaignId = coupon.CampaignId,
            OwnerId = coupon.OwnerId,
            PartnerId = coupon.PartnerId,
            KeyId = by.KeyId,
            Reference = by.Reference,
            PartnerReference = by.PartnerReference,
            AmountFen = amountFen,
            Status = RedemptionStatus.Made,
            RedeemedAt = now,
        };
        db.AddUnscoped(redemption, Because);
        await db.SaveAsync(cancellationToken);
        return redemption;
    }

    /// <summary>Where a coupon stands now.</summary>
    /// <param name="couponId">The coupon.</param>
    /// <param name="cancellationToken">Stops the read.</param>
    /// <returns>The state.</returns>
    public async Task<CouponStatus> StatusAsync(Guid couponId, CancellationToken cancellationToken)
    {
        var now = time.UtcNow();
        var coupon = await db.Unscoped<Coupon>(Because).Where(c => c.Id == couponId).Select(c => new { c.Status, c.ExpiresAt }).SingleAsync(cancellationToken);
        return coupon.Status == CouponStatus.Issued && coupon.ExpiresAt <= now ? CouponStatus.Expired : coupon.Status;
    }
}

/// <summary>Who uses a coupon, and on what.</summary>
/// <param name="KeyId">A partner's key.</param>
/// <param name="PartnerReference">The partner's own number of the sale.</param>
/// <param name="Reference">What another module uses it on.</param>
internal sealed record RedeemedBy(Guid? KeyId = null, string? PartnerReference = null, string? Reference = null);
