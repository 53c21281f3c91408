using System.Linq.Expressions;
using BitFaster.Caching.Lru;
using Headless.Data.Statements;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata;

namespace Headless.Engine.Lists;

/// <summary>
/// Queries that were asked before, translated once for each shape: to build a page's query and have EF find what it made of it costs as much as half of its statement. Those that take many values, or begin with
/// conditions of a module's own, are built each time.
/// </summary>
/// <param name="capacity">How many are kept.</param>
internal sealed class KnownQueries(int capacity = KnownQueries.Capacity)
{
    /// <summary>How many a host keeps. This product's choice.</summary>
    public const int Capacity = 500;

    // More have no delegate type of their own.
    private const int MostValues = 15;

    private readonly ConcurrentLru<Key, object> _known = new(Environment.ProcessorCount, capacity, EqualityComparer<Key>.Default);

    /// <summary>How many are known.</summary>
    public int Count => _known.Count;

    /// <summary>Reads the rows of a query.</summary>
    /// <typeparam name="T">The rows.</typeparam>
    /// <param name="database">The database.</param>
    /// <param name="shape">What makes the query the one that it is; null: it is asked once.</param>
    /// <param name="query">Builds the query.</param>
    /// <param name="cancellationToken">Stops the work.</param>
    /// <returns>The rows.</returns>
    public async Task<List<T>> ReadAsync<T>(DbContext database, QueryShape? shape, Func<IQueryValues, IQueryable<T>> query, CancellationToken cancellationToken)
    {
        if (Known<IAsyncEnumerable<T>, T>(database, shape, query, static q => q.Expression) is not { } known)
        {
            return await query(EnclosedValues.Instance).ToListAsync(cancellationToken);
        }

        var rows = new List<T>();
        await foreach (var row in known.Ask(database, shape!.Values, cancellationToken))
        {
            rows.Add(row);
        }

        return rows;
    }

    /// <summary>Counts the rows of a query.</summary>
    /// <typeparam name="T">The rows.</typeparam>
    /// <param name="database">The database.</param>
    /// <param name="shape">What makes the query the one that it is; null: it is asked once.</param>
    /// <param name="query">Builds the query.</param>
    /// <param name="cancellationToken">Stops the work.</param>
    /// <returns>Their number.</returns>
    public Task<int> CountAsync<T>(DbContext database, QueryShape? shape, Func<IQueryValues, IQueryable<T>> query, CancellationToken cancellationToken) =>
        Known<Task<int>, T>(database, shape, query, static q => Expression.Call(typeof(Queryable), nameof(Queryable.Count), [typeof(T)], q.Expression)) is { } known
            ? known.Ask(database, shape!.Values, cancellationToken)
            : query(EnclosedValues.Instance).CountAsync(cancellationToken);

    private KnownQuery<TResult>? Known<TResult, T>(DbContext database, QueryShape? shape, Func<IQueryValues, IQueryable<T>> query, Func<IQueryable<T>, Expression> whole) =>
        shape is null || shape.Values.Count > MostValues
            ? null
            : (KnownQuery<TResult>)_known.GetOrAdd(new(database.Model, shape.Text), static (_, made) => KnownQuery<TResult>.Of(made.query, made.whole, made.shape.Values.Count), (query, whole, shape));

    private readonly record struct Key(IModel Model, string Text);

    /// <summary>One of them.</summary>
    /// <param name="query">The query.</param>
    /// <param name="values">Where its values stand.</param>
    private sealed class KnownQuery<TResult>(TranslatedQuery<TResult> query, NumberedValues values)
    {
        public static KnownQuery<TResult> Of<T>(Func<IQueryValues, IQueryable<T>> query, Func<IQueryable<T>, Expression> whole, int count)
        {
            var values = new NumberedValues();
            var body = whole(query(values));
            return values.Places.Count == count
                ? new(new(body, values.Places), values)
                : throw new InvalidOperationException($"A query that takes {values.Places.Count} values was described with {count}.");
        }

        public TResult Ask(DbContext database, IReadOnlyList<object> asked, CancellationToken cancellationToken) => query.Ask(database, values.Read(asked), cancellationToken);
    }
}
