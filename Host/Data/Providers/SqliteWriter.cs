using System.Data;
using System.Data.Common;
using Microsoft.Data.Sqlite;
using SQLitePCL;

namespace Headless.Data.Providers;

/// <summary>
/// The one connection that everybody writes on in turn. EF makes a command before whoever runs it has her turn, and a connection keeps a list of its commands which is no other thread's business: so a command belongs
/// to none until it is run. As the connection stays open, it runs a text that it has run before without reading and planning it again.
/// </summary>
/// <param name="connectionString">Which file.</param>
internal sealed class SqliteWriter(string connectionString) : SqliteConnection(new SqliteConnectionStringBuilder(connectionString) { Pooling = false }.ConnectionString)
{
    private const int MostKept = 300;

    private readonly Dictionary<string, Kept> _kept = new(StringComparer.Ordinal);   // touched only by whoever has the turn

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

    /// <inheritdoc/>
    protected override DbCommand CreateDbCommand() => new Command(this) { CommandTimeout = DefaultTimeout };

    // The command that keeps a text prepared, with the parameters of one that is to be run; null where it is at work, such as with a reader that is still open: then that one runs by itself.
    private Kept? Keep(Command command)
    {
        if (command.Transaction is null)
        {
            throw new InvalidOperationException("Only who has the turn to write may use this connection.");
        }

        var text = command.CommandText;
        if (!_kept.TryGetValue(text, out var kept))
        {
            if (_kept.Count >= MostKept)
            {
                foreach (var old in _kept.Values.Where(k => !k.IsAtWork).ToList())
                {
                    Drop(old);
                }
            }

            kept = new() { CommandText = text, Connection = this };
            _kept.Add(text, kept);
        }

        if (kept.IsAtWork)
        {
            command.Connection ??= this;
            return null;
        }

        (kept.CommandTimeout, kept.Transaction) = (command.CommandTimeout, command.Transaction);
        kept.Parameters.Clear();
        foreach (SqliteParameter parameter in command.Parameters)
        {
            kept.Parameters.Add(parameter);
        }

        return kept;
    }

    private T Run<T>(Kept kept, Func<Kept, T> run)
    {
        try
        {
            kept.Prepare();
            return run(kept);
        }
        catch
        {
            Drop(kept);   // nobody knows where its statement stands
            throw;
        }
    }

    private void Drop(Kept kept)
    {
        _kept.Remove(kept.CommandText);
        kept.Dispose();
    }

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

    private sealed class Kept : SqliteCommand
    {
        public bool IsAtWork => DataReader is not null;
    }

    private sealed class Command(SqliteWriter writer) : SqliteCommand
    {
        public override int ExecuteNonQuery() => writer.Keep(this) is { } kept ? writer.Run(kept, k => k.ExecuteNonQuery()) : base.ExecuteNonQuery();

        public override object? ExecuteScalar() => writer.Keep(this) is { } kept ? writer.Run(kept, k => k.ExecuteScalar()) : base.ExecuteScalar();

        public override SqliteDataReader ExecuteReader(CommandBehavior behavior) =>
            writer.Keep(this) is { } kept ? writer.Run(kept, k => k.ExecuteReader(behavior)) : base.ExecuteReader(behavior);
    }
}
