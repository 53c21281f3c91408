namespace Headless.Sdk;

/// <summary>The seam between <see cref="ModuleDb{TModule}"/> and the data layer; modules use <see cref="ModuleDb{TModule}"/>.</summary>
public interface IDataSession
{
    /// <summary>Rows in the caller's scope.</summary>
    /// <typeparam name="T">The entity.</typeparam>
    /// <param name="module">The module that must own it.</param>
    /// <returns>A query.</returns>
    IQueryable<T> Set<T>(Type module)
        where T : class;

    /// <summary>All rows.</summary>
    /// <typeparam name="T">The entity.</typeparam>
    /// <param name="module">The module that must own it.</param>
    /// <param name="because">Why the scope does not apply.</param>
    /// <returns>A query.</returns>
    IQueryable<T> Unscoped<T>(Type module, string because)
        where T : class;

    /// <summary>Asks a prepared query of all rows.</summary>
    /// <typeparam name="T">The entity.</typeparam>
    /// <typeparam name="TArgument">What it is asked with.</typeparam>
    /// <typeparam name="TResult">What it answers with.</typeparam>
    /// <param name="module">The module that must own the entity.</param>
    /// <param name="query">The query.</param>
    /// <param name="argument">What it is asked with.</param>
    /// <param name="cancellationToken">Stops the read.</param>
    /// <returns>The first; null when there is none.</returns>
    Task<TResult?> FirstUnscopedAsync<T, TArgument, TResult>(Type module, Prepared<T, TArgument, TResult> query, TArgument argument, CancellationToken cancellationToken)
        where T : class
        where TResult : class;

    /// <summary>Asks a prepared query of all rows.</summary>
    /// <typeparam name="T">The entity.</typeparam>
    /// <typeparam name="TFirst">The first of what it is asked with.</typeparam>
    /// <typeparam name="TSecond">The second.</typeparam>
    /// <typeparam name="TResult">What it answers with.</typeparam>
    /// <param name="module">The module that must own the entity.</param>
    /// <param name="query">The query.</param>
    /// <param name="first">The first of what it is asked with.</param>
    /// <param name="second">The second.</param>
    /// <param name="cancellationToken">Stops the read.</param>
    /// <returns>The first; null when there is none.</returns>
    Task<TResult?> FirstUnscopedAsync<T, TFirst, TSecond, TResult>(
        Type module, Prepared<T, TFirst, TSecond, TResult> query, TFirst first, TSecond second, CancellationToken cancellationToken)
        where T : class
        where TResult : class;

    /// <summary>Asks a prepared query of all rows.</summary>
    /// <typeparam name="T">The entity.</typeparam>
    /// <typeparam name="TFirst">The first of what it is asked with.</typeparam>
    /// <typeparam name="TSecond">The second.</typeparam>
    /// <typeparam name="TResult">What it answers with.</typeparam>
    /// <param name="module">The module that must own the entity.</param>
    /// <param name="query">The query.</param>
    /// <param name="first">The first of what it is asked with.</param>
    /// <param name="second">The second.</param>
    /// <param name="cancellationToken">Stops the read.</param>
    /// <returns>All of them.</returns>
    Task<IReadOnlyList<TResult>> AllUnscopedAsync<T, TFirst, TSecond, TResult>(
        Type module, Prepared<T, TFirst, TSecond, TResult> query, TFirst first, TSecond second, CancellationToken cancellationToken)
        where T : class
        where TResult : class;

    /// <summary>Reads, and keeps nothing of the database afterwards.</summary>
    /// <typeparam name="T">What is read.</typeparam>
    /// <param name="read">Reads.</param>
    /// <returns>What was read.</returns>
    Task<T> BrieflyAsync<T>(Func<Task<T>> read);

    /// <summary>Adds a row.</summary>
    /// <param name="module">The module that must own it.</param>
    /// <param name="entity">The row.</param>
    /// <param name="outsideScopeBecause">Why it may lie outside the caller's scope; null when it may not.</param>
    void Add(Type module, object entity, string? outsideScopeBecause);

    /// <summary>Writes many new rows at once.</summary>
    /// <typeparam name="T">The entity.</typeparam>
    /// <param name="module">The module that must own it.</param>
    /// <param name="rows">The rows.</param>
    /// <param name="cancellationToken">Stops the write.</param>
    /// <returns>A task.</returns>
    Task InsertAsync<T>(Type module, IReadOnlyCollection<T> rows, CancellationToken cancellationToken)
        where T : class;

    /// <summary>Removes a row.</summary>
    /// <param name="module">The module that must own it.</param>
    /// <param name="entity">The row.</param>
    void Remove(Type module, object entity);

    /// <summary>Writes what is pending.</summary>
    /// <param name="cancellationToken">Stops the write.</param>
    /// <returns>The number of rows written.</returns>
    Task<int> SaveAsync(CancellationToken cancellationToken);

    /// <summary>Counts one more in a row, which is made where there is none yet, in one statement.</summary>
    /// <typeparam name="T">The entity; it has one unique index, or none but its key.</typeparam>
    /// <param name="module">The module that must own it.</param>
    /// <param name="first">The row with one counted.</param>
    /// <param name="counter">The property that counts.</param>
    /// <param name="limit">The most that may be counted.</param>
    /// <param name="cancellationToken">Stops the work.</param>
    /// <returns>Whether it was counted; null where the database has no such statement.</returns>
    Task<bool?> CountAsync<T>(Type module, T first, string counter, int limit, CancellationToken cancellationToken)
        where T : class;

    /// <summary>Takes units of a column of one row as the last before the commit, if so many are left, in one statement.</summary>
    /// <typeparam name="T">The entity.</typeparam>
    /// <param name="module">The module that must own it.</param>
    /// <param name="id">The row's id; mutations of this host that take of the same row come one after another.</param>
    /// <param name="left">The property that counts what is left.</param>
    /// <param name="amount">How many.</param>
    /// <param name="refusal">Makes what the commit throws when fewer are left; then nothing is committed.</param>
    void TakeAtCommit<T>(Type module, Guid id, string left, int amount, Func<Exception> refusal)
        where T : class, IEntity;

    /// <summary>Publishes an event after the commit.</summary>
    /// <param name="domainEvent">The event.</param>
    void Raise(IDomainEvent domainEvent);
}

/// <summary>A unique index refused a row.</summary>
/// <param name="constraint">The index's or constraint's name where the database tells it; else the table and columns.</param>
/// <param name="inner">The driver's exception.</param>
public sealed class UniqueViolationException(string constraint, Exception? inner = null) : Exception($"A unique index refused the row: {constraint}.", inner)
{
    /// <summary>The index's or constraint's name where the database tells it; else the table and columns.</summary>
    public string Constraint { get; } = constraint;
}

/// <summary>A write left the caller's scope; a defect of the module, refused before anything was written.</summary>
/// <param name="entity">The entity's name.</param>
public sealed class OutOfScopeException(string entity) : Exception($"A {entity} lies outside the scope of the caller.");
