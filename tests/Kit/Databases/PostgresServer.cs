using System.Diagnostics;
using System.Net;
using System.Net.Sockets;
using Headless.Data;
using Headless.Data.Providers;
using Npgsql;

namespace Headless.Testing;

/// <summary>
/// A PostgreSQL of this process's own: a new data folder, a free port on the loopback, nothing synced to disk. A shell waits for the process to end, however it ends, then stops the server and deletes the folder.
/// </summary>
internal sealed class PostgresServer : ITestServer
{
    private const string User = "headless";
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(60);
    private readonly string _connection;
    private readonly Process _shell;   // its input stays open for as long as this object lives

    private PostgresServer(string connection, Process shell) => (_connection, _shell) = (connection, shell);

    /// <summary>The folder of PostgreSQL's programs; null when there are none.</summary>
    public static string? Programs { get; } = FindPrograms();

    public bool Copies => true;

    public static async Task<PostgresServer> StartAsync()
    {
        var folder = Directory.CreateTempSubdirectory("headless-pg-").FullName;
        var port = FreePort();

        // PostgreSQL refuses to run as root. The default collation is a linguistic one on purpose: ordinal columns must not depend on it.
        var script = $"""
            as=""
            if [ "$(id -u)" = 0 ]; then chown nobody '{folder}'; as="setpriv --reuid=nobody --clear-groups"; fi
            $as '{Programs}/initdb' -D '{folder}/data' -U {User} -A trust -E UTF8 --locale=C.UTF-8 --locale-provider=icu --icu-locale=en --no-sync >&2 || exit 1
            $as '{Programs}/postgres' -D '{folder}/data' -p {port} -k '' -c listen_addresses=127.0.0.1 -c max_connections=400 \
                -c fsync=off -c synchronous_commit=off -c full_page_writes=off -c logging_collector=off >'{folder}/log' 2>&1 </dev/null &
            cat >/dev/null
            kill -QUIT $!
            wait
            rm -rf '{folder}'
            """;
        var shell = Process.Start(new ProcessStartInfo("sh", ["-c", script]) { RedirectStandardInput = true, RedirectStandardError = true, WorkingDirectory = "/" })!;
        var errors = shell.StandardError.ReadToEndAsync();
        var connection = $"Host=127.0.0.1;Port={port};Username={User};Include Error Detail=true;Maximum Pool Size=20;Connection Idle Lifetime=5;Connection Pruning Interval=2";
        await WaitAsync(connection, shell, errors);
        return new(connection, shell);
    }

    public async Task<DatabaseOptions> CreateAsync() => await CreateAsync("template0");

    public async Task<DatabaseOptions> CopyAsync(DatabaseOptions original, Func<DatabaseOptions, Task> prepare)
    {
        ClearPool(original);
        return await CreateAsync(new NpgsqlConnectionStringBuilder(original.ConnectionString).Database!);
    }

    public async ValueTask DropAsync(DatabaseOptions database)
    {
        ObjectDisposedException.ThrowIf(_shell.HasExited, this);
        ClearPool(database);
        await ExecuteAsync($"DROP DATABASE {new NpgsqlConnectionStringBuilder(database.ConnectionString).Database} WITH (FORCE)");
    }

    private static void ClearPool(DatabaseOptions database)
    {
        // A pool belongs to the text of its connection string: the data layer's and the tests' own.
        foreach (var text in new[] { PostgresConnections.Of(database.ConnectionString), database.ConnectionString })
        {
            using var connection = new NpgsqlConnection(text);
            NpgsqlConnection.ClearPool(connection);
        }
    }

    private static async Task WaitAsync(string connection, Process shell, Task<string> errors)
    {
        var since = TimeProvider.System.GetTimestamp();
        while (true)
        {
            try
            {
                await using var probe = new NpgsqlConnection(connection + ";Database=postgres;Pooling=false");
                await probe.OpenAsync();
                return;
            }
            catch (NpgsqlException e) when (TimeProvider.System.GetElapsedTime(since) < Patience)
            {
                if (shell.HasExited)
                {
                    throw new InvalidOperationException("PostgreSQL does not start: " + await errors, e);
                }

                await Task.Delay(50);
            }
        }
    }

    private static int FreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }

    private static string? FindPrograms()
    {
        var installed = Directory.Exists("/usr/lib/postgresql")
            ? Directory.GetDirectories("/usr/lib/postgresql").OrderByDescending(d => int.TryParse(Path.GetFileName(d), out var v) ? v : 0).Select(d => d + "/bin")
            : [];
        var path = (Environment.GetEnvironmentVariable("PATH") ?? "").Split(Path.PathSeparator);
        return OperatingSystem.IsWindows() ? null : installed.Concat(path).FirstOrDefault(d => File.Exists(Path.Combine(d, "postgres")) && File.Exists(Path.Combine(d, "initdb")));
    }

    private async Task<DatabaseOptions> CreateAsync(string template)
    {
        var name = $"t{Guid.CreateVersion7():N}";
        await ExecuteAsync($"CREATE DATABASE {name} TEMPLATE {template}");
        return new() { Provider = DatabaseProvider.PostgreSql, ConnectionString = $"{_connection};Database={name}" };
    }

    private async Task ExecuteAsync(string sql)
    {
        await using var connection = new NpgsqlConnection(_connection + ";Database=postgres");
        await connection.OpenAsync();
#pragma warning disable CA2100 // The names are made here.
        await using var command = new NpgsqlCommand(sql, connection);
#pragma warning restore CA2100
        await command.ExecuteNonQueryAsync();
    }
}
