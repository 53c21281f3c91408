using System.Data.Common;
using Headless.Data.Providers;
using Microsoft.Data.SqlClient;
using Npgsql;

namespace Headless.Data.Migrating;

/// <summary>One host migrates at a time. The system or the server frees the lock with the process or connection, so a killed host blocks nobody. EF's own lock does neither.</summary>
internal static class MigrationLock
{
    private const int Patience = 300;
    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(50);

    /// <summary>Waits for the lock.</summary>
    /// <param name="database">Which database.</param>
    /// <param name="time">The clock.</param>
    /// <param name="cancellationToken">Stops the wait.</param>
    /// <returns>The lock, held until it is disposed.</returns>
    public static async Task<IAsyncDisposable> AcquireAsync(DatabaseOptions database, TimeProvider time, CancellationToken cancellationToken)
    {
        switch (database.Provider)
        {
            case DatabaseProvider.Sqlite:
                return await FileAsync(ProviderSetup.FileOf(database), time, cancellationToken);
            case DatabaseProvider.PostgreSql:
                var postgres = new NpgsqlConnection(new NpgsqlConnectionStringBuilder(database.ConnectionString) { Pooling = false }.ConnectionString);
                return await SessionAsync(postgres, $"SET lock_timeout = '{Patience}s'; SELECT pg_advisory_lock(hashtextextended('headless-migrations', 0))", cancellationToken);
            default:
                var server = new SqlConnection(new SqlConnectionStringBuilder(database.ConnectionString) { Pooling = false }.ConnectionString);
                return await SessionAsync(server, $"""
                    DECLARE @r int;
                    EXEC @r = sp_getapplock @Resource = N'headless-migrations', @LockMode = 'Exclusive', @LockOwner = 'Session', @LockTimeout = {Patience * 1000};
                    IF @r < 0 THROW 50000, 'Another host has been migrating for too long.', 1;
                    """, cancellationToken);
        }
    }

    private static async Task<IAsyncDisposable> FileAsync(string? file, TimeProvider time, CancellationToken cancellationToken)
    {
        if (file is null)
        {
            return new MemoryStream();   // a database in memory has no second host
        }

        var since = time.GetTimestamp();
        while (true)
        {
            try
            {
                return new FileStream(file + ".migrate-lock", FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None);
            }
            catch (IOException) when (Directory.Exists(Path.GetDirectoryName(file)) && time.GetElapsedTime(since).TotalSeconds < Patience)
            {
                await Task.Delay(Pause, time, cancellationToken);
            }
        }
    }

    private static async Task<IAsyncDisposable> SessionAsync(DbConnection connection, string sql, CancellationToken cancellationToken)
    {
        try
        {
            await connection.OpenAsync(cancellationToken);
            await using var command = connection.CreateCommand();
#pragma warning disable CA2100 // Both texts are constants above.
            command.CommandText = sql;
#pragma warning restore CA2100
            command.CommandTimeout = Patience + 5;
            await command.ExecuteNonQueryAsync(cancellationToken);
            return connection;
        }
        catch
        {
            await connection.DisposeAsync();
            throw;
        }
    }
}
