using Headless.Data.Model;
using Headless.Data.Providers;
using Headless.Data.Scopes;
using Headless.Data.Statements;
using Headless.Sdk;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Storage;

namespace Headless.Data;

/// <summary>The run-time context over the entities of every module and plugin. Pooled: a lease begins with nothing in scope and ends so.</summary>
public sealed class HeadlessContext : DbContext
{
    // No row's account: version 7 never makes it.
    private static readonly Guid Nobody = Guid.AllBitsSet;

    /// <summary>For the pool.</summary>
    /// <param name="options">The options.</param>
    public HeadlessContext(DbContextOptions<HeadlessContext> options)
        : base(options) =>
        Choice = options.FindExtension<ModelChoice>() ?? throw new InvalidOperationException("The context is made by the data layer only.");

    private SqliteReader? _reader;
    private bool _isOnWriter;
    private bool _isLeased;

    internal ModelChoice Choice { get; }

    /// <summary>What the data layer's own statements are made from.</summary>
    internal ModelFacts Facts => field ??= new(Model, Choice, this.GetService<ISqlGenerationHelper>());

    /// <summary>Where statements that EF knows nothing of are written down.</summary>
    internal StatementLog? Log { get; private set; }

    internal Scope Scope { get; private set; } = Scope.None;

    internal bool Writes { get; private set; }

    /// <summary>Whether it reads what never waits: SQLite, on a connection of its own. What is asked there need not be awaited.</summary>
    internal bool ReadsAtOnce { get; private set; }

    /// <summary>Begins the write transaction before the first statement; set by the session.</summary>
    internal Func<CancellationToken, Task>? Begin { get; private set; }

    /// <summary>Rows made in this transaction which may lie outside the scope.</summary>
    internal HashSet<object> MadeOutside { get; } = new(ReferenceEqualityComparer.Instance);

    /// <summary>Rows of the scope which may leave it.</summary>
    internal HashSet<object> MayLeave { get; } = new(ReferenceEqualityComparer.Instance);

    // What the query filters name; EF makes parameters of them.
    internal string Start0 => Start(0);

    internal string Start1 => Start(1);

    internal string Start2 => Start(2);

    internal string Start3 => Start(3);

    internal string End0 => End(0);

    internal string End1 => End(1);

    internal string End2 => End(2);

    internal string End3 => End(3);

    internal IEnumerable<string> Roots => Scope.Roots;

    internal Guid Account => Scope.AccountId ?? Nobody;

    /// <inheritdoc/>
    public override int SaveChanges(bool acceptAllChangesOnSuccess) => throw new NotSupportedException("Await the write.");

    /// <inheritdoc/>
    public override async Task<int> SaveChangesAsync(bool acceptAllChangesOnSuccess, CancellationToken cancellationToken = default)
    {
        if (!Writes)
        {
            throw new InvalidOperationException("Only a mutation writes; this session was opened for reading.");
        }

        ChangeTracker.DetectChanges();
        ChangeTracker.AutoDetectChangesEnabled = false;   // once is enough
        try
        {
            await ScopeGuard.CheckAsync(this, cancellationToken);
            RaiseVersions();
            return await base.SaveChangesAsync(acceptAllChangesOnSuccess, cancellationToken);
        }
        finally
        {
            ChangeTracker.AutoDetectChangesEnabled = true;
        }
    }

    /// <inheritdoc/>
    public override void Dispose()
    {
        EndLease()?.Dispose();
        base.Dispose();
    }

    /// <inheritdoc/>
    /// <remarks>
    /// What was refused is undone here: the pool undoes it only for the contexts that it takes back. Those for which it has no place it forgets, with their connection and its transaction.
    /// </remarks>
    public override async ValueTask DisposeAsync()
    {
        await (EndLease()?.DisposeAsync() ?? ValueTask.CompletedTask);
        await base.DisposeAsync();
    }

    internal void BeginLease(Scope scope, bool writes, Func<CancellationToken, Task>? begin, StatementLog? log = null)
    {
        (_isLeased, Scope, Writes, Begin, Log) = (true, scope, writes, begin, log);
        ChangeTracker.QueryTrackingBehavior = writes ? QueryTrackingBehavior.TrackAll : QueryTrackingBehavior.NoTracking;
    }

    /// <summary>Reads on open connections, for as long as there is this context.</summary>
    internal void ReadOn(ReadLines lines)
    {
        if (_reader is null)
        {
            _reader = new(lines);
            Database.SetDbConnection(_reader);
        }
    }

    /// <summary>Asks queries that are translated ahead, on one open connection for good.</summary>
    internal void AskOn(ReadLines lines)
    {
        ReadOn(lines);
        Database.OpenConnection();
        ReadsAtOnce = true;
    }

    /// <summary>Works on the connection that all write on in turn, until <see cref="StopWriting"/>.</summary>
    internal void WriteOn(SqliteWriter writer)
    {
        Database.SetDbConnection(writer);
        _isOnWriter = true;
    }

    /// <summary>Nothing can be written any more; what follows reads on another connection.</summary>
    internal void StopWriting()
    {
        (Writes, Begin) = (false, null);
        if (_isOnWriter)
        {
            _isOnWriter = false;
            Database.CurrentTransaction?.Dispose();   // lets go of it; it is the gate's
            Database.SetDbConnection(_reader);
        }
    }

    /// <summary>What was refused must not come back with the next save.</summary>
    internal void ForgetPending()
    {
        foreach (var entry in ChangeTracker.Entries().ToList())
        {
            if (entry.State == EntityState.Added)
            {
                entry.State = EntityState.Detached;
            }
            else if (entry.State is EntityState.Modified or EntityState.Deleted)
            {
                entry.CurrentValues.SetValues(entry.OriginalValues);
                entry.State = EntityState.Unchanged;
            }
        }
    }

    /// <inheritdoc/>
    protected override void ConfigureConventions(ModelConfigurationBuilder configurationBuilder) => ColumnConventions.Apply(configurationBuilder, Choice.Provider);

    /// <inheritdoc/>
    protected override void OnModelCreating(ModelBuilder modelBuilder) => ComposedModel.Build(modelBuilder, Choice.Modules, this);

    // The transaction that is under way still. A context that the pool has no place for is disposed of from within.
    private IDbContextTransaction? EndLease()
    {
        if (!_isLeased)
        {
            return null;
        }

        _isLeased = false;
        StopWriting();
        Scope = Scope.None;
        MadeOutside.Clear();
        MayLeave.Clear();
        return Database.CurrentTransaction;
    }

    private void RaiseVersions()
    {
        foreach (var entry in ChangeTracker.Entries<IVersioned>().Where(e => e.State == EntityState.Modified))
        {
            var version = entry.Property(e => e.Version);
            version.CurrentValue = version.OriginalValue + 1;
        }
    }

    // An empty range where there is no such subtree.
    private string Start(int i) => i < Scope.Roots.Count ? Scope.Roots[i] : "";

    private string End(int i) => i < Scope.Roots.Count ? TreePath.End(Scope.Roots[i]) : "";
}
