using Headless.Data.Providers;
using Microsoft.EntityFrameworkCore;

namespace Headless.Data.Sessions;

/// <summary>The one transaction of a session that writes: begun with its first statement, on the connection that all write on in turn where there is such a one.</summary>
/// <param name="gate">Gives the turn.</param>
/// <param name="lanes">Orders those who want the same row.</param>
internal sealed class SessionTransaction(WriteGate gate, CommitLanes lanes)
{
    private WriteTurn? _turn;

    /// <summary>The session's turn on the connection that all write on; null while it has not come, or where there is no such connection.</summary>
    public WriteTurn? Turn => _turn;

    /// <summary>Waits for the turn to write, where all write on one connection.</summary>
    /// <param name="context">The session's context, if it has one already.</param>
    /// <param name="alone">Whether to share no commit.</param>
    /// <param name="cancellationToken">Stops the wait.</param>
    /// <returns>A task.</returns>
    public async Task EnterAsync(HeadlessContext? context, bool alone, CancellationToken cancellationToken)
    {
        _turn ??= await gate.EnterAsync(alone, cancellationToken);
        Join(context);
    }

    /// <summary>Lets a context write in the turn, if it has come.</summary>
    /// <param name="context">The session's context.</param>
    public void Join(HeadlessContext? context)
    {
        if (_turn is { } turn && context?.Database.CurrentTransaction is null)
        {
            context?.Database.UseTransaction(turn.Transaction);
        }
    }

    /// <summary>Waits for those who want the same row and came before. Who has the turn to write is alone already; who wants several rows waits in the database, which sees a circle.</summary>
    /// <param name="rows">What identifies the rows.</param>
    /// <param name="cancellationToken">Stops the wait.</param>
    /// <returns>To be disposed when the transaction has ended; null: nobody need wait.</returns>
    public async Task<IDisposable?> QueueAsync(IReadOnlyList<object> rows, CancellationToken cancellationToken) =>
        _turn is null && rows is [var row] ? await lanes.EnterAsync(row, cancellationToken) : null;

    /// <summary>Ends it, if it has begun; what follows reads.</summary>
    /// <param name="context">The session's context, if it has one.</param>
    /// <param name="keep">Whether to commit.</param>
    /// <param name="cancellationToken">Stops the work, where it has not passed to others.</param>
    /// <returns>A task; what is committed is on disk when it ends.</returns>
    public async Task EndAsync(HeadlessContext? context, bool keep, CancellationToken cancellationToken)
    {
        var turn = Interlocked.Exchange(ref _turn, null);
        if (turn is null && context?.Database.CurrentTransaction is { } transaction)
        {
            await (keep ? transaction.CommitAsync(cancellationToken) : transaction.RollbackAsync(cancellationToken));
            await transaction.DisposeAsync();
        }

        context?.StopWriting();
        if (turn is not null)
        {
            // The turn has ended: what follows is done elsewhere than where turns are taken.
            await (keep ? turn.CommitAsync() : turn.UndoAsync()).ConfigureAwait(ConfigureAwaitOptions.ForceYielding);
        }
    }

    /// <summary>Undoes what was written on the connection of all, unless it has ended.</summary>
    public void Abandon() => Interlocked.Exchange(ref _turn, null)?.Abandon();
}
