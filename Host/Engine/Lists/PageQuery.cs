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
    private readonly IQueryable<T> _rows;
    private readonly ListRequest _request;
    private readonly string _field;
    private readonly IReadOnlyList<object>? _after;
    private readonly IReadOnlyList<object>? _before;
    private byte[]? _binding;

    private PageQuery(CursorProtector cursors, IQueryable<T> rows, ListRequest request, Selection connection, ListContext context)
    {
        FilterLimits.Check(request.Where);
        new ListAccess(context).Check(request);
        (_cursors, _rows, _request, _field, Map) = (cursors, rows, request, context.Field, context.Map);
        Window = PageWindow.Of(request, context.PageSize);
        Shape = PageShape.Of(connection);
        Ordering = Ordering.Of(rows, context.Map, request.OrderBy);
        _after = Open(request.After, "after");
        _before = Open(request.Before, "before");
    }

    /// <summary>The rows' entity.</summary>
    public EntityMap Map { get; }

    /// <summary>Rows to read and from which end.</summary>
    public PageWindow Window { get; }

    /// <summary>What must be read.</summary>
    public PageShape Shape { get; }

    /// <summary>The total order.</summary>
    public Ordering Ordering { get; }

    /// <summary>Columns that cursors are made of.</summary>
    public IEnumerable<PropertyInfo> KeyColumns => Shape.HasCursors ? Ordering.Keys.Select(k => k.Property) : [];

    private byte[] Binding => _binding ??= CursorBinding.Of(_field, Ordering, _request.Where);

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
    /// <param name="values">Takes the values.</param>
    /// <returns>The query.</returns>
    public IQueryable<T> Rows(IQueryValues values)
    {
        var row = Expression.Parameter(typeof(T), "row");
        var candidates = Projection.Include(Candidates(values), Map, Shape.Node);
        var ordered = Ordering.Apply<T>(candidates.Expression, row, row, Window.FromEnd);
        var page = Expression.Call(typeof(Queryable), nameof(Queryable.Take), [typeof(T)], ordered, Limit(values));
        return Projection.Select(candidates.Provider.CreateQuery<T>(page), Map, Shape.Node, KeyColumns);
    }

    /// <summary>The rows that are counted.</summary>
    /// <param name="values">Takes the values.</param>
    /// <returns>The query.</returns>
    public IQueryable<T> Counted(IQueryValues values) => _request.ExactCount ? Matching(values) : Matching(values).Take(CountLimit + 1);

    /// <summary>All rows that the filter matches.</summary>
    /// <param name="values">Takes the values.</param>
    /// <returns>The query.</returns>
    public IQueryable<T> Matching(IQueryValues values) =>
        _request.Where is { Count: > 0 } where ? _rows.AsNoTracking().Where(new FilterExpression(values).Build<T>(Map, where)) : _rows.AsNoTracking();

    /// <summary>Those between the cursors.</summary>
    /// <param name="values">Takes the values.</param>
    /// <returns>The query.</returns>
    public IQueryable<T> Candidates(IQueryValues values) => Seek(Seek(Matching(values), _after, values, before: false), _before, values, before: true);

    /// <summary>One row more than the page has, to know whether more follows.</summary>
    /// <param name="values">Takes the number.</param>
    /// <returns>The number in the query.</returns>
    public Expression Limit(IQueryValues values) => values.For(Window.Size + 1, typeof(int));

    /// <summary>The shape of <see cref="Matching"/>; null when the module's own query has more than a table.</summary>
    /// <param name="what">What is done with the rows.</param>
    /// <returns>The shape.</returns>
    public QueryShape? ShapeOfMatching(char what) =>
        WholeTable.NameOf(_rows.Expression) is { } table ? new QueryShape().With(what, table).With(';').WithFilter(_request.Where) : null;

    /// <summary>The shape of <see cref="Rows"/>; null when the module's own query has more than a table.</summary>
    /// <returns>The shape.</returns>
    public QueryShape? ShapeOfRows()
    {
        if (ShapeOfMatching('p') is not { } shape)
        {
            return null;
        }

        shape.WithValues('>', _after).WithValues('<', _before);
        foreach (var key in Ordering.Keys)
        {
            shape.With(key.Descending ^ Window.FromEnd ? '-' : '+', key.Property.Name);
        }

        return shape.With(Shape.HasCursors ? 'c' : 'n').WithSelection(Shape.Node).WithValues('#', [Window.Size + 1]);
    }

    /// <summary>The shape of <see cref="Counted"/>; null when the module's own query has more than a table.</summary>
    /// <returns>The shape.</returns>
    public QueryShape? ShapeOfCount() => ShapeOfMatching(_request.ExactCount ? 'e' : 'l');

    /// <summary>Makes the page of the rows that were read.</summary>
    /// <param name="rows">The rows in the order they were read, one more than the page has where more follows. They become the page's.</param>
    /// <param name="count">How many rows the filter matches.</param>
    /// <returns>The page.</returns>
    public Page<T> Page(List<T> rows, TotalCount? count)
    {
        var hasMore = rows.Count > Window.Size;
        if (hasMore)
        {
            rows.RemoveAt(Window.Size);
        }

        if (Window.FromEnd)
        {
            rows.Reverse();
        }

        return new(rows, Shape.HasCursors ? Cursor : null, Info(hasMore, rows), count);
    }

    /// <summary>The count as the caller may know it.</summary>
    /// <param name="matching">The number found.</param>
    /// <returns>The count.</returns>
    public TotalCount Count(int matching) => _request.ExactCount || matching <= CountLimit ? new(matching, true) : new(CountLimit, false);

    private PageInfo Info(bool hasMore, List<T> rows)
    {
        var (start, end) = Shape is { HasPageInfo: true, HasCursors: true } && rows.Count > 0 ? (Cursor(rows[0]), Cursor(rows[^1])) : (null, null);
        return Window.FromEnd
            ? new(_request.Before is not null, hasMore || _request.After is not null, start, end)
            : new(hasMore || _request.Before is not null, _request.After is not null, start, end);
    }

    private IReadOnlyList<object>? Open(string? cursor, string argument)
    {
        if (cursor is null)
        {
            return null;
        }

        var bytes = _cursors.Open(Binding, cursor) ?? throw new InvalidCursorException(argument);
        return CursorValues.Read(bytes, Ordering.Keys.Select(k => k.Property.PropertyType));
    }

    private IQueryable<T> Seek(IQueryable<T> rows, IReadOnlyList<object>? cursor, IQueryValues values, bool before) =>
        cursor is null ? rows : rows.Where(Lists.Seek.Build<T>(Ordering, cursor, values, before));

    private string Cursor(T row) => _cursors.Protect(Binding, CursorValues.Write(Ordering.Keys.Select(k => k.Property.GetValue(row)
        ?? throw new InvalidOperationException($"'{Map.TypeName}.{k.Property.Name}' orders a list and is null: sort keys are never null."))));
}
