using Headless.Benefits.Campaigns;
using Headless.Benefits.Coupons;
using Headless.Sdk;
using Microsoft.EntityFrameworkCore;

namespace Headless.Benefits.Redemptions;

/// <summary>The desk at which partners redeem, with their keys. What lies outside a key's subtree does not exist for it.</summary>
/// <param name="db">The module's tables.</param>
/// <param name="redeeming">Uses coupons.</param>
/// <param name="returning">Gives them back.</param>
/// <param name="time">Tells when.</param>
[Service]
internal sealed class PartnerDesk(ModuleDb<BenefitsModule> db, Redeeming redeeming, Returning returning, TimeProvider time)
{
    /// <summary>How long a redemption can be undone. This product's choice.</summary>
    public static readonly TimeSpan ReversalWindow = TimeSpan.FromMinutes(30);

    /// <summary>Redeems a coupon.</summary>
    /// <param name="input">The coupon and the sale.</param>
    /// <param name="keyId">The key.</param>
    /// <param name="scope">Where the key may redeem.</param>
    /// <param name="cancellationToken">Stops the work.</param>
    /// <returns>The redemption.</returns>
    public async Task<Redemption> RedeemAsync(RedeemCouponInput input, Guid? keyId, Scope scope, CancellationToken cancellationToken)
    {
        var coupon = await redeeming.FindAsync(input.Code, RedemptionChannel.Partner, cancellationToken);
        if (coupon is null || !scope.Contains(coupon.PartnerPath))
        {
            throw new NotFoundException("input", "code");
        }

        if (coupon.StatusAt(time.UtcNow()) is var status and not CouponStatus.Issued)
        {
            throw new CouponStateException(status);
        }

        var amount = coupon.AmountOn(input.PriceFen) ?? throw new PriceBelowLeastException(coupon.LeastPriceFen);
        return await redeeming.RedeemAsync(coupon, amount, new(keyId, input.PartnerReference), cancellationToken)
            ?? throw new CouponStateException(await redeeming.StatusAsync(coupon.Id, cancellationToken));
    }

    /// <summary>Undoes a redemption of the same key.</summary>
    /// <param name="id">The redemption.</param>
    /// <param name="keyId">The key.</param>
    /// <param name="cancellationToken">Stops the work.</param>
    /// <returns>The redemption as it is now.</returns>
    public async Task<Redemption> ReverseAsync(Guid id, Guid? keyId, CancellationToken cancellationToken)
    {
        var redemption = await ReadAsync(id, cancellationToken) ?? throw new NotFoundException("input", "redemptionId");
        if (keyId is null || redemption.KeyId != keyId)
        {
            throw new RedeemedByOtherKeyException();
        }

        var since = time.UtcNow() - ReversalWindow;
        if (await returning.UndoAsync(db.Set<Redemption>().Where(r => r.Id == id && r.RedeemedAt > since), cancellationToken))
        {
            return (await ReadAsync(id, cancellationToken))!;
        }

        var now = (await ReadAsync(id, cancellationToken))!;
        throw now.Status == RedemptionStatus.Made ? new ReversalWindowOverException((int)ReversalWindow.TotalMinutes) : new RedemptionStateException(now.Status);
    }

    private Task<Redemption?> ReadAsync(Guid id, CancellationToken cancellationToken) =>
        db.Set<Redemption>().AsNoTracking().SingleOrDefaultAsync(r => r.Id == id, cancellationToken);
}
