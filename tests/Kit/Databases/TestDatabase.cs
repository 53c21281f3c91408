using System.Collections.Concurrent;
using Headless.Data;

namespace Headless.Testing;

/// <summary>A database of one test's own, gone when it is disposed.</summary>
public sealed class TestDatabase : IAsyncDisposable
{
    private static readonly ConcurrentDictionary<(DatabaseProvider, string), Lazy<Task<DatabaseOptions>>> Templates = new();
    private readonly ITestServer _server;

    private TestDatabase(ITestServer server, DatabaseOptions options) => (_server, Options) = (server, options);

    /// <summary>How to reach it.</summary>
    public DatabaseOptions Options { get; }

    /// <summary>An empty database.</summary>
    /// <param name="provider">Which kind. When there is none, the test is skipped.</param>
    /// <returns>The database.</returns>
    public static async Task<TestDatabase> CreateAsync(DatabaseProvider provider)
    {
        var server = await TestServers.FindAsync(provider);
        return new(server, await server.CreateAsync());
    }

    /// <summary>A copy of a database that is prepared once in a process.</summary>
    /// <param name="provider">Which kind. When there is none, the test is skipped.</param>
    /// <param name="template">A name for what is prepared.</param>
    /// <param name="prepare">Migrates and fills the empty template.</param>
    /// <returns>The copy.</returns>
    public static async Task<TestDatabase> CopyAsync(DatabaseProvider provider, string template, Func<DatabaseOptions, Task> prepare)
    {
        var server = await TestServers.FindAsync(provider);
        var original = await Templates.GetOrAdd((provider, template), _ => new(PrepareAsync)).Value;
        return new(server, await server.CopyAsync(original, prepare));

        async Task<DatabaseOptions> PrepareAsync()
        {
            var options = await server.CreateAsync();
            if (server.Copies)
            {
                await prepare(options);
            }

            return options;
        }
    }

    /// <summary>A copy of this database as it stands, of which nobody else has a connection. Where copying is not possible the test is skipped.</summary>
    /// <returns>The copy.</returns>
    public async Task<TestDatabase> CopyAsync()
    {
        Xunit.Skip.IfNot(_server.Copies, "Databases of this kind are not copied.");
        return new(_server, await _server.CopyAsync(Options, _ => Task.CompletedTask));
    }

    /// <inheritdoc/>
    public ValueTask DisposeAsync() => _server.DropAsync(Options);
}
