using System.Collections.Concurrent;
using Microsoft.EntityFrameworkCore;

namespace Headless.Data.Sessions;

/// <summary>
/// Contexts that ask queries which are translated ahead, of all rows and tracking none: nothing need be prepared for one or undone after it, which costs more than to ask it. Each keeps a connection of its own open and is lent to
/// one query at a time.
/// </summary>
/// <param name="make">Makes one.</param>
internal sealed class AskingContexts(Func<HeadlessContext> make) : IDisposable
{
    // As many as ask at once on a large machine; more are made when needed, and not kept. This product's choice.
    private const int MostKept = 32;

    private readonly ConcurrentBag<HeadlessContext> _free = [];
    private int _kept;
    private volatile bool _disposed;

    /// <summary>Asks a query.</summary>
    /// <typeparam name="T">What it answers with.</typeparam>
    /// <param name="query">The query. What it answers with holds on to nothing of the context.</param>
    /// <returns>The answer.</returns>
    public async Task<T> AskAsync<T>(Func<HeadlessContext, Task<T>> query)
    {
        var context = _free.TryTake(out var free) ? free : null;
        if (context is not null)
        {
            Interlocked.Decrement(ref _kept);
        }

        context ??= make();
        try
        {
            var answer = await query(context);
            Return(context);
            return answer;
        }
        catch
        {
            Leave(context);   // nobody knows how it stands
            throw;
        }
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        _disposed = true;
        while (_free.TryTake(out var context))
        {
            Leave(context);
        }
    }

    private void Return(HeadlessContext context)
    {
        if (_disposed || Interlocked.Increment(ref _kept) > MostKept)
        {
            Interlocked.Decrement(ref _kept);
            Leave(context);
            return;
        }

        _free.Add(context);
        if (_disposed)
        {
            Dispose();
        }
    }

    private static void Leave(HeadlessContext context)
    {
        context.Database.CloseConnection();
        context.Dispose();
    }
}
