using System.Linq.Expressions;
using Headless.Sdk;
using Microsoft.EntityFrameworkCore;

namespace Headless.Limited;

/// <summary>A quota per subject and period: one row under a unique index counts what was used. Law: it never counts above the limit, whatever the number of callers and hosts.</summary>
public static class Quota
{
    /// <summary>Uses one unit of the quota if one is left.</summary>
    /// <typeparam name="TModule">The module.</typeparam>
    /// <typeparam name="T">The counting entity, with a unique index over subject and period.</typeparam>
    /// <param name="db">The module's tables.</param>
    /// <param name="row">Makes a query of the row of this subject and period, outside the scope; asked where the database cannot count in one statement.</param>
    /// <param name="used">The column that counts.</param>
    /// <param name="limit">The most units of the period; 0 is none.</param>
    /// <param name="first">Makes the row with one unit used.</param>
    /// <param name="because">Why the row may lie outside the caller's scope.</param>
    /// <param name="cancellationToken">Stops the work.</param>
    /// <returns>False, and nothing has changed, when the quota is used up.</returns>
    public static async Task<bool> UseAsync<TModule, T>(
        this ModuleDb<TModule> db, Func<IQueryable<T>> row, Expression<Func<T, int>> used, int limit, Func<T> first, string because, CancellationToken cancellationToken)
        where TModule : IModule
        where T : class
    {
        if (limit < 1)
        {
            return false;
        }

        if (used.Body is MemberExpression counter && await db.CountAsync(first(), counter.Member.Name, limit, because, cancellationToken) is { } counted)
        {
            return counted;
        }

        var rows = row();
        if (await UseAsync(rows, used, limit, cancellationToken))
        {
            return true;
        }

        // Either it is used up or there was no row yet. Where there is one now, somebody has just made it, and there may be units left in it.
        return (!await rows.AnyAsync(cancellationToken) && await db.ClaimAsync(first(), because, cancellationToken))
            || await UseAsync(rows, used, limit, cancellationToken);
    }

    /// <summary>Gives one unit back, for what was used and is undone. Whoever calls it has made sure, by a <see cref="Step"/> of her own, that it happens once.</summary>
    /// <typeparam name="T">The counting entity.</typeparam>
    /// <param name="row">A query of the row of the subject and period, outside the scope.</param>
    /// <param name="used">The column that counts.</param>
    /// <param name="cancellationToken">Stops the work.</param>
    /// <returns>A task.</returns>
    /// <exception cref="InvalidOperationException">Nothing of the quota was used.</exception>
    public static async Task GiveBackAsync<T>(IQueryable<T> row, Expression<Func<T, int>> used, CancellationToken cancellationToken)
        where T : class
    {
        if (!await row.TakeAsync(used, 1, cancellationToken))
        {
            throw new InvalidOperationException($"No unit of this {typeof(T).Name} was used.");
        }
    }

    private static async Task<bool> UseAsync<T>(IQueryable<T> row, Expression<Func<T, int>> used, int limit, CancellationToken cancellationToken)
        where T : class =>
        await row.Where(used.Below(limit)).ExecuteUpdateAsync(s => s.SetProperty(used, used.Plus(1)), cancellationToken) == 1;
}
