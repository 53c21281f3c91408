using Microsoft.Data.Sqlite;

namespace Headless.Data.Providers;

/// <summary>A session's turn to write. It ends once, one way or the other.</summary>
internal sealed class WriteTurn
{
    private readonly WriteGate _gate;
    private readonly CommitGroup _group;
    private readonly bool _seesOthers;
    private int _ended;

    /// <summary>Begins it.</summary>
    /// <param name="gate">The gate.</param>
    /// <param name="group">The transactions that share the commit.</param>
    public WriteTurn(WriteGate gate, CommitGroup group)
    {
        (_gate, _group, _seesOthers) = (gate, group, group.HoldsWrites);
        group.Begin();
    }

    /// <summary>The transaction that its statements run in. It is the group's: whoever has the turn neither commits nor rolls it back.</summary>
    public SqliteTransaction Transaction => _group.Transaction;

    /// <summary>Keeps what was written, hands the turn on, and waits until it is on disk together with what others wrote.</summary>
    /// <returns>A task; it fails for everybody in the group when the commit fails.</returns>
    public Task CommitAsync()
    {
        End(keep: true);
        return _group.Committed;
    }

    /// <summary>Undoes what was written and hands the turn on. What it saw of others may be why: then nobody hears of it before that is on disk.</summary>
    /// <returns>A task that never fails.</returns>
    public Task UndoAsync()
    {
        End(keep: false);
        return _seesOthers ? Task.WhenAny(_group.Committed) : Task.CompletedTask;
    }

    /// <summary>Undoes what was written, unless the turn has ended.</summary>
    public void Abandon() => End(keep: false);

    private void End(bool keep)
    {
        if (Interlocked.Exchange(ref _ended, 1) == 0)
        {
            _group.End(keep);
            _gate.Leave();
        }
    }
}
