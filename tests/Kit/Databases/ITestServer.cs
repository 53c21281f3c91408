using Headless.Data;

namespace Headless.Testing;

/// <summary>Makes and drops databases of one kind.</summary>
internal interface ITestServer
{
    /// <summary>Copying is quicker than preparing again.</summary>
    bool Copies { get; }

    Task<DatabaseOptions> CreateAsync();

    Task<DatabaseOptions> CopyAsync(DatabaseOptions original, Func<DatabaseOptions, Task> prepare);

    ValueTask DropAsync(DatabaseOptions database);
}

/// <summary>The servers of this process, each started when first needed.</summary>
internal static class TestServers
{
    private const string SqlServerVariable = "HEADLESS_TEST_SQLSERVER";
    private static readonly Lazy<SqliteFiles> Sqlite = new();
    private static readonly Lazy<Task<PostgresServer>> Postgres = new(PostgresServer.StartAsync);

    public static async Task<ITestServer> FindAsync(DatabaseProvider provider)
    {
        switch (provider)
        {
            case DatabaseProvider.Sqlite:
                return Sqlite.Value;
            case DatabaseProvider.PostgreSql:
                Xunit.Skip.If(PostgresServer.Programs is null, "PostgreSQL's programs are neither under /usr/lib/postgresql nor in the PATH.");
                return await Postgres.Value;
            default:
                var connection = Environment.GetEnvironmentVariable(SqlServerVariable);
                Xunit.Skip.If(string.IsNullOrEmpty(connection), $"No SQL Server: set {SqlServerVariable} to the connection string of one where databases may be created.");
                return new SqlServerDatabases(connection!);
        }
    }
}
