using System.Collections.Concurrent;
using Headless.Data;
using Headless.Host.Demo;
using Headless.Host.Startup;
using Headless.Platform.Outbox;
using Headless.Testing.Execution;
using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;

namespace Headless.Testing;

/// <summary>
/// The real application in the test's process: on Kestrel at a free port of the loopback, with a database of its own that is copied from one which a process migrates and fills once for each provider.
/// </summary>
public sealed class HeadlessServer : IAsyncDisposable
{
    /// <summary>How many synthetic members the template has.</summary>
    public const int Members = 60;

    // The template's columns are sealed with it, so all servers share it.
    private const string MasterSecret = "AAECAwQFBgcICQoLDA0ODxAREhMUFRYXGBkaGxwdHh8=";

    private static readonly ConcurrentDictionary<string, Lazy<Task<Blueprint>>> Blueprints = new(StringComparer.Ordinal);

    private readonly WebApplication _app;
    private readonly string _folder;
    private TestDatabase? _owned;

    private HeadlessServer(WebApplication app, string folder)
    {
        (_app, _folder) = (app, folder);
        Http = new HttpClient { BaseAddress = new Uri(app.Urls.First()) };
        GraphQL = new GraphQLClient(Http);
    }

    /// <summary>A client with the server's address.</summary>
    public HttpClient Http { get; }

    /// <summary>A client for GraphQL.</summary>
    public GraphQLClient GraphQL { get; }

    /// <summary>The server's services.</summary>
    public IServiceProvider Services => _app.Services;

    /// <summary>Starts a server.</summary>
    /// <param name="provider">The kind of database. When there is none, the test is skipped.</param>
    /// <param name="configure">How it differs from the usual one.</param>
    /// <returns>The server, ready.</returns>
    public static async Task<HeadlessServer> StartAsync(DatabaseProvider provider, Action<HeadlessServerOptions>? configure = null)
    {
        var database = await CopyDemoAsync(provider);
        try
        {
            var server = await StartOnAsync(database, configure);
            server._owned = database;
            return server;
        }
        catch
        {
            await database.DisposeAsync();
            throw;
        }
    }

    /// <summary>A database as <see cref="StartAsync"/> gives to a server, for tests that start several servers on it or copy it.</summary>
    /// <param name="provider">The kind of database. When there is none, the test is skipped.</param>
    /// <returns>The database; it is the test's.</returns>
    public static Task<TestDatabase> CopyDemoAsync(DatabaseProvider provider) => TestDatabase.CopyAsync(provider, "demo", FillAsync);

    /// <summary>Starts a server on a database of the test's own, empty or not; it is migrated and filled as far as that is missing.</summary>
    /// <param name="database">The database; it stays the test's.</param>
    /// <param name="configure">How the server differs from the usual one.</param>
    /// <returns>The server, ready.</returns>
    public static async Task<HeadlessServer> StartOnAsync(TestDatabase database, Action<HeadlessServerOptions>? configure = null)
    {
        var options = new HeadlessServerOptions();
        configure?.Invoke(options);
        var folder = Directory.CreateTempSubdirectory("headless-server-").FullName;
        var app = await BuildAsync(database.Options, folder, options);
        try
        {
            await app.StartAsync();
            await PrepareAsync(app);
            return new(app, folder);
        }
        catch
        {
            await app.StopAsync();
            await app.DisposeAsync();
            Directory.Delete(folder, recursive: true);
            throw;
        }
    }

    /// <summary>Records the statements that the server sends until the recorder is disposed.</summary>
    /// <returns>The recorder.</returns>
    public StatementRecorder RecordStatements() => Services.GetRequiredService<StatementLog>().Observe();

    /// <summary>Records the statements of the requests that are sent from here on until the recorder is disposed, and nothing else that the server does meanwhile.</summary>
    /// <returns>The recorder.</returns>
    public RequestStatements RecordRequests() => new(Services.GetRequiredService<StatementLog>());

    /// <inheritdoc/>
    public async ValueTask DisposeAsync()
    {
        Http.Dispose();
        await _app.StopAsync();
        var differences = Services.GetRequiredService<ExecutorDifferences>();
        await _app.DisposeAsync();
        if (_owned is not null)
        {
            await _owned.DisposeAsync();
        }

        Directory.Delete(_folder, recursive: true);
        differences.ThrowIfAny();
    }

    private static async Task FillAsync(DatabaseOptions database)
    {
        var folder = Directory.CreateTempSubdirectory("headless-template-").FullName;
        await using (var app = await BuildAsync(database, folder, new()))
        {
            await PrepareAsync(app);
        }

        Directory.Delete(folder, recursive: true);
    }

    private static async Task PrepareAsync(WebApplication app)
    {
        var failed = await app.Services.GetRequiredService<Preparation>().RunAsync(new Silence(), CancellationToken.None);
        if (failed.Count > 0)
        {
            throw new InvalidOperationException(string.Join(' ', failed.Select(f => $"{f.Id}: {f.Problem}")));
        }
    }

    private static async Task<WebApplication> BuildAsync(DatabaseOptions database, string folder, HeadlessServerOptions options)
    {
        var settings = new Dictionary<string, string>(StringComparer.Ordinal)
        {
            ["urls"] = "http://127.0.0.1:0",
            ["Database:Provider"] = database.Provider.ToString(),
            ["ConnectionStrings:Headless"] = options.Connection is null ? database.ConnectionString : $"{database.ConnectionString};{options.Connection}",
            ["Demo:Members"] = $"{Members}",
            ["Security:MasterSecret"] = MasterSecret,
            ["Logging:LogLevel:Default"] = "Error",
        };
        foreach (var (key, value) in options.Settings)
        {
            settings[key] = value;
        }

        var start = new HostStart(options.Environment, [.. settings.Select(s => $"--{s.Key}={s.Value}")], folder)
        {
            Adjust = services =>
            {
                if (options.Time is { } time)
                {
                    services.Replace(ServiceDescriptor.Singleton(time));
                }

                // A test machine may be busy; what an event does is there when the mutation has answered.
                services.Replace(ServiceDescriptor.Singleton(new OutboxOptions { Patience = TimeSpan.FromMinutes(1) }));
                services.CompareExecutors();
                options.Services?.Invoke(services);
            },
        };
        return HostFactory.Build(start, await BlueprintOfAsync(start, options));
    }

    // To load a plugin anew is to make its types anew, and with them the model of the whole database: servers that have the same plugins share what was decided before.
    private static async Task<Blueprint> BlueprintOfAsync(HostStart start, HeadlessServerOptions options) =>
        options.Settings.Keys.Any(k => k.StartsWith("Plugins", StringComparison.OrdinalIgnoreCase))
            ? await HostFactory.DrawAsync(start, CancellationToken.None)
            : (await Blueprints.GetOrAdd(options.Environment, _ => new(() => HostFactory.DrawAsync(start, CancellationToken.None))).Value) with { Settings = HostFactory.Read(start) };

    private sealed class Silence : ISteps
    {
        public IProgress<double> Begin(string title) => new Progress<double>();
    }
}
