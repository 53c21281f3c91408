using Headless.Benefits.Campaigns;
using Headless.Benefits.Contracts;
using Headless.Sdk;

namespace Headless.Benefits.Redemptions;

/// <summary>The desk at which other modules use coupons on their orders.</summary>
/// <param name="db">The module's tables.</param>
/// <param name="redeeming">Uses coupons.</param>
/// <param name="returning">Gives them back.</param>
/// <param name="time">Tells when.</param>
[Service]
internal sealed class CouponDesk(ModuleDb<BenefitsModule> db, Redeeming redeeming, Returning returning, TimeProvider time) : ICouponDesk
{
    /// <inheritdoc/>
    public async Task<long> UseAsync(CouponUse use, CancellationToken cancellationToken)
    {
        var coupon = await redeeming.FindAsync(use.Code, RedemptionChannel.Marketplace, cancellationToken);
        var isUsable = coupon is { AccountId: { } owner } && owner == use.AccountId && coupon.StatusAt(time.UtcNow()) == Coupons.CouponStatus.Issued;
        if (!isUsable || coupon!.AmountOn(use.PriceFen) is not { } amount)
        {
            throw new CouponNotUsableException();
        }

        return await redeeming.RedeemAsync(coupon, amount, new(Reference: use.Reference), cancellationToken) is null ? throw new CouponNotUsableException() : amount;
    }

    /// <inheritdoc/>
    public Task GiveBackAsync(string reference, CancellationToken cancellationToken) => returning.UndoAsync(
        db.Unscoped<Redemption>("an order gives back what it used").Where(r => r.Reference == reference), cancellationToken);
}
