using Headless.Data.Statements;
using Headless.Sdk;

namespace Headless.Data.Sessions;

/// <summary>The context of one session, leased when first asked for, and its transaction. A session whose statements all go past EF needs none where everybody writes on one connection in turn.</summary>
/// <param name="pools">Lease it.</param>
/// <param name="transaction">The session's transaction.</param>
internal sealed class SessionContexts(ContextPools pools, SessionTransaction transaction) : IDisposable, IAsyncDisposable
{
    private HeadlessContext? _own;
    private bool _left;

    /// <summary>The session's own, if it is leased.</summary>
    public HeadlessContext? Known => _own;

    /// <summary>The session's own.</summary>
    /// <param name="scope">What it may touch.</param>
    /// <param name="begin">Begins the transaction of one that writes; null for one that reads.</param>
    /// <returns>The context.</returns>
    /// <exception cref="ObjectDisposedException">The session has ended.</exception>
    public HeadlessContext Own(Scope scope, Func<CancellationToken, Task>? begin)
    {
        ObjectDisposedException.ThrowIf(_left, this);
        if (_own is null)
        {
            _own = pools.Lease(scope, begin is not null, begin);
            transaction.Join(_own);
        }

        return _own;
    }

    /// <summary>What own statements are made from in a scope.</summary>
    /// <param name="scope">The scope.</param>
    /// <returns>The facts.</returns>
    /// <exception cref="ObjectDisposedException">The session has ended.</exception>
    public ModelFacts Facts(Scope scope)
    {
        ObjectDisposedException.ThrowIf(_left, this);
        return _own?.Facts ?? pools.FactsOf(scope);
    }

    /// <summary>Asks a query of all rows that is translated ahead: on another connection as long as the session's turn to write has not come, where there are turns.</summary>
    /// <typeparam name="T">What it answers with.</typeparam>
    /// <param name="query">The query.</param>
    /// <param name="own">The session's own context, for everybody else.</param>
    /// <returns>The answer.</returns>
    /// <exception cref="ObjectDisposedException">The session has ended.</exception>
    public Task<T> AskAsync<T>(Func<HeadlessContext, Task<T>> query, Func<HeadlessContext> own)
    {
        ObjectDisposedException.ThrowIf(_left, this);
        return pools.WriteInTurn && transaction.Turn is null ? pools.AskAsync(query) : query(own());
    }

    /// <summary>Begins the transaction of a session that writes, if it has not begun.</summary>
    /// <param name="own">The session's own context, where it writes on a connection of its own.</param>
    /// <param name="alone">Whether to share no commit.</param>
    /// <param name="cancellationToken">Stops the wait.</param>
    /// <returns>A task.</returns>
    public async Task BeginAsync(Func<HeadlessContext> own, bool alone, CancellationToken cancellationToken)
    {
        ObjectDisposedException.ThrowIf(_left, this);
        if (pools.WriteInTurn)
        {
            await transaction.EnterAsync(_own, alone, cancellationToken);
        }
        else if (own() is { Database.CurrentTransaction: null } context)
        {
            await context.Database.BeginTransactionAsync(cancellationToken);
        }
    }

    /// <summary>Runs own statements in the transaction, which has begun.</summary>
    /// <param name="scope">What the session may touch.</param>
    /// <returns>The runner.</returns>
    public IStatementRunner Statements(Scope scope) => transaction.Turn is { } turn ? pools.OnWriter(Facts(scope), turn) : DriverStatements.In(_own!);

    /// <summary>Reads, and keeps nothing of the database afterwards, so that the session can wait for long.</summary>
    /// <typeparam name="T">What is read.</typeparam>
    /// <param name="read">Reads.</param>
    /// <param name="writes">Whether the session writes.</param>
    /// <returns>What was read.</returns>
    /// <exception cref="InvalidOperationException">The session is in use.</exception>
    public async Task<T> BrieflyAsync<T>(Func<Task<T>> read, bool writes)
    {
        if (writes || _own is not null)
        {
            throw new InvalidOperationException("What is read briefly is read by a session that neither writes nor has read anything otherwise: a query from before would go to whoever has its context next.");
        }

        try
        {
            return await read();
        }
        finally
        {
            if (Interlocked.Exchange(ref _own, null) is { } context)
            {
                await context.DisposeAsync();
            }
        }
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        Leave()?.Dispose();
        transaction.Abandon();
    }

    /// <inheritdoc/>
    public async ValueTask DisposeAsync()
    {
        await (Leave()?.DisposeAsync() ?? ValueTask.CompletedTask);
        transaction.Abandon();
    }

    // The container disposes of a session once for each of its registrations. A context that went back to the pool may be somebody else's by then.
    private HeadlessContext? Leave()
    {
        _left = true;
        return Interlocked.Exchange(ref _own, null);
    }
}
