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

/// <summary>Leases contexts, one pool for each shape of scope.</summary>
internal sealed class ContextPools(DatabaseOptions database, ModuleSet modules, StatementLog statements)
{
    private const int PoolSize = 128;
    private readonly ConcurrentDictionary<ScopeShape, PooledDbContextFactory<HeadlessContext>> _pools = new();

    public HeadlessContext Lease(Scope scope, bool writes, Func<CancellationToken, Task>? begin)
    {
        var context = _pools.GetOrAdd(ScopeShape.Of(scope), shape => new(Options(database, modules, shape, statements), PoolSize)).CreateDbContext();
        context.BeginLease(scope, writes, begin);
        return context;
    }

    public static DbContextOptions<HeadlessContext> Options(DatabaseOptions database, ModuleSet modules, ScopeShape shape, StatementLog statements)
    {
        var builder = new DbContextOptionsBuilder<HeadlessContext>();
        builder.UseDatabase(database)
            .ReplaceService<IModelCacheKeyFactory, ModelKeys>()
            .ReplaceService<IAsyncQueryProvider, BulkGuard>()
            .AddInterceptors(new TransactionStarter(), new StatementInterceptor(statements));
        ((IDbContextOptionsBuilderInfrastructure)builder).AddOrUpdateExtension(new ModelChoice(database.Provider, modules, shape));
        return builder.Options;
    }
}
