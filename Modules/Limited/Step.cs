using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Query;

namespace Headless.Limited;

/// <summary>
/// A step of one row from one state to the next, made by exactly one of those who try. What follows from the step (stock given back, slots freed, money paid) is done by whoever made it, in the same transaction.
/// A hold is a row whose query says <c>ExpiresAt > now</c> when it is confirmed and <c>ExpiresAt &lt;= now</c> when it lapses: never both.
/// </summary>
public static class Step
{
    /// <summary>Changes the row if it still meets the query's conditions.</summary>
    /// <typeparam name="T">The entity.</typeparam>
    /// <param name="row">A query of the one row in the state that the step begins in.</param>
    /// <param name="change">What the step sets.</param>
    /// <param name="cancellationToken">Stops the work.</param>
    /// <returns>True for the one who made the step.</returns>
    public static async Task<bool> StepAsync<T>(this IQueryable<T> row, Action<UpdateSettersBuilder<T>> change, CancellationToken cancellationToken)
        where T : class =>
        await row.ExecuteUpdateAsync(change, cancellationToken) switch
        {
            0 => false,
            1 => true,
            var many => throw new InvalidOperationException($"A step of one {typeof(T).Name} changed {many}."),
        };
}
