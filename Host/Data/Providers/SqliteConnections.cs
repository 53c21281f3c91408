using System.Data.Common;
using System.Runtime.CompilerServices;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore.Diagnostics;
using SQLitePCL;

namespace Headless.Data.Providers;

/// <summary>Prepares each native connection once: EF opens and closes a pooled one for every statement.</summary>
/// <param name="writes">How it writes.</param>
internal sealed class SqliteConnections(SqliteWrites writes) : DbConnectionInterceptor
{
    private static readonly ConditionalWeakTable<sqlite3, object> Prepared = [];
    private static readonly object Done = new();

    public override void ConnectionOpened(DbConnection connection, ConnectionEndEventData eventData)
    {
        if (writes == SqliteWrites.Shared)
        {
            Prepare((SqliteConnection)connection);
        }
    }

    public override Task ConnectionOpenedAsync(DbConnection connection, ConnectionEndEventData eventData, CancellationToken cancellationToken = default)
    {
        ConnectionOpened(connection, eventData);
        return Task.CompletedTask;
    }

    /// <summary>Prepares a connection that is open.</summary>
    /// <param name="connection">The connection.</param>
    public static void Prepare(SqliteConnection connection)
    {
        if (connection.Handle is not { } handle || Prepared.TryGetValue(handle, out _))
        {
            return;
        }

        using var command = connection.CreateCommand();
        command.CommandText = "PRAGMA busy_timeout = 5000; PRAGMA synchronous = FULL; PRAGMA foreign_keys = ON;";
        command.ExecuteNonQuery();
        Prepared.AddOrUpdate(handle, Done);
    }
}
