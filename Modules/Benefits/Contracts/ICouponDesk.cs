namespace Headless.Benefits.Contracts;

/// <summary>Coupons that are paid with, for modules that take them as a part of their own transaction.</summary>
public interface ICouponDesk
{
    /// <summary>Uses a coupon of the account on what costs so much. Part of the current transaction.</summary>
    /// <param name="use">What it is used on.</param>
    /// <param name="cancellationToken">Stops the work.</param>
    /// <returns>What it takes off the price, in fen: at most its face value and at most the price.</returns>
    /// <exception cref="CouponNotUsableException">It is not the account's, used, expired, of another kind, or the price is below its least.</exception>
    Task<long> UseAsync(CouponUse use, CancellationToken cancellationToken);

    /// <summary>Gives back the coupon that was used with this reference: a cancelled order returns it. Part of the current transaction. Nothing happens when none was, or when it is back already.</summary>
    /// <param name="reference">The reference it was used with.</param>
    /// <param name="cancellationToken">Stops the work.</param>
    /// <returns>A task.</returns>
    Task GiveBackAsync(string reference, CancellationToken cancellationToken);
}

/// <summary>The use of a coupon.</summary>
/// <param name="AccountId">Whose it must be.</param>
/// <param name="Code">The coupon's code.</param>
/// <param name="PriceFen">What it is used on costs, in fen.</param>
/// <param name="Reference">What it is used on, unique, such as <c>marketplace:order:</c> and an id; ASCII, 1 to 100 characters.</param>
public sealed record CouponUse(Guid AccountId, string Code, long PriceFen, string Reference);
