using System.Linq.Expressions;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Query;
using Microsoft.EntityFrameworkCore.Query.Internal;

namespace Headless.Data.Statements;

#pragma warning disable EF1001 // What EF.CompileAsyncQuery makes; its own delegates need the parameters' types when the code is compiled. A test holds the outcome.

/// <summary>A query whose parameters are known when the host runs, translated by EF when it is first asked. It holds for the model that it is first asked in.</summary>
/// <typeparam name="TResult">What it answers with: <see cref="IAsyncEnumerable{T}"/> of rows, or a task of one value.</typeparam>
/// <param name="query">The query, over a table of a context and these parameters.</param>
/// <param name="parameters">The parameters.</param>
public sealed class TranslatedQuery<TResult>(Expression query, IReadOnlyList<ParameterExpression> parameters)
    : CompiledQueryBase<DbContext, TResult>(Expression.Lambda(query, [Expression.Parameter(typeof(DbContext)), .. parameters]))
{
    /// <summary>Asks it.</summary>
    /// <param name="context">The context.</param>
    /// <param name="values">One value for each parameter.</param>
    /// <param name="cancellationToken">Stops the read.</param>
    /// <returns>The answer.</returns>
    public TResult Ask(DbContext context, object?[] values, CancellationToken cancellationToken) => ExecuteCore(context, cancellationToken, values);

    /// <inheritdoc/>
    protected override Func<QueryContext, TResult> CreateCompiledQuery(IQueryCompiler queryCompiler, Expression expression)
    {
        ArgumentNullException.ThrowIfNull(queryCompiler);
        return queryCompiler.CreateCompiledAsyncQuery<TResult>(expression);
    }
}
