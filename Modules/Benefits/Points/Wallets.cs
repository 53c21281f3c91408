using Headless.Membership.Contracts;
using Headless.Sdk;
using Microsoft.EntityFrameworkCore;

namespace Headless.Benefits.Points;

/// <summary>Reads wallets. Every member has one; before her first points it is empty.</summary>
/// <param name="db">The module's tables.</param>
[Service]
internal sealed class Wallets(ModuleDb<BenefitsModule> db)
{
    /// <summary>The wallets of members, as far as the caller may see them.</summary>
    /// <param name="memberIds">The members.</param>
    /// <param name="cancellationToken">Stops the read.</param>
    /// <returns>Wallets by member.</returns>
    public Task<Dictionary<Guid, Wallet>> OfAsync(IReadOnlyCollection<Guid> memberIds, CancellationToken cancellationToken) =>
        ReadAsync(db.Set<MemberRef>().Where(m => memberIds.Contains(m.Id)), cancellationToken);

    /// <summary>The wallet of the member who signs in with an account.</summary>
    /// <param name="accountId">The account.</param>
    /// <param name="cancellationToken">Stops the read.</param>
    /// <returns>Her wallet; null when she is no member.</returns>
    public async Task<Wallet?> OfAccountAsync(Guid accountId, CancellationToken cancellationToken) =>
        (await ReadAsync(db.Set<MemberRef>().Where(m => m.AccountId == accountId), cancellationToken)).Values.SingleOrDefault();

    /// <summary>What the balances of members were at a time.</summary>
    /// <param name="memberIds">The members.</param>
    /// <param name="at">The time, UTC; what was posted at that moment counts.</param>
    /// <param name="cancellationToken">Stops the read.</param>
    /// <returns>Balances by member; who had no entries is left out.</returns>
    public Task<Dictionary<Guid, long>> BalancesAtAsync(IReadOnlyCollection<Guid> memberIds, DateTime at, CancellationToken cancellationToken) =>
        db.Set<PointsEntry>()
            .Where(e => memberIds.Contains(e.MemberId) && e.OccurredAt <= at)
            .GroupBy(e => e.MemberId)
            .Select(g => new { g.Key, Balance = g.Sum(e => e.Amount) })
            .ToDictionaryAsync(g => g.Key, g => g.Balance, cancellationToken);

    private Task<Dictionary<Guid, Wallet>> ReadAsync(IQueryable<MemberRef> members, CancellationToken cancellationToken)
    {
        var accounts = db.Set<PointsAccount>();
        return members
            .Select(m => new { m.Id, Balance = accounts.Where(a => a.MemberId == m.Id).Select(a => (long?)a.Balance).FirstOrDefault() })
            .ToDictionaryAsync(m => m.Id, m => new Wallet { MemberId = m.Id, PointsBalance = m.Balance ?? 0 }, cancellationToken);
    }
}
