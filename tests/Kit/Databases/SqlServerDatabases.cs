using Headless.Data;
using Microsoft.Data.SqlClient;

namespace Headless.Testing;

/// <summary>Databases on a SQL Server that the person who runs the tests names.</summary>
internal sealed class SqlServerDatabases(string connectionString) : ITestServer
{
    public bool Copies => false;

    public async Task<DatabaseOptions> CreateAsync()
    {
        var name = $"headless_test_{Guid.CreateVersion7():N}";
        await ExecuteAsync($"CREATE DATABASE {name}");
        return new()
        {
            Provider = DatabaseProvider.SqlServer,
            ConnectionString = new SqlConnectionStringBuilder(connectionString) { InitialCatalog = name }.ConnectionString,
        };
    }

    public async Task<DatabaseOptions> CopyAsync(DatabaseOptions original, Func<DatabaseOptions, Task> prepare)
    {
        var database = await CreateAsync();
        await prepare(database);
        return database;
    }

    public async ValueTask DropAsync(DatabaseOptions database)
    {
        var name = new SqlConnectionStringBuilder(database.ConnectionString).InitialCatalog;
        await ExecuteAsync($"ALTER DATABASE {name} SET SINGLE_USER WITH ROLLBACK IMMEDIATE; DROP DATABASE {name}");
    }

    private async Task ExecuteAsync(string sql)
    {
        await using var connection = new SqlConnection(connectionString);
        await connection.OpenAsync();
#pragma warning disable CA2100 // The names are made here.
        await using var command = new SqlCommand(sql, connection);
#pragma warning restore CA2100
        await command.ExecuteNonQueryAsync();
    }
}
