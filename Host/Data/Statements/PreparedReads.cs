using System.Linq.Expressions;
using System.Runtime.CompilerServices;
using Headless.Data.Scopes;
using Headless.Data.Sessions;
using Headless.Sdk;
using Microsoft.EntityFrameworkCore;

namespace Headless.Data.Statements;

/// <summary>Translates prepared queries, once for each model that they are asked in: a host has one for each shape of scope.</summary>
internal static class PreparedReads
{
    private static readonly ConditionalWeakTable<object, object> Known = [];

    public static Task<TResult?> FirstAsync<T, TArgument, TResult>(
        HeadlessContext context, Type module, Prepared<T, TArgument, TResult> prepared, TArgument argument, CancellationToken cancellationToken)
        where T : class
        where TResult : class
    {
        ModuleOwnership.Check(context, module, typeof(T), reading: true);
        return Of(prepared, static p => EF.CompileAsyncQuery(First<T, TResult, Func<HeadlessContext, TArgument, CancellationToken, TResult?>>(p.Query))).In(context)(context, argument, cancellationToken);
    }

    public static Task<TResult?> FirstAsync<T, TFirst, TSecond, TResult>(
        HeadlessContext context, Type module, Prepared<T, TFirst, TSecond, TResult> prepared, TFirst first, TSecond second, CancellationToken cancellationToken)
        where T : class
        where TResult : class
    {
        ModuleOwnership.Check(context, module, typeof(T), reading: true);
        return Of(prepared, static p => EF.CompileAsyncQuery(First<T, TResult, Func<HeadlessContext, TFirst, TSecond, CancellationToken, TResult?>>(p.Query))).In(context)(context, first, second, cancellationToken);
    }

    // Of one prepared query either the first is asked for or all.
    public static async Task<IReadOnlyList<TResult>> AllAsync<T, TFirst, TSecond, TResult>(
        HeadlessContext context, Type module, Prepared<T, TFirst, TSecond, TResult> prepared, TFirst first, TSecond second, CancellationToken cancellationToken)
        where T : class
        where TResult : class
    {
        ModuleOwnership.Check(context, module, typeof(T), reading: true);
        var found = new List<TResult>();
        var read = Of(prepared, static p => EF.CompileAsyncQuery(All<T, Func<HeadlessContext, TFirst, TSecond, IQueryable<TResult>>>(p.Query))).In(context);
        await foreach (var row in read(context, first, second).WithCancellation(cancellationToken))
        {
            found.Add(row);
        }

        return found;
    }

    private static PerModel<TRead> Of<TPrepared, TRead>(TPrepared prepared, Func<TPrepared, TRead> translate)
        where TPrepared : class
        where TRead : Delegate =>
        (PerModel<TRead>)(Known.TryGetValue(prepared, out var known) ? known : Known.GetValue(prepared, _ => new PerModel<TRead>(() => translate(prepared))));

    private static Expression<TDelegate> First<T, TResult, TDelegate>(LambdaExpression query)
        where T : class =>
        Lambda<T, TDelegate>(query, rows => Expression.Call(typeof(Queryable), nameof(Queryable.FirstOrDefault), [typeof(TResult)], rows), [Expression.Parameter(typeof(CancellationToken), "cancellationToken")]);

    private static Expression<TDelegate> All<T, TDelegate>(LambdaExpression query)
        where T : class => Lambda<T, TDelegate>(query, static rows => rows, []);

    private static Expression<TDelegate> Lambda<T, TDelegate>(LambdaExpression query, Func<Expression, Expression> then, IEnumerable<ParameterExpression> last)
        where T : class
    {
        var context = Expression.Parameter(typeof(HeadlessContext), "context");
        var arguments = query.Parameters.Skip(1).Select(p => Expression.Parameter(p.Type, p.Name)).ToList();
        var rows = Unfiltered.Of<T>(Expression.Call(context, nameof(DbContext.Set), [typeof(T)]));
        return Expression.Lambda<TDelegate>(then(Rebind.Body(query, [rows, .. arguments])), [context, .. arguments, .. last]);
    }
}
