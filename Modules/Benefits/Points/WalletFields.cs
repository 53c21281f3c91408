using Headless.Benefits.Contracts;
using Headless.Benefits.Coupons;
using Headless.Membership.Contracts;
using Headless.Sdk;

namespace Headless.Benefits.Points;

/// <summary>The caller's own wallet.</summary>
[QueryType]
internal sealed class WalletQuery
{
    /// <summary>Your own wallet; null when you are no member.</summary>
    [RequirePermission(BenefitsPermissions.UseOwn)]
    public async Task<Wallet?> GetWallet(Caller caller, Wallets wallets, CancellationToken cancellationToken) =>
        caller.AccountId is { } account ? await wallets.OfAccountAsync(account, cancellationToken) : null;
}

/// <summary>The wallet on its member.</summary>
[ExtendObjectType<MemberRef>]
[RequirePermission(BenefitsPermissions.ReadCoupons, BenefitsPermissions.UseOwn)]
internal sealed class MemberWallet
{
    /// <summary>Her points and coupons.</summary>
    public async Task<IReadOnlyDictionary<MemberRef, Wallet>> GetWallet(IReadOnlyList<MemberRef> members, Wallets wallets, CancellationToken cancellationToken)
    {
        var found = await wallets.OfAsync([.. members.Select(m => m.Id)], cancellationToken);
        return members.Where(m => found.ContainsKey(m.Id)).ToDictionary(m => m, m => found[m.Id]);
    }
}

/// <summary>Fields of a wallet.</summary>
[ObjectType<Wallet>]
[RequirePermission(BenefitsPermissions.ReadCoupons, BenefitsPermissions.UseOwn)]
internal sealed class WalletFields
{
    /// <summary>Lines of the points, each of which was added once and never changed.</summary>
    public Children<MemberRef, PointsEntry> GetEntries(ModuleDb<BenefitsModule> db) => new(db.Set<PointsEntry>(), e => e.MemberId);

    /// <summary>Coupons that the member has or had.</summary>
    /// <param name="status">Only coupons in this state; all when left out.</param>
    public Children<MemberRef, Coupon> GetCoupons(ModuleDb<BenefitsModule> db, CouponStatus? status = null) =>
        new(status is { } only ? db.Set<Coupon>().Where(c => c.Status == only) : db.Set<Coupon>(), c => c.MemberId);

    /// <summary>What the balance was at a time in the past.</summary>
    /// <param name="at">The time; what was posted at that moment counts.</param>
    [Cost(5)]
    public async Task<IReadOnlyDictionary<Wallet, long>> GetPointsBalanceAt(IReadOnlyList<Wallet> wallets, DateTime at, Wallets reader, CancellationToken cancellationToken)
    {
        var balances = await reader.BalancesAtAsync([.. wallets.Select(w => w.MemberId)], at, cancellationToken);
        return wallets.ToDictionary(w => w, w => balances.GetValueOrDefault(w.MemberId));
    }
}

/// <summary>Fields of a line of points.</summary>
[ObjectType<PointsEntry>]
[RequirePermission(BenefitsPermissions.ReadCoupons, BenefitsPermissions.UseOwn)]
internal sealed class PointsEntryFields;
