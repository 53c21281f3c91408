using Headless.Data.Scopes;
using Headless.Data.Sessions;
using Headless.Data.Statements;
using Headless.Sdk;
using Microsoft.EntityFrameworkCore;

namespace Headless.Data;

/// <summary>
/// One field call's use of the database. The engine opens it, modules reach it through <see cref="ModuleDb{TModule}"/>. Not opened, it reads published rows only.
/// </summary>
public sealed class DataSession : IDataSession, IDisposable, IAsyncDisposable
{
    private readonly SessionContexts _contexts;
    private readonly SessionTransaction _transaction;
    private readonly CommitListeners _listeners;
    private readonly Pending _pending;
    private bool _writes;

    internal DataSession(ContextPools pools, SessionTransaction transaction, CommitListeners listeners, IOutbox? outbox) =>
        (_contexts, _transaction, _listeners, _pending) = (new(pools, transaction), transaction, listeners, new(outbox));

    /// <summary>Who asks.</summary>
    public Caller Caller { get; private set; } = Caller.Anonymous;

    /// <summary>Which rows she may touch.</summary>
    public Scope Scope { get; private set; } = Scope.None;

    /// <summary>Whether the commit waits a moment for the handlers of the raised events, so that whoever reads next most likely finds what they did.</summary>
    public bool WaitsForHandlers { get; set; } = true;

    /// <summary>
    /// Whether its commit may be shared with others' where the database has one writer. Work that may take long shares none: whoever has written waits for the last of those who share.
    /// </summary>
    internal bool SharesCommit { get; set; } = true;

    /// <summary>The context of this session, leased when first asked for.</summary>
    /// <exception cref="ObjectDisposedException">The field call has ended.</exception>
    public HeadlessContext Context
    {
        get
        {
            var context = Own;
            _pending.Fresh.Track(context);
            return context;
        }
    }

    // Does not bother the rows that the context need not know.
    private HeadlessContext Own => _contexts.Own(Scope, _writes ? EnsureBegunAsync : null);

    private ModelFacts Facts => _contexts.Facts(Scope);

    /// <summary>Says who asks for what. Before anything else, once.</summary>
    /// <param name="caller">Who asks.</param>
    /// <param name="scope">Which rows she may touch.</param>
    /// <param name="writes">Whether this is a mutation: rows are tracked, and a transaction begins with the first statement.</param>
    /// <exception cref="InvalidOperationException">The session is in use already.</exception>
    public void Open(Caller caller, Scope scope, bool writes)
    {
        if (_contexts.Known is not null)
        {
            throw new InvalidOperationException("The session is in use already; a scope cannot be changed under way.");
        }

        (Caller, Scope, _writes) = (caller, scope, writes);
    }

    /// <inheritdoc/>
    public IQueryable<T> Set<T>(Type module)
        where T : class
    {
        ModuleOwnership.Check(Facts, module, typeof(T), reading: true);
        return Rows<T>();
    }

    /// <summary>The rows in scope of an entity, whichever module owns it; for the engine, whose schema knows what may be reached.</summary>
    /// <typeparam name="T">The entity or reference.</typeparam>
    /// <returns>The rows.</returns>
    public IQueryable<T> Rows<T>()
        where T : class => ScopeShape.IsWholeTree(Scope) ? Context.Set<T>().WithoutScope() : Context.Set<T>();

