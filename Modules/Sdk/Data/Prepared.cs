using System.Linq.Expressions;

namespace Headless.Sdk;

/// <summary>
/// A query that is asked with almost every request: it is translated once and not looked up again each time, which costs more than to ask it. Keep it in a static field, and ask it by
/// <see cref="ModuleDb{TModule}.FirstUnscopedAsync{T,TArgument,TResult}"/>. What changes from time to time is an argument; the query refers to nothing else.
/// </summary>
/// <typeparam name="T">The entity that it begins with.</typeparam>
/// <typeparam name="TArgument">What it is asked with.</typeparam>
/// <typeparam name="TResult">What it answers with.</typeparam>
/// <param name="query">The query, of all rows.</param>
public sealed class Prepared<T, TArgument, TResult>(Expression<Func<IQueryable<T>, TArgument, IQueryable<TResult>>> query)
    where T : class
    where TResult : class
{
    /// <summary>The query.</summary>
    public Expression<Func<IQueryable<T>, TArgument, IQueryable<TResult>>> Query { get; } = query;
}

/// <summary>The same with two arguments.</summary>
/// <typeparam name="T">The entity that it begins with.</typeparam>
/// <typeparam name="TFirst">The first of what it is asked with.</typeparam>
/// <typeparam name="TSecond">The second.</typeparam>
/// <typeparam name="TResult">What it answers with.</typeparam>
/// <param name="query">The query, of all rows.</param>
public sealed class Prepared<T, TFirst, TSecond, TResult>(Expression<Func<IQueryable<T>, TFirst, TSecond, IQueryable<TResult>>> query)
    where T : class
    where TResult : class
{
    /// <summary>The query.</summary>
    public Expression<Func<IQueryable<T>, TFirst, TSecond, IQueryable<TResult>>> Query { get; } = query;
}
