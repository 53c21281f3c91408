using System.Data;
using System.Data.Common;
using Microsoft.Data.Sqlite;

namespace Headless.Data.Providers;

/// <summary>
/// A context's connection for reading. EF opens and closes it around every statement; it borrows an open one each time, with the statements that are prepared there, and holds none in between, however long its session lives.
/// </summary>
/// <param name="lines">The open connections.</param>
internal sealed class SqliteReader(ReadLines lines) : SqliteConnection(lines.ConnectionString)
{
    private ReadLine? _line;

    /// <inheritdoc/>
    public override ConnectionState State => _line is null ? ConnectionState.Closed : ConnectionState.Open;

    /// <inheritdoc/>
    public override string ServerVersion => Line.Connection.ServerVersion;

    private ReadLine Line => _line ?? throw new InvalidOperationException("The connection is closed.");

    /// <inheritdoc/>
    public override void Open() => _line ??= lines.Borrow();

    /// <inheritdoc/>
    public override void Close()
    {
        if (Interlocked.Exchange(ref _line, null) is { } line)
        {
            lines.Return(line);
        }
    }

    /// <inheritdoc/>
    public override SqliteTransaction BeginTransaction(IsolationLevel isolationLevel, bool deferred) => throw new NotSupportedException("A session that reads has no transaction.");

    /// <inheritdoc/>
    protected override DbCommand CreateDbCommand() => new Command(this) { CommandTimeout = DefaultTimeout };

    /// <inheritdoc/>
    protected override void Dispose(bool disposing)
    {
        Close();
        base.Dispose(disposing);
    }

    private sealed class Command(SqliteReader reader) : SqliteCommand
    {
        public override int ExecuteNonQuery() => reader.Line.Statements.Run(this, static k => k.ExecuteNonQuery(), base.ExecuteNonQuery);

        public override object? ExecuteScalar() => reader.Line.Statements.Run(this, static k => k.ExecuteScalar(), base.ExecuteScalar);

        public override SqliteDataReader ExecuteReader(CommandBehavior behavior) => reader.Line.Statements.Run(this, k => k.ExecuteReader(behavior), () => base.ExecuteReader(behavior));
    }
}