    /// <inheritdoc/>
    public IQueryable<T> Unscoped<T>(Type module, string because)
        where T : class
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(because);
        ModuleOwnership.Check(Facts, module, typeof(T), reading: true);
        return Context.Set<T>().WithoutScope();
    }

    /// <inheritdoc/>
    public Task<TResult?> FirstUnscopedAsync<T, TArgument, TResult>(Type module, Prepared<T, TArgument, TResult> query, TArgument argument, CancellationToken cancellationToken)
        where T : class
        where TResult : class => AskForAsync<T, TResult?>(module, context => PreparedReads.FirstAsync(context, query, argument, cancellationToken));

    /// <inheritdoc/>
    public Task<TResult?> FirstUnscopedAsync<T, TFirst, TSecond, TResult>(
        Type module, Prepared<T, TFirst, TSecond, TResult> query, TFirst first, TSecond second, CancellationToken cancellationToken)
        where T : class
        where TResult : class => AskForAsync<T, TResult?>(module, context => PreparedReads.FirstAsync(context, query, first, second, cancellationToken));

    /// <inheritdoc/>
    public Task<IReadOnlyList<TResult>> AllUnscopedAsync<T, TFirst, TSecond, TResult>(
        Type module, Prepared<T, TFirst, TSecond, TResult> query, TFirst first, TSecond second, CancellationToken cancellationToken)
        where T : class
        where TResult : class => AskForAsync<T, IReadOnlyList<TResult>>(module, context => PreparedReads.AllAsync(context, query, first, second, cancellationToken));

    /// <summary>
    /// Asks a query that is translated ahead and tracks no row. Where all write on one connection in turn it is asked on another as long as the session's turn has not come: nobody else need wait while this one looks. What it
    /// reads may have changed when the turn comes, as on databases where everybody writes at once.
    /// </summary>
    /// <typeparam name="T">What it answers with; it holds on to nothing of the context.</typeparam>
    /// <param name="query">The query, of all rows.</param>
    /// <returns>The answer.</returns>
    /// <exception cref="ObjectDisposedException">The field call has ended.</exception>
    public Task<T> AskAsync<T>(Func<HeadlessContext, Task<T>> query) => _contexts.AskAsync(query, () => Own);

    /// <inheritdoc/>
    public Task<T> BrieflyAsync<T>(Func<Task<T>> read) => _contexts.BrieflyAsync(read, _writes);

    /// <inheritdoc/>
    public void Add(Type module, object entity, string? outsideScopeBecause)
    {
        ModuleOwnership.Check(Facts, module, entity.GetType(), reading: false);
        if (_writes && _pending.Fresh.Keep(Facts, entity, outsideScopeBecause is not null || ScopeShape.IsWholeTree(Scope)))
        {
            return;
        }

        var isNew = Context.Entry(entity).State == EntityState.Detached;
        if (outsideScopeBecause is not null)
        {
            ArgumentException.ThrowIfNullOrWhiteSpace(outsideScopeBecause);
            (isNew ? Context.MadeOutside : Context.MayLeave).Add(entity);
        }

        if (isNew)
        {
            Context.Add(entity);
        }
    }

    /// <inheritdoc/>
    public async Task InsertAsync<T>(Type module, IReadOnlyCollection<T> rows, CancellationToken cancellationToken)
        where T : class
    {
        ModuleOwnership.Check(Facts, module, typeof(T), reading: false);
        if (!_writes || !ScopeShape.IsWholeTree(Scope))
        {
            throw new InvalidOperationException("Only the platform's own work inserts past the scope's check.");
        }

        await EnsureBegunAsync(cancellationToken);
        await BulkInsert.RunAsync(Context, typeof(T), rows, cancellationToken);
    }

    /// <inheritdoc/>
    public void Remove(Type module, object entity)
    {
        ModuleOwnership.Check(Facts, module, entity.GetType(), reading: false);
        Context.Remove(entity);
    }

    /// <inheritdoc/>
    public async Task<int> SaveAsync(CancellationToken cancellationToken)
    {
        if (!Context.ChangeTracker.HasChanges())
        {
            return 0;
        }

        await EnsureBegunAsync(cancellationToken);
        return await PendingRows.SaveAsync(Context, cancellationToken);
    }

    /// <inheritdoc/>
    public async Task<bool?> CountAsync<T>(Type module, T first, string counter, int limit, CancellationToken cancellationToken)
        where T : class
    {
        ModuleOwnership.Check(Facts, module, typeof(T), reading: false);
        RequireWriting(typeof(T));
        if (_contexts.Known is not null || _pending.Fresh.Rows.Count > 0)
        {
            await SaveAsync(cancellationToken);   // what the row refers to must be there
        }

        return await CountingInsert.RunAsync(await BegunAsync(cancellationToken), first, counter, limit, cancellationToken);
    }

    /// <inheritdoc/>
    public void TakeAtCommit<T>(Type module, Guid id, string left, int amount, Func<Exception> refusal)
        where T : class, IEntity
    {
        ModuleOwnership.Check(Facts, module, typeof(T), reading: false);
        RequireWriting(typeof(T));
        _pending.Take(new(typeof(T), id, left, amount, refusal));
    }

    /// <inheritdoc/>
    public void Raise(IDomainEvent domainEvent) => _pending.Raise(domainEvent);

    /// <summary>
    /// Adds a row of the platform's own bookkeeping to the transaction. It is written with the commit, in one batch with all that is pending then; what a module saves or is refused before does not touch it.
    /// </summary>
    /// <param name="row">The row; where it lies is the platform's business.</param>
    /// <exception cref="InvalidOperationException">The session only reads.</exception>
    public void Enclose(object row)
    {
        RequireWriting(row.GetType());
        _pending.Enclose(row);
    }

    /// <summary>Saves what is pending, the raised events among it, commits, then has the events delivered. Reading goes on afterwards, writing does not.</summary>
    /// <param name="cancellationToken">Stops the write; the events of a committed transaction are delivered whatever it says.</param>
    /// <returns>A task.</returns>
    /// <exception cref="UniqueViolationException">A unique index refused a row; the transaction is rolled back when the session ends.</exception>
    /// <exception cref="ConcurrencyException">Another writer changed a row meanwhile.</exception>
    /// <exception cref="OutOfScopeException">A row lies outside the caller's scope.</exception>
    public async Task CommitAsync(CancellationToken cancellationToken)
    {
        var events = _pending.SealEvents();
        using (await _transaction.QueueAsync([.. _pending.Takes.Select(t => t.Row)], cancellationToken))
        {
            if (_pending.IsAny(_contexts.Known))
            {
                await PendingRows.SaveLastAsync(await BegunAsync(cancellationToken), _contexts.Known, () => Own, _pending, cancellationToken);
            }

            await _transaction.EndAsync(_contexts.Known, keep: true, cancellationToken);
        }

        _writes = false;
        await _listeners.TellAsync(events);
        await _pending.DeliverAsync(WaitsForHandlers);
    }

    /// <summary>Undoes everything and forgets the raised events.</summary>
    /// <param name="cancellationToken">Stops waiting.</param>
    /// <returns>A task.</returns>
    public async Task RollbackAsync(CancellationToken cancellationToken)
    {
        _pending.Clear();
        _writes = false;
        _contexts.Known?.ChangeTracker.Clear();
        await _transaction.EndAsync(_contexts.Known, keep: false, cancellationToken);
    }

    /// <inheritdoc/>
    public void Dispose() => _contexts.Dispose();

    /// <inheritdoc/>
    public ValueTask DisposeAsync() => _contexts.DisposeAsync();

    private void RequireWriting(Type row)
    {
        if (!_writes)
        {
            throw new InvalidOperationException($"Only a mutation keeps a {row.Name}; this session was opened for reading.");
        }
    }

    // For a module, whose entity it must be.
    private Task<TResult> AskForAsync<T, TResult>(Type module, Func<HeadlessContext, Task<TResult>> query)
    {
        ModuleOwnership.Check(Facts, module, typeof(T), reading: true);
        return AskAsync(query);
    }

    private Task EnsureBegunAsync(CancellationToken cancellationToken) => _writes ? _contexts.BeginAsync(() => Own, !SharesCommit, cancellationToken) : Task.CompletedTask;

    private async Task<IStatementRunner> BegunAsync(CancellationToken cancellationToken)
    {
        await EnsureBegunAsync(cancellationToken);
        return _contexts.Statements(Scope);
    }
}
