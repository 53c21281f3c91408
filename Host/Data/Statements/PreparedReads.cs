using System.Linq.Expressions;
using System.Runtime.CompilerServices;
using Headless.Data.Scopes;
using Headless.Sdk;
using Microsoft.EntityFrameworkCore;

namespace Headless.Data.Statements;

/// <summary>Translates prepared queries, once for each model that they are asked in: a host has one for each shape of scope.</summary>
internal static class PreparedReads
{
    private static readonly ConditionalWeakTable<object, object> Known = [];
    private static readonly ConditionalWeakTable<object, object> KnownAtOnce = [];

    public static Task<TResult?> FirstAsync<T, TArgument, TResult>(HeadlessContext context, Prepared<T, TArgument, TResult> prepared, TArgument argument, CancellationToken cancellationToken)
        where T : class
        where TResult : class => context.ReadsAtOnce
            ? Task.FromResult(Of(KnownAtOnce, prepared, static p => EF.CompileQuery(First<T, TResult, Func<HeadlessContext, TArgument, TResult?>>(p.Query, []))).In(context)(context, argument))
            : Of(Known, prepared, static p => EF.CompileAsyncQuery(First<T, TResult, Func<HeadlessContext, TArgument, CancellationToken, TResult?>>(p.Query, Stop))).In(context)(context, argument, cancellationToken);

    public static Task<TResult?> FirstAsync<T, TFirst, TSecond, TResult>(
        HeadlessContext context, Prepared<T, TFirst, TSecond, TResult> prepared, TFirst first, TSecond second, CancellationToken cancellationToken)
        where T : class
        where TResult : class => context.ReadsAtOnce
            ? Task.FromResult(Of(KnownAtOnce, prepared, static p => EF.CompileQuery(First<T, TResult, Func<HeadlessContext, TFirst, TSecond, TResult?>>(p.Query, []))).In(context)(context, first, second))
            : Of(Known, prepared, static p => EF.CompileAsyncQuery(First<T, TResult, Func<HeadlessContext, TFirst, TSecond, CancellationToken, TResult?>>(p.Query, Stop))).In(context)(context, first, second, cancellationToken);

    // Of one prepared query either the first is asked for or all.
    public static async Task<IReadOnlyList<TResult>> AllAsync<T, TFirst, TSecond, TResult>(
        HeadlessContext context, Prepared<T, TFirst, TSecond, TResult> prepared, TFirst first, TSecond second, CancellationToken cancellationToken)
        where T : class
        where TResult : class
    {
        if (context.ReadsAtOnce)
        {
            return [.. Of(KnownAtOnce, prepared, static p => EF.CompileQuery(All<T, Func<HeadlessContext, TFirst, TSecond, IQueryable<TResult>>>(p.Query))).In(context)(context, first, second)];
        }

        var found = new List<TResult>();
        var read = Of(Known, prepared, static p => EF.CompileAsyncQuery(All<T, Func<HeadlessContext, TFirst, TSecond, IQueryable<TResult>>>(p.Query))).In(context);
        await foreach (var row in read(context, first, second).WithCancellation(cancellationToken))
        {
            found.Add(row);
        }

        return found;
    }

    private static ParameterExpression[] Stop => [Expression.Parameter(typeof(CancellationToken), "cancellationToken")];

    private static PerModel<TRead> Of<TPrepared, TRead>(ConditionalWeakTable<object, object> known, TPrepared prepared, Func<TPrepared, TRead> translate)
        where TPrepared : class
        where TRead : Delegate =>
        (PerModel<TRead>)(known.TryGetValue(prepared, out var read) ? read : known.GetValue(prepared, _ => new PerModel<TRead>(() => translate(prepared))));

    private static Expression<TDelegate> First<T, TResult, TDelegate>(LambdaExpression query, ParameterExpression[] last)
        where T : class => Lambda<T, TDelegate>(query, static rows => Expression.Call(typeof(Queryable), nameof(Queryable.FirstOrDefault), [typeof(TResult)], rows), last);

    private static Expression<TDelegate> All<T, TDelegate>(LambdaExpression query)
        where T : class => Lambda<T, TDelegate>(query, static rows => rows, []);

    private static Expression<TDelegate> Lambda<T, TDelegate>(LambdaExpression query, Func<Expression, Expression> then, ParameterExpression[] last)
        where T : class
    {
        var context = Expression.Parameter(typeof(HeadlessContext), "context");
        var arguments = query.Parameters.Skip(1).Select(p => Expression.Parameter(p.Type, p.Name)).ToList();
        var rows = Unfiltered.Of<T>(Expression.Call(context, nameof(DbContext.Set), [typeof(T)]));
        return Expression.Lambda<TDelegate>(then(Rebind.Body(query, [rows, .. arguments])), [context, .. arguments, .. last]);
    }
}
