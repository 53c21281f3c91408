using System.Collections.Frozen;
using System.Globalization;
using Microsoft.Data.Sqlite;
using SQLitePCL;

namespace Headless.Data.Providers;

/// <summary>
/// A statement that stays prepared and is run past the driver's commands and parameters, which are made anew for each and find their place in the text by name: that costs more than most statements do. Values are bound in the order
/// of their places and stored as the driver would. For one thread at a time, like the connection.
/// </summary>
internal sealed class SqliteStatement : IDisposable
{
    private static readonly FrozenSet<Type> s_bound = new[] { typeof(string), typeof(byte[]), typeof(int), typeof(long), typeof(bool), typeof(DateTime), typeof(DateOnly), typeof(double) }.ToFrozenSet();

    private readonly SqliteConnection _connection;
    private readonly sqlite3_stmt _statement;

    /// <summary>Prepares it.</summary>
    /// <param name="connection">The connection, open.</param>
    /// <param name="text">Its text.</param>
    public SqliteStatement(SqliteConnection connection, string text)
    {
        _connection = connection;
        Require(raw.sqlite3_prepare_v2(connection.Handle, text, out _statement));
    }

    /// <summary>Binds the value of a parameter.</summary>
    /// <param name="place">Its place in the text, 0 for the first.</param>
    /// <param name="value">The value, as the driver is given it.</param>
    /// <exception cref="NotSupportedException">It is of another type than those of <see cref="CanBind"/>.</exception>
    public void Bind(int place, object? value)
    {
        var at = place + 1;
        Require(value switch
        {
            null => raw.sqlite3_bind_null(_statement, at),
            string text => raw.sqlite3_bind_text(_statement, at, text),
            byte[] bytes => raw.sqlite3_bind_blob(_statement, at, bytes),
            int number => raw.sqlite3_bind_int64(_statement, at, number),
            long number => raw.sqlite3_bind_int64(_statement, at, number),
            bool flag => raw.sqlite3_bind_int64(_statement, at, flag ? 1 : 0),
            DateTime time => raw.sqlite3_bind_text(_statement, at, time.ToString(@"yyyy\-MM\-dd HH\:mm\:ss.FFFFFFF", CultureInfo.InvariantCulture)),
            DateOnly day => raw.sqlite3_bind_text(_statement, at, day.ToString(@"yyyy\-MM\-dd", CultureInfo.InvariantCulture)),
            double number => raw.sqlite3_bind_double(_statement, at, number),
            _ => throw new NotSupportedException($"A {value.GetType().Name} is not bound past the driver."),
        });
    }

    /// <summary>Whether values of a type can be bound.</summary>
    /// <param name="type">The type that the driver is given.</param>
    /// <returns>True if so.</returns>
    public static bool CanBind(Type type) => s_bound.Contains(Nullable.GetUnderlyingType(type) ?? type);

    /// <summary>Runs it. What it answers with, if anything, is not read.</summary>
    /// <returns>The number of rows that it has changed.</returns>
    public int Run()
    {
        int result;
        do
        {
            result = raw.sqlite3_step(_statement);
        }
        while (result == raw.SQLITE_ROW);

        if (result != raw.SQLITE_DONE)
        {
            try
            {
                Require(result);
            }
            finally
            {
                raw.sqlite3_reset(_statement);
            }
        }

        var changed = raw.sqlite3_changes(_connection.Handle);
        raw.sqlite3_reset(_statement);
        return changed;
    }

    /// <inheritdoc/>
    public void Dispose() => _statement.Dispose();

    private void Require(int result) => SqliteException.ThrowExceptionForRC(result, _connection.Handle);
}
