using System.Collections.Concurrent;
using Headless.Data.Model;
using Headless.Data.Providers;
using Headless.Data.Scopes;
using Headless.Sdk;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Query;

namespace Headless.Data.Sessions;

#pragma warning disable EF1001 // There is no public seam before a query becomes a cached one; a test holds the outcome.

/// <summary>
/// Leases contexts, one pool for each shape of scope. Those that write where all write on one connection are attached to it and have pools of their own, so that readers keep their connections.
/// </summary>
internal sealed class ContextPools(DatabaseOptions database, ModuleSet modules, StatementLog statements, WriteGate gate)
{
    private const int PoolSize = 128;
    private readonly ConcurrentDictionary<(ScopeShape Shape, bool OnWriter), PooledDbContextFactory<HeadlessContext>> _pools = new();
    private readonly Lazy<SqliteWriter?> _writer = new(() => Prepare(database, modules, statements, gate.Writer));

    public HeadlessContext Lease(Scope scope, bool writes, Func<CancellationToken, Task>? begin)
    {
        var writer = writes ? _writer.Value : null;
        var context = _pools.GetOrAdd((ScopeShape.Of(scope), writer is not null), key => new(Options(database, modules, key.Shape, statements), PoolSize)).CreateDbContext();
        context.BeginLease(scope, writes, begin, statements);
        if (writer is not null)
        {
            context.UseWriter(writer, database.ConnectionString);
        }

        return context;
    }

    public static DbContextOptions<HeadlessContext> Options(DatabaseOptions database, ModuleSet modules, ScopeShape shape, StatementLog statements, SqliteWriter? writer = null)
    {
        var builder = new DbContextOptionsBuilder<HeadlessContext>();
        builder.UseDatabase(database, writer: writer)
            .ReplaceService<IModelCacheKeyFactory, ModelKeys>()
            .ReplaceService<IAsyncQueryProvider, BulkGuard>()
            .AddInterceptors(new TransactionStarter(), new StatementInterceptor(statements));
        ((IDbContextOptionsBuilderInfrastructure)builder).AddOrUpdateExtension(new ModelChoice(database.Provider, modules, shape));
        return builder.Options;
    }

    // EF gives SQLite functions of its own, once, before anybody writes: a connection in use refuses them.
    private static SqliteWriter? Prepare(DatabaseOptions database, ModuleSet modules, StatementLog statements, SqliteWriter? writer)
    {
        if (writer is not null)
        {
            using var context = new HeadlessContext(Options(database, modules, ScopeShape.Of(Scope.None), statements, writer));
            _ = context.Database.GetDbConnection();
        }

        return writer;
    }
}
