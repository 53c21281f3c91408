using System.Data.Common;
using Headless.Data.Providers;
using Headless.Sdk;
using Microsoft.Data.SqlClient;
using Microsoft.Data.Sqlite;
using Npgsql;

namespace Headless.Data.Migrating;

/// <summary>
/// Reads what every module has applied over one connection and without EF, whose contexts cost most of the time of a start that has nothing to migrate.
/// </summary>
internal static class AppliedMigrations
{
    /// <summary>Reads the histories.</summary>
    /// <param name="database">Which database.</param>
    /// <param name="modules">The modules.</param>
    /// <param name="cancellationToken">Stops the queries.</param>
    /// <returns>Names of migrations by module; a module without a history is not among them.</returns>
    public static async Task<ILookup<string, string>> ReadAsync(DatabaseOptions database, IReadOnlyList<IModule> modules, CancellationToken cancellationToken)
    {
        var found = new List<(string Module, string Migration)>();
        if (ProviderSetup.FileOf(database) is { } file && !File.Exists(file))
        {
            return found.ToLookup(f => f.Module, f => f.Migration);   // opening it would make it
        }

        await using var connection = Connection(database);
        await connection.OpenAsync(cancellationToken);
        var tables = await ListAsync(connection, Tables(database.Provider), r => r.GetString(0), cancellationToken);
        var known = modules.Where(m => tables.Contains(MigrationContexts.HistoryOf(m))).ToList();
        if (known.Count > 0)
        {
            var all = string.Join(" UNION ALL ", known.Select(m => $"SELECT '{m.Name}', migration_id FROM {MigrationContexts.HistoryOf(m)}"));
            found = await ListAsync(connection, all, r => (r.GetString(0), r.GetString(1)), cancellationToken);
        }

        return found.ToLookup(f => f.Module, f => f.Migration, StringComparer.Ordinal);
    }

    private static DbConnection Connection(DatabaseOptions database) => database.Provider switch
    {
        DatabaseProvider.Sqlite => new SqliteConnection(database.ConnectionString),
        DatabaseProvider.PostgreSql => new NpgsqlConnection(database.ConnectionString),
        _ => new SqlConnection(database.ConnectionString),
    };

    private static string Tables(DatabaseProvider provider) => provider switch
    {
        DatabaseProvider.Sqlite => "SELECT name FROM sqlite_master WHERE type = 'table'",
        DatabaseProvider.PostgreSql => "SELECT table_name FROM information_schema.tables WHERE table_schema = current_schema()",
        _ => "SELECT TABLE_NAME FROM INFORMATION_SCHEMA.TABLES WHERE TABLE_SCHEMA = SCHEMA_NAME()",
    };

    private static async Task<List<T>> ListAsync<T>(DbConnection connection, string sql, Func<DbDataReader, T> read, CancellationToken cancellationToken)
    {
        await using var command = connection.CreateCommand();
#pragma warning disable CA2100 // Constants and the program's own names of modules.
        command.CommandText = sql;
#pragma warning restore CA2100
        await using var reader = await command.ExecuteReaderAsync(cancellationToken);
        var rows = new List<T>();
        while (await reader.ReadAsync(cancellationToken))
        {
            rows.Add(read(reader));
        }

        return rows;
    }
}
