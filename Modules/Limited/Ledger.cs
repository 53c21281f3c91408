using System.Linq.Expressions;
using Headless.Sdk;
using Microsoft.EntityFrameworkCore;

namespace Headless.Limited;

/// <summary>
/// An append-only ledger: entries are added and never changed, and one row an account keeps their sum. The database checks and changes the balance in one statement, in the transaction that adds the entry.
/// Law: the balance is the sum of the entries and never below zero.
/// </summary>
public static class Ledger
{
    /// <summary>Posts an entry if the balance allows it.</summary>
    /// <typeparam name="TModule">The module.</typeparam>
    /// <typeparam name="TAccount">The entity that keeps the balance.</typeparam>
    /// <typeparam name="TEntry">The entity of entries.</typeparam>
    /// <param name="db">The module's tables.</param>
    /// <param name="account">A query of the one account, outside the scope.</param>
    /// <param name="balance">The column that keeps the sum.</param>
    /// <param name="amount">What is added, or taken when negative; not 0.</param>
    /// <param name="entry">The entry over the same amount. A unique index on it, such as over its reference, makes the posting happen once.</param>
    /// <param name="because">Why the entry may lie outside the caller's scope.</param>
    /// <param name="cancellationToken">Stops the work.</param>
    /// <returns>What happened. On <see cref="Posting.NotCovered"/> the mutation must throw: the entry goes with its transaction.</returns>
    public static async Task<Posting> PostAsync<TModule, TAccount, TEntry>(
        this ModuleDb<TModule> db, IQueryable<TAccount> account, Expression<Func<TAccount, long>> balance, long amount, TEntry entry, string because, CancellationToken cancellationToken)
        where TModule : IModule
        where TAccount : class
        where TEntry : class
    {
        ArgumentOutOfRangeException.ThrowIfZero(amount);

        // The entry first: the account's row is locked for the shorter time, and a repeated entry touches no balance.
        if (!await db.ClaimAsync(entry, because, cancellationToken))
        {
            return Posting.Repeated;
        }

        var covered = amount < 0 ? account.Where(balance.AtLeast(-amount)) : account;
        return await covered.ExecuteUpdateAsync(s => s.SetProperty(balance, balance.Plus(amount)), cancellationToken) == 1 ? Posting.Posted : Posting.NotCovered;
    }
}

/// <summary>What came of a posting.</summary>
public enum Posting
{
    /// <summary>The entry stands and the balance has changed.</summary>
    Posted,

    /// <summary>The balance does not cover it, or there is no account. The mutation must throw.</summary>
    NotCovered,

    /// <summary>The same entry was posted before. Nothing has changed.</summary>
    Repeated,
}
