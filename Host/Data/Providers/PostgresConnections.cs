using System.Data.Common;
using Npgsql;

namespace Headless.Data.Providers;

/// <summary>How connections to PostgreSQL are used where the connection string does not say otherwise.</summary>
internal static class PostgresConnections
{
    private const string AutoPrepare = "Max Auto Prepare";
    private const string KeepsState = "No Reset On Close";

    // The statements of all modules' hot paths fit; each is parsed and planned once a connection instead of each time it is sent.
    private const int MostPrepared = 200;

    /// <summary>Completes a connection string.</summary>
    /// <param name="connectionString">As configured.</param>
    /// <returns>With what it leaves open.</returns>
    public static string Of(string connectionString)
    {
        var parts = new NpgsqlConnectionStringBuilder(connectionString);
        var said = new DbConnectionStringBuilder { ConnectionString = parts.ConnectionString };   // in Npgsql's own spelling; its builder says of every keyword that it is there
        if (!said.ContainsKey(AutoPrepare))
        {
            parts.MaxAutoPrepare = MostPrepared;
        }

        // Nothing here changes a session's settings, so there is nothing to reset when a connection goes back to the pool.
        if (!said.ContainsKey(KeepsState))
        {
            parts.NoResetOnClose = true;
        }

        return parts.ConnectionString;
    }
}
