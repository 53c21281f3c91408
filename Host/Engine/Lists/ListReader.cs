using Headless.Sdk;
using Microsoft.EntityFrameworkCore;

namespace Headless.Engine.Lists;

/// <summary>Reads lists: one statement for the page and one for the count, each only when it was selected.</summary>
/// <param name="cursors">Makes and opens cursors.</param>
internal sealed class ListReader(CursorProtector cursors)
{
    /// <summary>Reads one page.</summary>
    /// <typeparam name="T">The rows' entity.</typeparam>
    /// <param name="rows">The rows that the caller may see.</param>
    /// <param name="request">What she asked.</param>
    /// <param name="connection">What she selected of the connection.</param>
    /// <param name="context">The list.</param>
    /// <param name="cancellationToken">Stops the work.</param>
    /// <returns>The page.</returns>
    public async Task<Page<T>> ReadPageAsync<T>(IQueryable<T> rows, ListRequest request, Selection connection, ListContext context, CancellationToken cancellationToken)
        where T : class, IEntity
    {
        var query = PageQuery<T>.Prepare(cursors, rows, request, connection, context);
        List<T> read = [];
        if (query.Shape.Reads(query.Window.Size))
        {
            read = await query.Rows().ToListAsync(cancellationToken);
        }

        return query.Page(read, query.Shape.HasCount ? await CountAsync(query, request, cancellationToken) : null);
    }

    /// <summary>Reads the pages of many parents, all rows in one statement and all counts in another.</summary>
    /// <typeparam name="TParent">The parents' entity or reference.</typeparam>
    /// <typeparam name="T">The rows' entity.</typeparam>
    /// <param name="parents">The parents' table, in the same context as the rows.</param>
    /// <param name="ids">The parents' ids.</param>
    /// <param name="children">The rows and their parent's id.</param>
    /// <param name="request">What the caller asked.</param>
    /// <param name="connection">What she selected of the connection.</param>
    /// <param name="context">The list.</param>
    /// <param name="cancellationToken">Stops the work.</param>
    /// <returns>A page for every id, empty for a parent without rows.</returns>
    public async Task<IReadOnlyDictionary<Guid, Page<T>>> ReadChildrenAsync<TParent, T>(
        IQueryable<TParent> parents, IReadOnlyList<Guid> ids, Children<TParent, T> children, ListRequest request, Selection connection, ListContext context, CancellationToken cancellationToken)
        where TParent : class, IEntity
        where T : class, IEntity
    {
        var query = PageQuery<T>.Prepare(cursors, children.Rows, request, connection, context);
        var distinct = ids.Distinct().ToList();
        var counts = new Dictionary<Guid, int>();
        var pages = Enumerable.Empty<ChildRow<T>>().ToLookup(r => r.ParentId, r => r.Row);
        if (distinct.Count > 0 && query.Shape.Reads(query.Window.Size))
        {
            pages = (await ChildQuery.Rows(parents, distinct, children, query).ToListAsync(cancellationToken)).ToLookup(r => r.ParentId, r => r.Row);
        }

        if (distinct.Count > 0 && query.Shape.HasCount)
        {
            counts = await ChildQuery.Counts(distinct, children, query).ToDictionaryAsync(c => c.ParentId, c => c.Count, cancellationToken);
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
    /// <param name="rows">The rows that the caller may see.</param>
    /// <param name="ids">The ids.</param>
    /// <param name="selection">What she selected of them.</param>
    /// <param name="map">Their entity.</param>
    /// <param name="cancellationToken">Stops the work.</param>
    /// <returns>The rows that there are, by id.</returns>
    public async Task<IReadOnlyDictionary<Guid, T>> ReadByIdsAsync<T>(
        IQueryable<T> rows, IReadOnlyList<Guid> ids, Selection selection, EntityMap map, CancellationToken cancellationToken)
        where T : class, IEntity
    {
        var distinct = ids.Distinct().ToList();
        return distinct.Count == 0
            ? new Dictionary<Guid, T>()
            : await Rows(rows.Where(r => distinct.Contains(r.Id)), selection, map).ToDictionaryAsync(r => r.Id, cancellationToken);
    }

    private static async Task<TotalCount> CountAsync<T>(PageQuery<T> query, ListRequest request, CancellationToken cancellationToken)
        where T : class, IEntity
    {
        var matching = request.ExactCount ? query.Matching : query.Matching.Take(PageQuery<T>.CountLimit + 1);
        return query.Count(await matching.CountAsync(cancellationToken));
    }

    private static IQueryable<T> Rows<T>(IQueryable<T> rows, Selection selection, EntityMap map)
        where T : class => Projection.Select(Projection.Include(rows.AsNoTracking(), map, selection), map, selection, []);
}
