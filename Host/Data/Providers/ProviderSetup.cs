using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Diagnostics;
using Microsoft.EntityFrameworkCore.Query;
using Microsoft.EntityFrameworkCore.Storage;

namespace Headless.Data.Providers;

/// <summary>Sets a context up for a database. The only place that chooses between them.</summary>
internal static class ProviderSetup
{
    public const string Sqlite = "Microsoft.EntityFrameworkCore.Sqlite";
    public const string PostgreSql = "Npgsql.EntityFrameworkCore.PostgreSQL";
    public const string SqlServer = "Microsoft.EntityFrameworkCore.SqlServer";

    public static string NameOf(DatabaseProvider provider) => provider switch
    {
        DatabaseProvider.Sqlite => Sqlite,
        DatabaseProvider.PostgreSql => PostgreSql,
        _ => SqlServer,
    };

    /// <summary>Chooses the provider and what goes with it.</summary>
    /// <param name="builder">The context's options.</param>
    /// <param name="database">Which database.</param>
    /// <param name="history">The table of applied migrations, for a migration context.</param>
    /// <param name="connection">A connection to use instead of one of the context's own; for SQLite only.</param>
    /// <returns>The options.</returns>
    public static DbContextOptionsBuilder UseDatabase(this DbContextOptionsBuilder builder, DatabaseOptions database, string? history = null, SqliteConnection? connection = null)
    {
        _ = database.Provider switch
        {
            DatabaseProvider.Sqlite => (connection is null
                    ? builder.UseSqlite(database.ConnectionString, o => o.MigrationsHistoryTable(history ?? "schema_unused"))
                    : builder.UseSqlite(connection, o => o.MigrationsHistoryTable(history ?? "schema_unused")))
                .ReplaceService<IRelationalTypeMappingSource, SqliteGuids>()
                .ReplaceService<IQuerySqlGeneratorFactory, SqliteGenerators>()
                .AddInterceptors(new SqliteConnections(database.Writes)),
            DatabaseProvider.PostgreSql => builder.UseNpgsql(PostgresConnections.Of(database.ConnectionString), o => o.MigrationsHistoryTable(history ?? "schema_unused")),
            _ => builder.UseSqlServer(database.ConnectionString, o => o.MigrationsHistoryTable(history ?? "schema_unused")),
        };

        // Every host of a process shares EF's inner services, models and compiled queries, because nothing here is one host's own.
        return builder.UseSnakeCaseNamingConvention().ConfigureWarnings(w => w.Ignore(CoreEventId.ManyServiceProvidersCreatedWarning));
    }

    /// <summary>The file of an embedded database; null where there is none.</summary>
    /// <param name="database">Which database.</param>
    /// <returns>The full path.</returns>
    public static string? FileOf(DatabaseOptions database)
    {
        if (database.Provider != DatabaseProvider.Sqlite)
        {
            return null;
        }

        var parts = new SqliteConnectionStringBuilder(database.ConnectionString);
        return parts.Mode == SqliteOpenMode.Memory || parts.DataSource is "" or ":memory:" ? null : Path.GetFullPath(parts.DataSource);
    }
}
