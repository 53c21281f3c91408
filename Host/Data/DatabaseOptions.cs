namespace Headless.Data;

/// <summary>Which database, and where.</summary>
public sealed record DatabaseOptions
{
    /// <summary>The kind of database; <c>Database:Provider</c>.</summary>
    public DatabaseProvider Provider { get; init; } = DatabaseProvider.Sqlite;

    /// <summary>How to reach it; <c>ConnectionStrings:Headless</c>.</summary>
    public required string ConnectionString { get; init; }
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
