using System.Linq.Expressions;
using Headless.Sdk;
using Microsoft.EntityFrameworkCore;

namespace Headless.Limited;

/// <summary>
/// Take if left: a number of units in a column of one row. The database compares and subtracts in one statement, so no two takers ever get the same unit, on whatever host they ask.
/// Law: what was taken and not given back, plus what is left, is what there was.
/// </summary>
public static class Stock
{
    /// <summary>Takes units if so many are left.</summary>
    /// <typeparam name="T">The entity.</typeparam>
    /// <param name="row">A query of the one row, with every further condition under which it may be taken from.</param>
    /// <param name="left">The column that counts what is left.</param>
    /// <param name="amount">How many, 1 or more.</param>
    /// <param name="cancellationToken">Stops the work.</param>
    /// <returns>False, and nothing has changed, when fewer are left or no row meets the conditions.</returns>
    public static async Task<bool> TakeAsync<T>(this IQueryable<T> row, Expression<Func<T, int>> left, int amount, CancellationToken cancellationToken)
        where T : class
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(amount, 1);
        return await row.Where(left.AtLeast(amount)).ExecuteUpdateAsync(s => s.SetProperty(left, left.Plus(-amount)), cancellationToken) == 1;
    }

    /// <summary>
    /// Takes units as the last of the mutation, when everything else is written: for a row that everybody wants. Its lock is held from this one statement to the commit, and not while bookkeeping is written.
    /// </summary>
    /// <typeparam name="TModule">The module.</typeparam>
    /// <typeparam name="T">The entity.</typeparam>
    /// <param name="db">The module's tables.</param>
    /// <param name="id">The row's id.</param>
    /// <param name="left">The column that counts what is left.</param>
    /// <param name="amount">How many, 1 or more.</param>
    /// <param name="because">Why the row may lie outside the caller's scope.</param>
    /// <param name="refusal">What the mutation is refused with when fewer are left or there is no such row; then nothing of it is kept.</param>
    public static void TakeAtCommit<TModule, T>(this ModuleDb<TModule> db, Guid id, Expression<Func<T, int>> left, int amount, string because, Func<Exception> refusal)
        where TModule : IModule
        where T : class, IEntity
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(amount, 1);
        var column = left.Body is MemberExpression member ? member.Member.Name : throw new ArgumentException("Name one column.", nameof(left));
        db.TakeAtCommit<T>(id, column, amount, because, refusal);
    }

    /// <summary>Gives units back. Whoever calls it has made sure, by a <see cref="Step"/> of her own, that it happens once.</summary>
    /// <typeparam name="T">The entity.</typeparam>
    /// <param name="row">A query of the one row.</param>
    /// <param name="left">The column that counts what is left.</param>
    /// <param name="amount">How many, 1 or more.</param>
    /// <param name="cancellationToken">Stops the work.</param>
    /// <returns>A task.</returns>
    /// <exception cref="InvalidOperationException">The row is gone.</exception>
    public static async Task GiveBackAsync<T>(this IQueryable<T> row, Expression<Func<T, int>> left, int amount, CancellationToken cancellationToken)
        where T : class
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(amount, 1);
        if (await row.ExecuteUpdateAsync(s => s.SetProperty(left, left.Plus(amount)), cancellationToken) != 1)
        {
            throw new InvalidOperationException($"There is no {typeof(T).Name} to give back to.");
        }
    }
}
