using System.Linq.Expressions;
using Headless.Sdk;

namespace Headless.Engine.Lists;

/// <summary>A row and whose child it is.</summary>
/// <typeparam name="T">The row's entity.</typeparam>
internal sealed class ChildRow<T>
{
    public Guid ParentId { get; init; }

    public required T Row { get; init; }
}

/// <summary>How many children a parent has.</summary>
internal sealed class ChildCount
{
    public Guid ParentId { get; init; }

    public int Count { get; init; }
}

/// <summary>Pages of many parents as one query, which becomes <c>ROW_NUMBER() OVER (PARTITION BY ...)</c>.</summary>
internal static class ChildQuery
{
    /// <summary>The rows of every parent's page, each parent's in its order.</summary>
    public static IQueryable<ChildRow<T>> Rows<TParent, T>(IQueryable<TParent> parents, List<Guid> ids, Children<TParent, T> children, PageQuery<T> query, IQueryValues values)
        where TParent : class, IEntity
        where T : class, IEntity
    {
        var parent = Expression.Parameter(typeof(TParent), "parent");
        var parentId = Expression.Property(parent, nameof(IEntity.Id));
        var row = Expression.Parameter(typeof(T), "row");
        var candidates = Projection.Include(query.Candidates(values), query.Map, query.Shape.Node);
        var own = Expression.Lambda<Func<T, bool>>(Expression.Equal(children.ParentId.Body, parentId), children.ParentId.Parameters);
        var ordered = query.Ordering.Apply<T>(Call(nameof(Queryable.Where), [typeof(T)], candidates.Expression, own), row, row, query.Window.FromEnd);
        var page = Call(nameof(Queryable.Take), [typeof(T)], ordered, query.Limit(values));

        var pages = parents.Where(Expression.Lambda<Func<TParent, bool>>(Among(ids, parentId, values), parent)).SelectMany(
            Expression.Lambda<Func<TParent, IEnumerable<T>>>(page, parent),
            Expression.Lambda<Func<TParent, T, ChildRow<T>>>(Child<T>(parentId, row), parent, row));

        // The window numbers the rows of each parent, but promises nothing about the order in which they come.
        var child = Expression.Parameter(typeof(ChildRow<T>), "child");
        var inner = Expression.Property(child, nameof(ChildRow<>.Row));
        var sorted = query.Ordering.Apply<ChildRow<T>>(pages.Expression, inner, child, query.Window.FromEnd);
        var projected = Child<T>(Expression.Property(child, nameof(ChildRow<>.ParentId)), Projection.Build(inner, query.Map, query.Shape.Node, query.KeyColumns));
        return parents.Provider.CreateQuery<ChildRow<T>>(
            Call(nameof(Queryable.Select), [typeof(ChildRow<T>), typeof(ChildRow<T>)], sorted, Expression.Lambda<Func<ChildRow<T>, ChildRow<T>>>(projected, child)));
    }

    /// <summary>The number of rows of every parent that has any.</summary>
    public static IQueryable<ChildCount> Counts<TParent, T>(List<Guid> ids, Children<TParent, T> children, PageQuery<T> query, IQueryValues values)
        where TParent : class, IEntity
        where T : class, IEntity
    {
        return query.Matching(values)
            .Where(Expression.Lambda<Func<T, bool>>(Among(ids, children.ParentId.Body, values), children.ParentId.Parameters))
            .GroupBy(children.ParentId)
            .Select(g => new ChildCount { ParentId = g.Key, Count = g.Count() });
    }

    /// <summary>The shape of <see cref="Rows"/>; null when it is asked once.</summary>
    public static QueryShape? ShapeOfRows<TParent, T>(IQueryable<TParent> parents, List<Guid> ids, Children<TParent, T> children, PageQuery<T> query)
        where TParent : class, IEntity
        where T : class, IEntity =>
        WholeTable.NameOf(parents.Expression) is { } table && KeyOf(children.ParentId) is { } key ? query.ShapeOfRows()?.With('/', key).With('/', table).WithValues('@', [ids]) : null;

    /// <summary>The shape of <see cref="Counts"/>; null when it is asked once.</summary>
    public static QueryShape? ShapeOfCounts<TParent, T>(List<Guid> ids, Children<TParent, T> children, PageQuery<T> query)
        where TParent : class, IEntity
        where T : class, IEntity =>
        KeyOf(children.ParentId) is { } key ? query.ShapeOfMatching('g')?.With('/', key).WithValues('@', [ids]) : null;

    /// <summary>The name of the column, or of the column whose value it is; null when it is no column.</summary>
    private static string? KeyOf(LambdaExpression parentId) => parentId.Body switch
    {
        MemberExpression { Member.Name: nameof(Nullable<>.Value), Expression: MemberExpression inner } when inner.Expression == parentId.Parameters[0] => inner.Member.Name,
        MemberExpression member when member.Expression == parentId.Parameters[0] => member.Member.Name,
        _ => null,
    };

    private static MethodCallExpression Among(List<Guid> ids, Expression id, IQueryValues values) =>
        Expression.Call(typeof(Enumerable), nameof(Enumerable.Contains), [typeof(Guid)], values.For(ids, ids.GetType()), id);

    private static MemberInitExpression Child<T>(Expression parentId, Expression row) => Expression.MemberInit(
        Expression.New(typeof(ChildRow<T>)),
        Expression.Bind(typeof(ChildRow<T>).GetProperty(nameof(ChildRow<>.ParentId))!, parentId),
        Expression.Bind(typeof(ChildRow<T>).GetProperty(nameof(ChildRow<>.Row))!, row));

    private static MethodCallExpression Call(string method, Type[] types, Expression source, Expression argument) =>
        Expression.Call(typeof(Queryable), method, types, source, argument is LambdaExpression ? Expression.Quote(argument) : argument);
}
