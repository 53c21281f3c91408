using Microsoft.Data.Sqlite;

namespace Headless.Data.Providers;

/// <summary>The statements of a connection that stays open. A text that it has run before it runs again without reading and planning it. For one thread at a time, like the connection.</summary>
/// <param name="connection">The connection.</param>
internal sealed class KeptStatements(SqliteConnection connection)
{
    private const int Most = 300;

    private readonly Dictionary<string, Kept> _kept = new(StringComparer.Ordinal);

    /// <summary>Runs a command that belongs to no connection.</summary>
    /// <typeparam name="T">What it comes to.</typeparam>
    /// <param name="command">The command.</param>
    /// <param name="run">Runs the command that keeps its text prepared, with the given one's parameters.</param>
    /// <param name="alone">Runs the given command by itself, on this connection now: the one that is kept is at work, such as with a reader that is still open.</param>
    /// <returns>What it came to.</returns>
    public T Run<T>(SqliteCommand command, Func<SqliteCommand, T> run, Func<T> alone)
    {
        var kept = Keep(command.CommandText);
        if (kept.IsAtWork)
        {
            command.Connection ??= connection;
            return alone();
        }

        (kept.CommandTimeout, kept.Transaction) = (command.CommandTimeout, command.Transaction);
        kept.Parameters.Clear();
        foreach (SqliteParameter parameter in command.Parameters)
        {
            kept.Parameters.Add(parameter);
        }

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

    private Kept Keep(string text)
    {
        if (!_kept.TryGetValue(text, out var kept))
        {
            if (_kept.Count >= Most)
            {
                foreach (var old in _kept.Values.Where(k => !k.IsAtWork).ToList())
                {
                    Drop(old);
                }
            }

            kept = new() { CommandText = text, Connection = connection };
            _kept.Add(text, kept);
        }

        return kept;
    }

    private void Drop(Kept kept)
    {
        _kept.Remove(kept.CommandText);
        kept.Dispose();
    }

    private sealed class Kept : SqliteCommand
    {
        public bool IsAtWork => DataReader is not null;
    }
}
