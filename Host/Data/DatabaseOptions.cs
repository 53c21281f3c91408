using Microsoft.Data.SqlClient;
using Npgsql;

namespace Headless.Data;

/// <summary>Which database, and where.</summary>
public sealed record DatabaseOptions
{
    /// <summary>The kind of database; <c>Database:Provider</c>.</summary>
    public DatabaseProvider Provider { get; init; } = DatabaseProvider.Sqlite;

    /// <summary>How to reach it; <c>ConnectionStrings:Headless</c>.</summary>
    public required string ConnectionString { get; init; }

    /// <summary>How SQLite writes; <c>Database:Writes</c>.</summary>
    public SqliteWrites Writes { get; init; } = SqliteWrites.Shared;

    /// <summary>Whether all who write do so on one connection in turn.</summary>
    internal bool HasOneWriter => Provider == DatabaseProvider.Sqlite && Writes == SqliteWrites.Shared;

    /// <summary>Whether the connection string is one for this kind of database.</summary>
    public bool IsReadable
    {
        get
        {
            try
            {
                return MostConnections > 0;
            }
            catch (Exception e) when (e is ArgumentException or FormatException)
            {
                return false;
            }
        }
    }

    /// <summary>How many connections this host has at most; more than that wait for each other, and in the end fail.</summary>
    public int MostConnections => Provider switch
    {
        DatabaseProvider.PostgreSql => new NpgsqlConnectionStringBuilder(ConnectionString).MaxPoolSize,
        DatabaseProvider.SqlServer => new SqlConnectionStringBuilder(ConnectionString).MaxPoolSize,
        _ => int.MaxValue,
    };
}

/// <summary>How SQLite writes. What is answered is on disk either way.</summary>
public enum SqliteWrites
{
    /// <summary>A log beside the file, and transactions that wait for each other share a commit: the default.</summary>
    Shared,

    /// <summary>As the driver comes: a rollback journal, each transaction on a connection of its own with a commit of its own. Slow; for a file system without shared memory, such as a network share.</summary>
    Plain,
}

/// <summary>The databases that are supported.</summary>
public enum DatabaseProvider
{
    /// <summary>Embedded, one file, one host: the default.</summary>
    Sqlite,

    /// <summary>For production.</summary>
    PostgreSql,

    /// <summary>For production. Its SQL is parsed and name-checked offline, never executed by this project's own tests.</summary>
    SqlServer,
}
