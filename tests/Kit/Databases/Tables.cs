using Headless.Data;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Infrastructure;

namespace Headless.Testing;

/// <summary>Makes the tables of a toy that has no migrations.</summary>
public static class Tables
{
    /// <summary>Makes them; in a SQLite file on a connection of its own, for a session that reads has no transaction to make them in.</summary>
    /// <param name="tables">What knows the tables.</param>
    /// <param name="database">Where they are made.</param>
    /// <returns>A task.</returns>
    public static async Task CreateAsync(this DatabaseFacade tables, DatabaseOptions database)
    {
        if (database.Provider != DatabaseProvider.Sqlite)
        {
            await tables.EnsureCreatedAsync();
            return;
        }

        await using var connection = new SqliteConnection(database.ConnectionString);
        await connection.OpenAsync();
        await using var command = connection.CreateCommand();
        command.CommandText = tables.GenerateCreateScript();
        await command.ExecuteNonQueryAsync();
    }
}
