using Headless.Data;
using Microsoft.Data.Sqlite;

namespace Headless.Testing;

/// <summary>SQLite databases in a folder that goes with the process.</summary>
internal sealed class SqliteFiles : ITestServer
{
    private readonly string _folder = Directory.CreateTempSubdirectory("headless-test-").FullName;

    public SqliteFiles() => AppDomain.CurrentDomain.ProcessExit += (_, _) =>
    {
        SqliteConnection.ClearAllPools();
        Directory.Delete(_folder, recursive: true);
    };

    public bool Copies => true;

    public Task<DatabaseOptions> CreateAsync() => Task.FromResult(New());

    public async Task<DatabaseOptions> CopyAsync(DatabaseOptions original, Func<DatabaseOptions, Task> prepare)
    {
        // A file copied while somebody reads may lack what still stands in the log beside it; this is whole whoever reads.
        var copy = New();
        await using var connection = new SqliteConnection(original.ConnectionString);
        await connection.OpenAsync();
        await using var command = connection.CreateCommand();
        command.CommandText = "VACUUM INTO $file";
        command.Parameters.AddWithValue("$file", FileOf(copy));
        await command.ExecuteNonQueryAsync();
        return copy;
    }

    public ValueTask DropAsync(DatabaseOptions database)
    {
        using (var connection = new SqliteConnection(database.ConnectionString))
        {
            SqliteConnection.ClearPool(connection);
        }

        foreach (var file in Directory.GetFiles(_folder, Path.GetFileName(FileOf(database)) + "*"))
        {
            File.Delete(file);
        }

        return ValueTask.CompletedTask;
    }

    private static string FileOf(DatabaseOptions database) => new SqliteConnectionStringBuilder(database.ConnectionString).DataSource;

    private DatabaseOptions New() => new() { ConnectionString = $"Data Source={Path.Combine(_folder, Guid.CreateVersion7().ToString("N") + ".db")}" };
}
