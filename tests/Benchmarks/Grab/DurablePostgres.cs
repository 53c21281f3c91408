using System.Diagnostics;
using System.Net;
using System.Net.Sockets;
using Headless.Data;
using Npgsql;

namespace Headless.Benchmarks.Grab;

/// <summary>
/// A PostgreSQL of this process's own as it comes: what is committed is on disk. A shell waits for this process to end, however it ends, then stops the server and deletes the folder.
/// </summary>
internal sealed class DurablePostgres : IAsyncDisposable
{
    private const string User = "headless";
    private static readonly TimeSpan s_patience = TimeSpan.FromSeconds(60);
    private readonly Process _shell;
    private readonly string _folder;

    private DurablePostgres(int port, string folder, Process shell) => (Port, _folder, _shell) = (port, folder, shell);

    /// <summary>The folder of PostgreSQL's programs; null when there are none.</summary>
    public static string? Programs { get; } = Directory.Exists("/usr/lib/postgresql")
        ? Directory.GetDirectories("/usr/lib/postgresql").OrderByDescending(d => int.TryParse(Path.GetFileName(d), out var v) ? v : 0).Select(d => d + "/bin").FirstOrDefault(d => File.Exists(d + "/postgres"))
        : null;

    /// <summary>Where it listens on the loopback.</summary>
    public int Port { get; }

    /// <summary>How to reach its one database.</summary>
    public DatabaseOptions Options => new() { Provider = DatabaseProvider.PostgreSql, ConnectionString = $"Host=127.0.0.1;Port={Port};Username={User};Database=postgres" };

    /// <summary>The processor time that the server and its processes which still run have used; zero where the system does not tell.</summary>
    public TimeSpan Processor
    {
        get
        {
            var pid = Path.Combine(_folder, "data", "postmaster.pid");
            return OperatingSystem.IsLinux() && File.Exists(pid) ? ProcessTree.Processor(File.ReadLines(pid).First()) : TimeSpan.Zero;
        }
    }

    public static async Task<DurablePostgres> StartAsync(CancellationToken cancellationToken)
    {
        var folder = Directory.CreateTempSubdirectory("headless-pg-").FullName;
        var port = FreePort();

        // PostgreSQL refuses to run as root. Of its settings only the number of connections is not the default: the host and pgbench have theirs one after the other.
        var script = $"""
            as=""
            if [ "$(id -u)" = 0 ]; then chown nobody '{folder}'; as="setpriv --reuid=nobody --clear-groups"; fi
            $as '{Programs}/initdb' -D '{folder}/data' -U {User} -A trust -E UTF8 --locale=C.UTF-8 >/dev/null || exit 1
            $as '{Programs}/postgres' -D '{folder}/data' -p {port} -k '' -c listen_addresses=127.0.0.1 -c max_connections=300 >'{folder}/log' 2>&1 </dev/null &
            cat >/dev/null
            kill -INT $!
            wait
            rm -rf '{folder}'
            """;
        var shell = Process.Start(new ProcessStartInfo("sh", ["-c", script]) { RedirectStandardInput = true, WorkingDirectory = "/" })!;
        var server = new DurablePostgres(port, folder, shell);
        var since = Stopwatch.GetTimestamp();
        while (!await server.AnswersAsync(cancellationToken))
        {
            if (shell.HasExited || Stopwatch.GetElapsedTime(since) > s_patience)
            {
                throw new InvalidOperationException("PostgreSQL does not start.");
            }

            await Task.Delay(50, cancellationToken);
        }

        return server;
    }

    public async ValueTask DisposeAsync()
    {
        _shell.StandardInput.Close();
        await _shell.WaitForExitAsync();
        _shell.Dispose();
    }

    private async Task<bool> AnswersAsync(CancellationToken cancellationToken)
    {
        try
        {
            await using var probe = new NpgsqlConnection(Options.ConnectionString + ";Pooling=false");
            await probe.OpenAsync(cancellationToken);
            return true;
        }
        catch (NpgsqlException)
        {
            return false;
        }
    }

    private static int FreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }
}
