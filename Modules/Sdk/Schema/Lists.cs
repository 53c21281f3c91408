using System.Linq.Expressions;

namespace Headless.Sdk;

/// <summary>One row, or none: the method says which, the engine loads only the columns that the caller selected.</summary>
/// <typeparam name="T">The entity.</typeparam>
/// <param name="query">A query that matches at most one row.</param>
public sealed class One<T>(IQueryable<T> query)
    where T : class
{
    /// <summary>The query.</summary>
    public IQueryable<T> Query { get; } = query;
}

/// <summary>Makes <see cref="One{T}"/> with its type inferred.</summary>
public static class One
{
    /// <summary>The one row of the query, or null.</summary>
    /// <typeparam name="T">The entity.</typeparam>
    /// <param name="query">A query that matches at most one row.</param>
    /// <returns>The row to be.</returns>
    public static One<T> Of<T>(IQueryable<T> query)
        where T : class => new(query);
}

/// <summary>A connection on a parent: rows whose <paramref name="parentId"/> is the parent's id. The pages of all parents of a request are read in one statement.</summary>
/// <typeparam name="TParent">The parent's entity or reference.</typeparam>
/// <typeparam name="T">The rows' entity.</typeparam>
/// <param name="rows">All rows that the caller may see, of whatever parent.</param>
/// <param name="parentId">The column that holds the parent's id.</param>
public sealed class Children<TParent, T>(IQueryable<T> rows, Expression<Func<T, Guid>> parentId)
    where TParent : class
    where T : class
{
    /// <summary>All rows, of whatever parent.</summary>
    public IQueryable<T> Rows { get; } = rows;

    /// <summary>The column that holds the parent's id.</summary>
    public Expression<Func<T, Guid>> ParentId { get; } = parentId;
}
