using Microsoft.Data.Sqlite;

namespace Headless.Data.Providers;

/// <summary>
/// SQLite has one writer, and a commit that is on disk costs far more than the statements before it. So transactions come here one after another on one connection, and those that wait share a commit: each runs in a
/// savepoint of its own inside one transaction, which is committed when nobody waits any more or a short while has passed. Waiting here is fair and costs nothing; waiting in SQLite polls. Elsewhere the gate is open.
/// </summary>
/// <param name="options">Which database.</param>
internal sealed class WriteGate(DatabaseOptions options) : IDisposable
{
    private static readonly TimeSpan s_patience = TimeSpan.FromSeconds(30);

    private readonly Lock _lock = new();
    private readonly LinkedList<Waiting> _waiting = [];
    private readonly Lazy<SqliteWriter> _writer = new(() => Open(options));
    private readonly WriterThread _thread = new();
    private CommitGroup? _group;   // touched only by whoever has the turn
    private bool _taken;

    /// <summary>The connection that everybody writes on in turn, open; null where everybody has her own.</summary>
    public SqliteWriter? Writer => options.HasOneWriter ? _writer.Value : null;

    /// <summary>How long after the first of a group another may join it: the first waits for the last. This product's choice.</summary>
    public TimeSpan Longest { get; set; } = TimeSpan.FromMilliseconds(20);

    /// <summary>Waits for the turn to write.</summary>
    /// <param name="alone">Whether to share no commit: work that may take long, which nobody's answer should wait for.</param>
    /// <param name="cancellationToken">Stops the wait.</param>
    /// <returns>The turn; null where nobody need wait.</returns>
    /// <exception cref="TimeoutException">Another transaction kept the gate for 30 seconds.</exception>
    public async Task<WriteTurn?> EnterAsync(bool alone, CancellationToken cancellationToken)
    {
        if (!options.HasOneWriter)
        {
            return null;
        }

        var me = new Waiting(alone);
        lock (_lock)
        {
            if (_taken)
            {
                _waiting.AddLast(me.Place);
            }
            else
            {
                _taken = true;
                me.Come();   // on her own thread: nobody is ahead of her
            }
        }

        try
        {
            await me.Turn.WaitAsync(s_patience, cancellationToken);
        }
        catch (TimeoutException)
        {
            GiveUp(me);
            throw new TimeoutException("Another transaction has kept the SQLite database for 30 seconds. Does a mutation wait for a second write session of its own?");
        }
        catch (OperationCanceledException)
        {
            GiveUp(me);
            throw;
        }

        try
        {
            return new(this, _group ??= new(_writer.Value, alone ? TimeSpan.Zero : Longest));
        }
        catch
        {
            Leave();
            throw;
        }
    }

    /// <summary>Ends a turn: who waits next joins the group, or the group is committed.</summary>
    public void Leave()
    {
        Waiting? next = null;
        lock (_lock)
        {
            if (_group is { IsOpen: true } && _waiting.First is { Value.Alone: false })
            {
                next = TakeFirst();
            }
        }

        if (next is null)
        {
            _group?.Finish();
            _group = null;
            lock (_lock)
            {
                next = TakeFirst();
                _taken = next is not null;
            }
        }

        if (next is not null)
        {
            _thread.Post(next.Come);
        }
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        _thread.Dispose();
        if (_writer.IsValueCreated)
        {
            _writer.Value.Dispose();
        }
    }

    // What the one writer may keep in memory, and how long its log may grow before it is written to the file, in pages: everybody waits for her. This product's choice.
    // In memory lies too what a savepoint is undone by: in a file it would take SQLite two writes for every page that a turn touches, several times as many as the log.
    private const string Room = "PRAGMA cache_size = -65536; PRAGMA wal_autocheckpoint = 8000; PRAGMA temp_store = MEMORY;";

    private static SqliteWriter Open(DatabaseOptions options)
    {
        var writer = new SqliteWriter(options.ConnectionString);
        writer.Open();
        SqliteConnections.Prepare(writer);
        using var room = new SqliteCommand(Room, writer);
        room.ExecuteNonQuery();
        return writer;
    }

    private void GiveUp(Waiting me)
    {
        lock (_lock)
        {
            if (me.Place.List is not null)
            {
                _waiting.Remove(me.Place);
                return;
            }
        }

        Leave();   // the turn came in the same instant
    }

    private Waiting? TakeFirst()
    {
        var first = _waiting.First;
        if (first is not null)
        {
            _waiting.RemoveFirst();
        }

        return first?.Value;
    }

    private sealed class Waiting
    {
        private readonly TaskCompletionSource _turn = new();   // whoever waits goes on where it is said that her turn has come

        public Waiting(bool alone) => (Alone, Place) = (alone, new(this));

        public bool Alone { get; }

        public LinkedListNode<Waiting> Place { get; }

        public Task Turn => _turn.Task;

        public void Come() => _turn.SetResult();
    }
}
