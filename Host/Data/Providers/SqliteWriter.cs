using System.Data;
using System.Data.Common;
using Microsoft.Data.Sqlite;
using SQLitePCL;

namespace Headless.Data.Providers;

/// <summary>
/// The one connection that everybody writes on in turn. EF makes a command before whoever runs it has her turn, and a connection keeps a list of its commands which is no other thread's business: so a command belongs
/// to none until it is run.
/// </summary>
/// <param name="connectionString">Which file.</param>
internal sealed class SqliteWriter(string connectionString) : SqliteConnection(new SqliteConnectionStringBuilder(connectionString) { Pooling = false }.ConnectionString)
{
    // Touched only by whoever has the turn.
    private readonly Dictionary<string, SqliteStatement> _prepared = new(StringComparer.Ordinal);
    private KeptStatements? _statements;

    /// <summary>Ends a transaction that is not committed, whether or not the database has ended it before: a full disk does that.</summary>
    /// <param name="transaction">The transaction.</param>
    public void Abandon(SqliteTransaction transaction)
    {
        if (transaction.Connection is null)
        {
            return;   // it was committed
        }

        if (raw.sqlite3_get_autocommit(Handle) != 0)
        {
            Ignore(() =>
            {
                // The driver does not always know that there is none any more, and then fails to end it for ever. Where it does know, it refuses this.
                using var begin = CreateCommand();
                begin.CommandText = "BEGIN";
                begin.ExecuteNonQuery();
            });
        }

        Ignore(transaction.Dispose);
    }

    /// <summary>A statement of the data layer's own, of which there are few. Only for who has the turn to write.</summary>
    /// <param name="text">Its text.</param>
    /// <returns>The statement.</returns>
    /// <exception cref="InvalidOperationException">The database has ended the transaction by itself: what follows would be committed at once.</exception>
    public SqliteStatement Prepared(string text)
    {
        if (raw.sqlite3_get_autocommit(Handle) != 0)
        {
            throw new InvalidOperationException("The database has ended the transaction by itself.");
        }

        if (!_prepared.TryGetValue(text, out var prepared))
        {
            prepared = new(this, text);
            _prepared.Add(text, prepared);
        }

        return prepared;
    }

    /// <inheritdoc/>
    protected override void Dispose(bool disposing)
    {
        foreach (var prepared in _prepared.Values)
        {
            prepared.Dispose();
        }

        _prepared.Clear();
        base.Dispose(disposing);
    }

    /// <inheritdoc/>
    protected override DbCommand CreateDbCommand() => new Command(this) { CommandTimeout = DefaultTimeout };

    private T Run<T>(Command command, Func<SqliteCommand, T> run, Func<T> alone) => command.Transaction is null
        ? throw new InvalidOperationException("Only who has the turn to write may use this connection.")
        : (_statements ??= new(this)).Run(command, run, alone);

    // Whatever is still wrong afterwards the next transaction hears of when it begins.
    private static void Ignore(Action end)
    {
        try
        {
            end();
        }
        catch (Exception e) when (e is SqliteException or InvalidOperationException)
        {
        }
    }

    private sealed class Command(SqliteWriter writer) : SqliteCommand
    {
        public override int ExecuteNonQuery() => writer.Run(this, static k => k.ExecuteNonQuery(), base.ExecuteNonQuery);

        public override object? ExecuteScalar() => writer.Run(this, static k => k.ExecuteScalar(), base.ExecuteScalar);

        public override SqliteDataReader ExecuteReader(CommandBehavior behavior) => writer.Run(this, k => k.ExecuteReader(behavior), () => base.ExecuteReader(behavior));
    }
}
