using Headless.Sdk;

namespace Headless.Data.Sessions;

/// <summary>The contexts of one session, leased when first asked for.</summary>
/// <param name="pools">Lease them.</param>
internal sealed class SessionContexts(ContextPools pools) : IDisposable, IAsyncDisposable
{
    private HeadlessContext? _own;
    private HeadlessContext? _ahead;
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
        return _own ??= pools.Lease(scope, begin is not null, begin);
    }

    /// <summary>One that reads before the session's turn to write has come; null where nobody waits for a turn, or it has come.</summary>
    /// <param name="scope">What it may read.</param>
    /// <returns>The context.</returns>
    /// <exception cref="ObjectDisposedException">The session has ended.</exception>
    public HeadlessContext? Ahead(Scope scope)
    {
        ObjectDisposedException.ThrowIf(_left, this);
        return pools.WriteInTurn && _own?.Database.CurrentTransaction is null ? _ahead ??= pools.Lease(scope, writes: false, null) : null;
    }

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
        var (own, ahead) = Leave();
        own?.Dispose();
        ahead?.Dispose();
    }

    /// <inheritdoc/>
    public async ValueTask DisposeAsync()
    {
        var (own, ahead) = Leave();
        await (own?.DisposeAsync() ?? ValueTask.CompletedTask);
        await (ahead?.DisposeAsync() ?? ValueTask.CompletedTask);
    }

    // The container disposes of a session once for each of its registrations. A context that went back to the pool may be somebody else's by then.
    private (HeadlessContext? Own, HeadlessContext? Ahead) Leave()
    {
        _left = true;
        return (Interlocked.Exchange(ref _own, null), Interlocked.Exchange(ref _ahead, null));
    }
}
