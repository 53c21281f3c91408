using System.Collections.Concurrent;
using Microsoft.Data.Sqlite;

namespace Headless.Data.Providers;

/// <summary>The open connections on which SQLite is read, each lent to one reader at a time.</summary>
/// <param name="options">Which database.</param>
/// <param name="prepare">Gives a new connection what EF's queries need of it.</param>
internal sealed class ReadLines(DatabaseOptions options, Action<SqliteConnection> prepare) : IDisposable
{
    // As many as read at once on a large machine; more are opened when needed, and not kept. This product's choice.
    private const int MostKept = 32;

    // The one that came back last is lent first: its pages are in the processor's cache.
    private readonly ConcurrentStack<ReadLine> _free = [];
    private int _kept;
    private volatile bool _disposed;

    /// <summary>Without the driver's pool: the lines are one.</summary>
    public string ConnectionString => new SqliteConnectionStringBuilder(options.ConnectionString) { Pooling = false }.ConnectionString;

    /// <summary>Lends one.</summary>
    /// <returns>The line, which nobody else has.</returns>
    public ReadLine Borrow()
    {
        if (_free.TryPop(out var line))
        {
            Interlocked.Decrement(ref _kept);
            return line;
        }

        var connection = new SqliteConnection(ConnectionString);
        try
        {
            prepare(connection);
            connection.Open();
            SqliteConnections.Prepare(connection);
            return new(connection);
        }
        catch
        {
            connection.Dispose();
            throw;
        }
    }

    /// <summary>Takes one back.</summary>
    /// <param name="line">The line.</param>
    public void Return(ReadLine line)
    {
        if (_disposed || Interlocked.Increment(ref _kept) > MostKept)
        {
            Interlocked.Decrement(ref _kept);
            line.Connection.Dispose();
            return;
        }

        _free.Push(line);
        if (_disposed)
        {
            Dispose();
        }
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        _disposed = true;
        while (_free.TryPop(out var line))
        {
            line.Connection.Dispose();
        }
    }
}

/// <summary>An open connection.</summary>
/// <param name="connection">The connection.</param>
internal sealed class ReadLine(SqliteConnection connection)
{
    /// <summary>The connection.</summary>
    public SqliteConnection Connection => connection;

    /// <summary>What is prepared on it.</summary>
    public KeptStatements Statements { get; } = new(connection);
}
