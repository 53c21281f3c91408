using Headless.Data.Migrating;
using Headless.Data.Model;
using Headless.Data.Providers;
using Headless.Sdk;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;
using Microsoft.EntityFrameworkCore.Storage;

namespace Headless.Data;

/// <inheritdoc/>
public sealed class MigrationRunner : IMigrationRunner
{
    private readonly DatabaseOptions _database;
    private readonly ModuleSet _modules;
    private readonly TimeProvider _time;

    /// <summary>A runner for one database; usable before a host exists, to try a plugin.</summary>
    /// <param name="database">Which database.</param>
    /// <param name="modules">The modules, in any order, with all that they depend on.</param>
    /// <param name="time">The clock; null: the system's.</param>
    public MigrationRunner(DatabaseOptions database, IReadOnlyList<IModule> modules, TimeProvider? time = null)
    {
        // A pooled connection would be handed on with foreign keys off.
        _database = database.Provider == DatabaseProvider.Sqlite
            ? database with { ConnectionString = new SqliteConnectionStringBuilder(database.ConnectionString) { Pooling = false }.ConnectionString }
            : database;
        _modules = ModuleSet.Of(modules);
        _time = time ?? TimeProvider.System;
    }

    /// <inheritdoc/>
    public async Task<IReadOnlyList<MigrationOutcome>> MigrateAsync(IProgress<MigrationProgress>? progress, CancellationToken cancellationToken)
    {
        if (ProviderSetup.FileOf(_database) is { } file)
        {
            Directory.CreateDirectory(Path.GetDirectoryName(file)!);
        }

        await using var held = await MigrationLock.AcquireAsync(_database, _time, cancellationToken);
        var histories = await AppliedMigrations.ReadAsync(_database, _modules.Modules, cancellationToken);
        var outcomes = new List<MigrationOutcome>();
        foreach (var module in _modules.Modules)
        {
            outcomes.Add(await TryAsync(module, histories, outcomes, cancellationToken));
            progress?.Report(new(module.Name, outcomes.Count, _modules.Modules.Count));
        }

        return outcomes;
    }

    private async Task<MigrationOutcome> TryAsync(IModule module, ILookup<string, string> histories, List<MigrationOutcome> before, CancellationToken cancellationToken)
    {
        var failed = before.Where(o => o.Error is not null).Select(o => o.Module).ToHashSet(StringComparer.Ordinal);
        if (_modules.Modules.FirstOrDefault(m => module.DependsOn.Contains(m.GetType()) && failed.Contains(m.Name)) is { } cause)
        {
            return new(module.Name, [], new InvalidOperationException($"It depends on module '{cause.Name}', whose tables could not be migrated."));
        }

        try
        {
            return new(module.Name, await ApplyAsync(module, histories, cancellationToken), null);
        }
#pragma warning disable CA1031 // A plugin's migration may throw whatever it likes; the host decides what it can do without.
        catch (Exception e) when (e is not OperationCanceledException)
#pragma warning restore CA1031
        {
            return new(module.Name, [], e);
        }
    }

    private async Task<IReadOnlyList<string>> ApplyAsync(IModule module, ILookup<string, string> histories, CancellationToken cancellationToken)
    {
        var missing = ModuleMigrations.Find(module.GetType()).Keys.Except(histories[module.Name], StringComparer.Ordinal).ToList();
        if (missing.Count == 0)
        {
            return [];   // most starts end here, before EF does anything
        }

        await using var context = MigrationContexts.Create(_database, module);
        await CreateDatabaseAsync(context, cancellationToken);
        var history = context.GetService<IHistoryRepository>();
        var isNew = !await history.ExistsAsync(cancellationToken);
        var isSqlite = _database.Provider == DatabaseProvider.Sqlite;
        await context.Database.OpenConnectionAsync(cancellationToken);
        if (isSqlite)
        {
            await context.Database.ExecuteSqlRawAsync(_database.Writes == SqliteWrites.Shared ? "PRAGMA journal_mode = WAL" : "PRAGMA journal_mode = DELETE", cancellationToken);
            await context.Database.ExecuteSqlRawAsync(
                "PRAGMA foreign_keys = OFF; DROP TABLE IF EXISTS \"__EFMigrationsLock\";", cancellationToken);
        }

        // PostgreSQL's provider takes a history that is not there for an empty one.
        if (isSqlite || histories.Contains(module.Name))
        {
            await ApplyAsync(context, isNew, cancellationToken);
            return missing;
        }

        // EF looks for its history by a statement that may fail, and PostgreSQL ends a transaction at the first error: so the table comes before, and goes again if nothing came of it.
        await history.CreateIfNotExistsAsync(cancellationToken);
        try
        {
            await ApplyAsync(context, false, cancellationToken);
        }
        catch
        {
#pragma warning disable EF1002 // A module's name is the program's own.
            await context.Database.ExecuteSqlRawAsync($"DROP TABLE \"schema_{module.Name}\"", CancellationToken.None);
#pragma warning restore EF1002
            throw;
        }

        return missing;
    }

    private async Task ApplyAsync(DbContext context, bool createsHistory, CancellationToken cancellationToken)
    {
        await using var transaction = await context.Database.BeginTransactionAsync(cancellationToken);
        if (createsHistory)
        {
            await context.Database.ExecuteSqlRawAsync(context.GetService<IHistoryRepository>().GetCreateScript(), cancellationToken);
        }

        await context.Database.MigrateAsync(cancellationToken);
        if (_database.Provider == DatabaseProvider.Sqlite)
        {
            await CheckForeignKeysAsync(context, cancellationToken);
        }

        await transaction.CommitAsync(cancellationToken);
    }

    private static async Task CreateDatabaseAsync(DbContext context, CancellationToken cancellationToken)
    {
        var creator = context.GetService<IRelationalDatabaseCreator>();
        if (!await creator.ExistsAsync(cancellationToken))
        {
            await creator.CreateAsync(cancellationToken);
        }
    }

    private static async Task CheckForeignKeysAsync(DbContext context, CancellationToken cancellationToken)
    {
        await using var command = context.Database.GetDbConnection().CreateCommand();
        command.Transaction = context.Database.CurrentTransaction!.GetDbTransaction();
        command.CommandText = "PRAGMA foreign_key_check";
        await using var reader = await command.ExecuteReaderAsync(cancellationToken);
        if (await reader.ReadAsync(cancellationToken))
        {
            throw new InvalidOperationException($"After the migration a row of {reader.GetString(0)} points at no row of {reader.GetString(2)}.");
        }
    }
}
