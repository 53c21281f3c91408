using System.Linq.Expressions;
using Microsoft.EntityFrameworkCore;

namespace Headless.Data.Statements;

/// <summary>A query of the platform's own that is translated ahead and answers with at most one thing; see <see cref="DataSession.AskAsync{T}"/>. SQLite is read without waiting, and so its queries are asked without what waiting costs.</summary>
/// <typeparam name="T1">The first of what it is asked with.</typeparam>
/// <typeparam name="T2">The second.</typeparam>
/// <typeparam name="T3">The third.</typeparam>
/// <typeparam name="T4">The fourth.</typeparam>
/// <typeparam name="TResult">What it answers with.</typeparam>
/// <param name="query">The query.</param>
public sealed class AskedQuery<T1, T2, T3, T4, TResult>(Expression<Func<HeadlessContext, T1, T2, T3, T4, TResult?>> query)
    where TResult : class
{
    private readonly PerModel<Func<HeadlessContext, T1, T2, T3, T4, TResult?>> _now = new(() => EF.CompileQuery(query));

    private readonly PerModel<Func<HeadlessContext, T1, T2, T3, T4, CancellationToken, Task<TResult?>>> _later = new(() => EF.CompileAsyncQuery(
        Expression.Lambda<Func<HeadlessContext, T1, T2, T3, T4, CancellationToken, TResult?>>(query.Body, [.. query.Parameters, Expression.Parameter(typeof(CancellationToken), "cancellationToken")])));

    /// <summary>Asks it.</summary>
    /// <param name="context">The context.</param>
    /// <param name="first">The first of what it is asked with.</param>
    /// <param name="second">The second.</param>
    /// <param name="third">The third.</param>
    /// <param name="fourth">The fourth.</param>
    /// <param name="cancellationToken">Stops the read.</param>
    /// <returns>The answer.</returns>
    public Task<TResult?> AskAsync(HeadlessContext context, T1 first, T2 second, T3 third, T4 fourth, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(context);
        return context.ReadsAtOnce
            ? Task.FromResult(_now.In(context)(context, first, second, third, fourth))
            : _later.In(context)(context, first, second, third, fourth, cancellationToken);
    }
}
