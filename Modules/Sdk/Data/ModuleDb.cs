namespace Headless.Sdk;

/// <summary>
/// The tables of one module, as the caller of the current field may see them. Another module's entities are refused. In a mutation it is a part of the one transaction; everywhere else it only reads.
/// </summary>
/// <typeparam name="TModule">The module.</typeparam>
/// <param name="session">The session of the current field call.</param>
public sealed class ModuleDb<TModule>(IDataSession session)
    where TModule : IModule
{
    /// <summary>The rows that the caller may see under the permission of the current field. With no scope set: none.</summary>
    /// <typeparam name="T">An entity of this module.</typeparam>
    /// <returns>A query, tracked in a mutation only.</returns>
    public IQueryable<T> Set<T>()
        where T : class => session.Set<T>(typeof(TModule));

    /// <summary>All rows, whoever asks: for rules that must look beyond the caller's scope, such as whether a number is taken. What is found must not reach the caller.</summary>
    /// <typeparam name="T">An entity of this module.</typeparam>
    /// <param name="because">Why the rule looks beyond the scope.</param>
    /// <returns>A query, tracked in a mutation only.</returns>
    public IQueryable<T> Unscoped<T>(string because)
        where T : class => session.Unscoped<T>(typeof(TModule), because);

    /// <summary>Asks a prepared query of all rows, whoever asks; see <see cref="Unscoped{T}"/>.</summary>
    /// <typeparam name="T">An entity of this module.</typeparam>
    /// <typeparam name="TArgument">What it is asked with.</typeparam>
    /// <typeparam name="TResult">What it answers with.</typeparam>
    /// <param name="query">The query, kept in a static field.</param>
    /// <param name="argument">What it is asked with.</param>
    /// <param name="because">Why the rule looks beyond the scope.</param>
    /// <param name="cancellationToken">Stops the read.</param>
    /// <returns>The first; null when there is none.</returns>
    public Task<TResult?> FirstUnscopedAsync<T, TArgument, TResult>(Prepared<T, TArgument, TResult> query, TArgument argument, string because, CancellationToken cancellationToken)
        where T : class
        where TResult : class
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(because);
        return session.FirstUnscopedAsync(typeof(TModule), query, argument, cancellationToken);
    }

    /// <summary>Asks a prepared query of all rows, whoever asks; see <see cref="Unscoped{T}"/>.</summary>
    /// <typeparam name="T">An entity of this module.</typeparam>
    /// <typeparam name="TFirst">The first of what it is asked with.</typeparam>
    /// <typeparam name="TSecond">The second.</typeparam>
    /// <typeparam name="TResult">What it answers with.</typeparam>
    /// <param name="query">The query, kept in a static field.</param>
    /// <param name="first">The first of what it is asked with.</param>
    /// <param name="second">The second.</param>
    /// <param name="because">Why the rule looks beyond the scope.</param>
    /// <param name="cancellationToken">Stops the read.</param>
    /// <returns>The first; null when there is none.</returns>
    public Task<TResult?> FirstUnscopedAsync<T, TFirst, TSecond, TResult>(
        Prepared<T, TFirst, TSecond, TResult> query, TFirst first, TSecond second, string because, CancellationToken cancellationToken)
        where T : class
        where TResult : class
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(because);
        return session.FirstUnscopedAsync(typeof(TModule), query, first, second, cancellationToken);
    }

    /// <summary>Asks a prepared query of all rows, whoever asks; see <see cref="Unscoped{T}"/>. For few rows: all of them are read.</summary>
    /// <typeparam name="T">An entity of this module.</typeparam>
    /// <typeparam name="TFirst">The first of what it is asked with.</typeparam>
    /// <typeparam name="TSecond">The second.</typeparam>
    /// <typeparam name="TResult">What it answers with.</typeparam>
    /// <param name="query">The query, kept in a static field.</param>
    /// <param name="first">The first of what it is asked with.</param>
    /// <param name="second">The second.</param>
    /// <param name="because">Why the rule looks beyond the scope.</param>
    /// <param name="cancellationToken">Stops the read.</param>
    /// <returns>All of them.</returns>
    public Task<IReadOnlyList<TResult>> AllUnscopedAsync<T, TFirst, TSecond, TResult>(
        Prepared<T, TFirst, TSecond, TResult> query, TFirst first, TSecond second, string because, CancellationToken cancellationToken)
        where T : class
        where TResult : class
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(because);
        return session.AllUnscopedAsync(typeof(TModule), query, first, second, cancellationToken);
    }

    /// <summary>
    /// Reads, and keeps nothing of the database afterwards: for who waits long between two reads, such as a subscription. All that <paramref name="read"/> asks, it asks anew each time; a query from outside belongs to nobody any more.
    /// </summary>
    /// <typeparam name="T">What is read: values, not queries.</typeparam>
    /// <param name="read">Reads.</param>
    /// <returns>What was read.</returns>
    /// <exception cref="InvalidOperationException">Something was asked outside of such a read, or this is a mutation.</exception>
    public Task<T> BrieflyAsync<T>(Func<Task<T>> read) => session.BrieflyAsync(read);

    /// <summary>Adds a row. It must lie in the caller's scope when the transaction is saved.</summary>
    /// <typeparam name="T">An entity of this module.</typeparam>
    /// <param name="entity">The row.</param>
    public void Add<T>(T entity)
        where T : class => session.Add(typeof(TModule), entity, null);

    /// <summary>Adds a row that may lie outside the caller's scope: an applicant's own application to a union she is not in yet.</summary>
    /// <typeparam name="T">An entity of this module.</typeparam>
    /// <param name="entity">The row.</param>
    /// <param name="because">Why the row may lie outside.</param>
    public void AddUnscoped<T>(T entity, string because)
        where T : class => session.Add(typeof(TModule), entity, because);

    /// <summary>Lets a row that lies in the caller's scope leave it in this transaction: a transfer to another union.</summary>
    /// <typeparam name="T">An entity of this module.</typeparam>
    /// <param name="entity">The row, read in this transaction.</param>
    /// <param name="because">Why the row may leave.</param>
    public void MoveUnscoped<T>(T entity, string because)
        where T : class => session.Add(typeof(TModule), entity, because);

    /// <summary>
    /// Writes many new rows at once, in the order given, without tracking them: for demo data and rebuilds of thousands of rows. Only the platform's own work may do so, whose scope is the whole tree.
    /// </summary>
    /// <typeparam name="T">An entity of this module.</typeparam>
    /// <param name="rows">The rows, with all their values; navigations are not followed.</param>
    /// <param name="cancellationToken">Stops the write.</param>
    /// <returns>A task.</returns>
    /// <exception cref="UniqueViolationException">A unique index refused a row; the transaction cannot go on.</exception>
    public Task InsertAsync<T>(IReadOnlyCollection<T> rows, CancellationToken cancellationToken)
        where T : class => session.InsertAsync(typeof(TModule), rows, cancellationToken);

    /// <summary>Removes a row.</summary>
    /// <typeparam name="T">An entity of this module.</typeparam>
    /// <param name="entity">The row.</param>
    public void Remove<T>(T entity)
        where T : class => session.Remove(typeof(TModule), entity);

    /// <summary>Writes what is pending now, inside the transaction, so that a unique index can answer before the method goes on. A mutation need not call it at its end.</summary>
    /// <param name="cancellationToken">Stops the write.</param>
    /// <returns>The number of rows written.</returns>
    /// <exception cref="UniqueViolationException">A unique index refused a row; nothing of this call was kept, the transaction goes on.</exception>
    /// <exception cref="ConcurrencyException">Another writer changed a row meanwhile.</exception>
    /// <exception cref="OutOfScopeException">A row lies outside the caller's scope.</exception>
    public Task<int> SaveAsync(CancellationToken cancellationToken) => session.SaveAsync(cancellationToken);

    /// <summary>Counts one more in a row, which is made where there is none yet, in one statement; see <c>Quota</c> of Headless.Limited, which knows what to do where there is no such statement.</summary>
    /// <typeparam name="T">An entity of this module with one unique index, or none but its key.</typeparam>
    /// <param name="first">The row with one counted. It may lie outside the caller's scope.</param>
    /// <param name="counter">The property that counts.</param>
    /// <param name="limit">The most that may be counted.</param>
    /// <param name="because">Why the row may lie outside.</param>
    /// <param name="cancellationToken">Stops the work.</param>
    /// <returns>Whether it was counted; null where the database has no such statement, and then nothing was done.</returns>
    public Task<bool?> CountAsync<T>(T first, string counter, int limit, string because, CancellationToken cancellationToken)
        where T : class
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(because);
        return session.CountAsync(typeof(TModule), first, counter, limit, cancellationToken);
    }

    /// <summary>
    /// Takes units of a column of one row, if so many are left, as the last before the commit, after every row of the transaction was written: for the one row that everybody wants, whose lock is then held for the
    /// shortest time. See <c>Stock</c> of Headless.Limited.
    /// </summary>
    /// <typeparam name="T">An entity of this module.</typeparam>
    /// <param name="id">The row's id. It may lie outside the caller's scope.</param>
    /// <param name="left">The property that counts what is left.</param>
    /// <param name="amount">How many.</param>
    /// <param name="because">Why the row may lie outside.</param>
    /// <param name="refusal">Makes what the mutation is refused with when fewer are left or there is no such row; the caller hears of it as if the mutation had thrown it, and nothing is committed.</param>
    public void TakeAtCommit<T>(Guid id, string left, int amount, string because, Func<Exception> refusal)
        where T : class, IEntity
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(because);
        session.TakeAtCommit<T>(typeof(TModule), id, left, amount, refusal);
    }

    /// <summary>Publishes an event after the transaction has committed; never when it is rolled back.</summary>
    /// <param name="domainEvent">The event.</param>
    public void Raise(IDomainEvent domainEvent) => session.Raise(domainEvent);
}
