using System.Collections.Concurrent;
using Headless.Data.Model;
using Headless.Data.Providers;
using Headless.Data.Scopes;
using Headless.Sdk;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Query;

namespace Headless.Data.Sessions;

#pragma warning disable EF1001 // There is no public seam before a query becomes a cached one; a test holds the outcome.

/// <summary>
/// Leases contexts, one pool for each shape of scope. Those that write where all write on one connection are attached to it and have pools of their own, so that readers keep their connections.
/// </summary>
internal sealed class ContextPools(DatabaseOptions database, ModuleSet modules, StatementLog statements, WriteGate gate) : IDisposable
{
    internal const int PoolSize = 128;
    private readonly ConcurrentDictionary<(ScopeShape Shape, bool OnWriter), PooledDbContextFactory<HeadlessContext>> _pools = new();
    private readonly ReadLines _lines = new(database, connection => Prepare(database, modules, statements, connection));
    private readonly Lazy<SqliteWriter> _writer = new(() =>
    {
        Prepare(database, modules, statements, gate.Writer!);
        return gate.Writer!;
    });

    /// <summary>Whether all write on one connection in turn.</summary>
    public bool WriteInTurn => database.HasOneWriter;

    public HeadlessContext Lease(Scope scope, bool writes, Func<CancellationToken, Task>? begin)
    {
        var onWriter = writes && WriteInTurn;
        var context = _pools.GetOrAdd((ScopeShape.Of(scope), onWriter), key => new(Options(database, modules, key.Shape, statements), PoolSize)).CreateDbContext();
        context.BeginLease(scope, writes, begin, statements);
        if (WriteInTurn)
        {
            context.ReadOn(_lines);
        }

        if (onWriter)
        {
            context.WriteOn(_writer.Value);
        }

        return context;
    }

    /// <inheritdoc/>
    public void Dispose() => _lines.Dispose();

    public static DbContextOptions<HeadlessContext> Options(DatabaseOptions database, ModuleSet modules, ScopeShape shape, StatementLog statements, SqliteConnection? connection = null)
    {
        var builder = new DbContextOptionsBuilder<HeadlessContext>();
        builder.UseDatabase(database, connection: connection)
            .ReplaceService<IModelCacheKeyFactory, ModelKeys>()
            .ReplaceService<IAsyncQueryProvider, BulkGuard>()
            .AddInterceptors(new TransactionStarter(), new StatementInterceptor(statements));
        ((IDbContextOptionsBuilderInfrastructure)builder).AddOrUpdateExtension(new ModelChoice(database.Provider, modules, shape));
        return builder.Options;
    }

    // EF gives SQLite functions of its own, once, before a connection is in use: then it refuses them.
    private static void Prepare(DatabaseOptions database, ModuleSet modules, StatementLog statements, SqliteConnection connection)
    {
        using var context = new HeadlessContext(Options(database, modules, ScopeShape.Of(Scope.None), statements, connection));
        _ = context.Database.GetDbConnection();
    }
}
