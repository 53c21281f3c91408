using System.Linq.Expressions;
using Headless.Sdk;
using Microsoft.EntityFrameworkCore;

namespace Headless.Engine.Lists;

/// <summary>Reads lists: one statement for the page and one for the count, each only when it was selected.</summary>
/// <param name="cursors">Makes and opens cursors.</param>
internal sealed class ListReader(CursorProtector cursors)
{
    /// <summary>The queries that are kept.</summary>
    public KnownQueries Known { get; } = new();

    /// <summary>Reads one page.</summary>
    /// <typeparam name="T">The rows' entity.</typeparam>
    /// <param name="database">The context that the rows are read in.</param>
    /// <param name="rows">The rows that the caller may see.</param>
    /// <param name="request">What she asked.</param>
    /// <param name="connection">What she selected of the connection.</param>
    /// <param name="context">The list.</param>
    /// <param name="cancellationToken">Stops the work.</param>
    /// <returns>The page.</returns>
    public async Task<Page<T>> ReadPageAsync<T>(
        DbContext database, IQueryable<T> rows, ListRequest request, Selection connection, ListContext context, CancellationToken cancellationToken)
        where T : class, IEntity
    {
        var query = PageQuery<T>.Prepare(cursors, rows, request, connection, context);
        List<T> read = [];
        if (query.Shape.Reads(query.Window.Size))
        {
            read = await Known.ReadAsync(database, query.ShapeOfRows(), query.Rows, cancellationToken);
        }

        return query.Page(read, query.Shape.HasCount ? query.Count(await Known.CountAsync(database, query.ShapeOfCount(), query.Counted, cancellationToken)) : null);
    }

    /// <summary>Reads the pages of many parents, all rows in one statement and all counts in another.</summary>
    /// <typeparam name="TParent">The parents' entity or reference.</typeparam>
    /// <typeparam name="T">The rows' entity.</typeparam>
    /// <param name="database">The context that the rows are read in.</param>
    /// <param name="parents">The parents' table, in the same context as the rows.</param>
    /// <param name="ids">The parents' ids.</param>
    /// <param name="children">The rows and their parent's id.</param>
    /// <param name="request">What the caller asked.</param>
    /// <param name="connection">What she selected of the connection.</param>
    /// <param name="context">The list.</param>
    /// <param name="cancellationToken">Stops the work.</param>
    /// <returns>A page for every id, empty for a parent without rows.</returns>
    public async Task<IReadOnlyDictionary<Guid, Page<T>>> ReadChildrenAsync<TParent, T>(
        DbContext database, IQueryable<TParent> parents, IReadOnlyList<Guid> ids, Children<TParent, T> children, ListRequest request, Selection connection, ListContext context,
        CancellationToken cancellationToken)
        where TParent : class, IEntity
        where T : class, IEntity
    {
        var query = PageQuery<T>.Prepare(cursors, children.Rows, request, connection, context);
        var distinct = ids.Distinct().ToList();
        var counts = new Dictionary<Guid, int>();
        var pages = Enumerable.Empty<ChildRow<T>>().ToLookup(r => r.ParentId, r => r.Row);
        if (distinct.Count > 0 && query.Shape.Reads(query.Window.Size))
        {
            var shape = ChildQuery.ShapeOfRows(parents, distinct, children, query);
            pages = (await Known.ReadAsync(database, shape, values => ChildQuery.Rows(parents, distinct, children, query, values), cancellationToken)).ToLookup(r => r.ParentId, r => r.Row);
        }

        if (distinct.Count > 0 && query.Shape.HasCount)
        {
            var shape = ChildQuery.ShapeOfCounts(distinct, children, query);
            counts = (await Known.ReadAsync(database, shape, values => ChildQuery.Counts(distinct, children, query, values), cancellationToken)).ToDictionary(c => c.ParentId, c => c.Count);
        }

        return distinct.ToDictionary(id => id, id => query.Page([.. pages[id]], query.Shape.HasCount ? query.Count(counts.GetValueOrDefault(id)) : null));
    }

    /// <summary>Reads one row.</summary>
    /// <typeparam name="T">The row's entity.</typeparam>
    /// <param name="rows">A query that matches at most one row.</param>
    /// <param name="selection">What the caller selected of it.</param>
    /// <param name="map">Its entity.</param>
    /// <param name="cancellationToken">Stops the work.</param>
    /// <returns>The row, or null.</returns>
    public async Task<T?> ReadOneAsync<T>(IQueryable<T> rows, Selection selection, EntityMap map, CancellationToken cancellationToken)
        where T : class, IEntity => await Rows(rows, selection, map).SingleOrDefaultAsync(cancellationToken);

    /// <summary>Reads rows by their ids, in one statement.</summary>
    /// <typeparam name="T">The rows' entity.</typeparam>
    /// <param name="database">The context that the rows are read in.</param>
    /// <param name="rows">The rows that the caller may see.</param>
    /// <param name="ids">The ids.</param>
    /// <param name="selection">What she selected of them.</param>
    /// <param name="map">Their entity.</param>
    /// <param name="cancellationToken">Stops the work.</param>
    /// <returns>The rows that there are, by id.</returns>
    public async Task<IReadOnlyDictionary<Guid, T>> ReadByIdsAsync<T>(
        DbContext database, IQueryable<T> rows, IReadOnlyList<Guid> ids, Selection selection, EntityMap map, CancellationToken cancellationToken)
        where T : class, IEntity
    {
        var distinct = ids.Distinct().ToList();
        if (distinct.Count == 0)
        {
            return new Dictionary<Guid, T>();
        }

        var shape = WholeTable.NameOf(rows.Expression) is { } table ? new QueryShape().With('i', table).With(';').WithSelection(selection).WithValues('@', [distinct]) : null;
        return (await Known.ReadAsync(database, shape, values => Rows(Among(rows, distinct, values), selection, map), cancellationToken)).ToDictionary(r => r.Id);
    }

    private static IQueryable<T> Among<T>(IQueryable<T> rows, List<Guid> ids, IQueryValues values)
        where T : class, IEntity
    {
        var row = Expression.Parameter(typeof(T), "row");
        var among = Expression.Call(typeof(Enumerable), nameof(Enumerable.Contains), [typeof(Guid)], values.For(ids, ids.GetType()), Expression.Property(row, nameof(IEntity.Id)));
        return rows.Where(Expression.Lambda<Func<T, bool>>(among, row));
    }

    private static IQueryable<T> Rows<T>(IQueryable<T> rows, Selection selection, EntityMap map)
        where T : class => Projection.Select(Projection.Include(rows.AsNoTracking(), map, selection), map, selection, []);
}
