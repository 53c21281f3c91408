using System.Linq.Expressions;
using System.Reflection;
using Headless.Sdk;
using Microsoft.EntityFrameworkCore;

namespace Headless.Engine.Lists;

/// <summary>One list as it is about to be read: checked, filtered, ordered, and cut to the page.</summary>
/// <typeparam name="T">The rows' entity.</typeparam>
internal sealed class PageQuery<T>
    where T : class, IEntity
{
    /// <summary>Counting stops here unless an exact number is asked for.</summary>
    public const int CountLimit = 1_000;

    private readonly CursorProtector _cursors;
    private readonly ListRequest _request;
    private readonly byte[] _binding;

    private PageQuery(CursorProtector cursors, IQueryable<T> rows, ListRequest request, Selection connection, ListContext context)
    {
        FilterLimits.Check(request.Where);
        new ListAccess(context).Check(request);
        (_cursors, _request, Map) = (cursors, request, context.Map);
        Window = PageWindow.Of(request, context.PageSize);
        Shape = PageShape.Of(connection);
        Ordering = Ordering.Of(rows, context.Map, request.OrderBy);
        _binding = CursorBinding.Of(context.Field, Ordering, request.Where);
        Matching = Filter(rows.AsNoTracking());
        Candidates = Seek(Seek(Matching, request.After, "after", before: false), request.Before, "before", before: true);
    }

    /// <summary>The rows' entity.</summary>
    public EntityMap Map { get; }

    /// <summary>Rows to read and from which end.</summary>
    public PageWindow Window { get; }

    /// <summary>What must be read.</summary>
    public PageShape Shape { get; }

    /// <summary>The total order.</summary>
    public Ordering Ordering { get; }

    /// <summary>All rows that the filter matches.</summary>
    public IQueryable<T> Matching { get; }

    /// <summary>Those between the cursors.</summary>
    public IQueryable<T> Candidates { get; }

    /// <summary>Columns that cursors are made of.</summary>
    public IEnumerable<PropertyInfo> KeyColumns => Shape.HasCursors ? Ordering.Keys.Select(k => k.Property) : [];

    /// <summary>One row more than the page has, to know whether more follows; as a parameter.</summary>
    public Expression Limit => Parameter.Of(Window.Size + 1, typeof(int));

    /// <summary>Checks a request and prepares its query.</summary>
    /// <param name="cursors">Opens and makes cursors.</param>
    /// <param name="rows">The rows.</param>
    /// <param name="request">What the caller asked.</param>
    /// <param name="connection">What she selected.</param>
    /// <param name="context">The list.</param>
    /// <returns>The query.</returns>
    public static PageQuery<T> Prepare(CursorProtector cursors, IQueryable<T> rows, ListRequest request, Selection connection, ListContext context) =>
        new(cursors, rows, request, connection, context);

    /// <summary>The rows of the page, from the end that it is read from, projected to what is selected.</summary>
    /// <returns>The query.</returns>
    public IQueryable<T> Rows()
    {
        var row = Expression.Parameter(typeof(T), "row");
        var candidates = Projection.Include(Candidates, Map, Shape.Node);
        var ordered = Ordering.Apply<T>(candidates.Expression, row, row, Window.FromEnd);
        var page = Expression.Call(typeof(Queryable), nameof(Queryable.Take), [typeof(T)], ordered, Limit);
        return Projection.Select(candidates.Provider.CreateQuery<T>(page), Map, Shape.Node, KeyColumns);
    }

    /// <summary>Makes the page of the rows that were read.</summary>
    /// <param name="rows">The rows in the order they were read, one more than the page has where more follows.</param>
    /// <param name="count">How many rows the filter matches.</param>
    /// <returns>The page.</returns>
    public Page<T> Page(IReadOnlyList<T> rows, TotalCount? count)
    {
        var hasMore = rows.Count > Window.Size;
        var nodes = rows.Take(Window.Size);
        var edges = (Window.FromEnd ? nodes.Reverse() : nodes).Select(n => new Edge<T>(Shape.HasCursors ? Cursor(n) : null, n)).ToList();
        return new(edges, Info(hasMore, edges), count);
    }

    /// <summary>The count as the caller may know it.</summary>
    /// <param name="matching">The number found.</param>
    /// <returns>The count.</returns>
    public TotalCount Count(int matching) => _request.ExactCount || matching <= CountLimit ? new(matching, true) : new(CountLimit, false);

    private PageInfo Info(bool hasMore, List<Edge<T>> edges)
    {
        var (start, end) = edges is [var first, ..] ? (first.Cursor, edges[^1].Cursor) : (null, null);
        return Window.FromEnd
            ? new(_request.Before is not null, hasMore || _request.After is not null, start, end)
            : new(hasMore || _request.Before is not null, _request.After is not null, start, end);
    }

    private IQueryable<T> Filter(IQueryable<T> rows) =>
        _request.Where is { Count: > 0 } where ? rows.Where(FilterExpression.Build<T>(Map, where)) : rows;

    private IQueryable<T> Seek(IQueryable<T> rows, string? cursor, string argument, bool before)
    {
        if (cursor is null)
        {
            return rows;
        }

        var bytes = _cursors.Open(_binding, cursor) ?? throw new InvalidCursorException(argument);
        var values = CursorValues.Read(bytes, Ordering.Keys.Select(k => k.Property.PropertyType));
        return rows.Where(Lists.Seek.Build<T>(Ordering, values, before));
    }

    private string Cursor(T row) => _cursors.Protect(_binding, CursorValues.Write(Ordering.Keys.Select(k => k.Property.GetValue(row)
        ?? throw new InvalidOperationException($"'{Map.TypeName}.{k.Property.Name}' orders a list and is null: sort keys are never null."))));
}
