using System.Collections.Concurrent;
using Headless.Data.Model;
using Headless.Data.Providers;
using Headless.Data.Scopes;
using Headless.Data.Statements;
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
internal sealed class ContextPools : IDisposable
{
    internal const int PoolSize = 128;
    private readonly ConcurrentDictionary<(ScopeShape Shape, bool OnWriter), PooledDbContextFactory<HeadlessContext>> _pools = new();
    private readonly DatabaseOptions _database;
    private readonly ModuleSet _modules;
    private readonly StatementLog _statements;
    private readonly ReadLines _lines;
    private readonly AskingContexts _asking;
    private readonly ConcurrentDictionary<ScopeShape, ModelFacts> _facts = new();
    private readonly Lazy<SqliteWriter> _writer;

    public ContextPools(DatabaseOptions database, ModuleSet modules, StatementLog statements, WriteGate gate)
    {
        (_database, _modules, _statements) = (database, modules, statements);
        _lines = new(database, Prepare);
        _asking = new(NewAsking);
        _writer = new(() =>
        {
            Prepare(gate.Writer!);
            return gate.Writer!;
        });
    }

    /// <summary>Whether all write on one connection in turn.</summary>
    public bool WriteInTurn => _database.HasOneWriter;

    public HeadlessContext Lease(Scope scope, bool writes, Func<CancellationToken, Task>? begin)
    {
        var onWriter = writes && WriteInTurn;
        var context = _pools.GetOrAdd((ScopeShape.Of(scope), onWriter), key => new(Options(_database, _modules, key.Shape, _statements), PoolSize)).CreateDbContext();
        context.BeginLease(scope, writes, begin, _statements);
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

    /// <summary>Asks a query that is translated ahead, of all rows and tracking none, where everybody writes in turn: on a connection of its own.</summary>
    /// <typeparam name="T">What it answers with.</typeparam>
    /// <param name="query">The query.</param>
    /// <returns>The answer.</returns>
    public Task<T> AskAsync<T>(Func<HeadlessContext, Task<T>> query) => _asking.AskAsync(query);

    /// <summary>What own statements are made from in a scope.</summary>
    /// <param name="scope">The scope.</param>
    /// <returns>The facts.</returns>
    public ModelFacts FactsOf(Scope scope) => _facts.GetOrAdd(ScopeShape.Of(scope), static (shape, pools) =>
    {
        using var context = new HeadlessContext(Options(pools._database, pools._modules, shape, pools._statements));
        return context.Facts;
    }, this);

    /// <summary>Runs own statements on the connection that all write on.</summary>
    /// <param name="facts">What they are made from.</param>
    /// <param name="turn">The session's turn to write.</param>
    /// <returns>The runner.</returns>
    public IStatementRunner OnWriter(ModelFacts facts, WriteTurn turn) => new TurnStatements(facts, _writer.Value, turn, _statements);

    /// <inheritdoc/>
    public void Dispose()
    {
        _asking.Dispose();
        _lines.Dispose();
    }

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

    private HeadlessContext NewAsking()
    {
        var context = new HeadlessContext(Options(_database, _modules, ScopeShape.Of(Scope.None), _statements));
        context.BeginLease(Scope.None, writes: false, null, _statements);
        context.AskOn(_lines);
        return context;
    }

    // EF gives SQLite functions of its own, once, before a connection is in use: then it refuses them.
    private void Prepare(SqliteConnection connection)
    {
        using var context = new HeadlessContext(Options(_database, _modules, ScopeShape.Of(Scope.None), _statements, connection));
        _ = context.Database.GetDbConnection();
    }
}
