using System.Data.Common;
using Headless.Data.Migrating;
using Headless.Data.Tests.Drift;
using Headless.Data.Tests.Toys.Breaking;
using Headless.Data.Tests.Toys.Shelving;
using Headless.Sdk;
using Headless.Testing;
using Microsoft.EntityFrameworkCore;

namespace Headless.Data.Tests;

public sealed class MigrationTests
{
    private static readonly IReadOnlyList<IModule> Toys = [new DependentModule(), new ShelvingModule(), new BreakingModule()];

    [DatabaseTheory]
    [DatabaseData]
    public async Task A_module_that_fails_is_undone_whole_its_dependents_are_left_out_and_the_rest_goes_on(DatabaseProvider provider)
    {
        await using var database = await TestDatabase.CreateAsync(provider);
        var outcomes = await new MigrationRunner(database.Options, Toys).MigrateAsync(null, CancellationToken.None);
        Assert.Equal(["breaking", "dependent", "shelving"], outcomes.Select(o => o.Module));
        Assert.Contains("no_such_table", outcomes[0].Error!.Message, StringComparison.Ordinal);
        Assert.Equal("It depends on module 'breaking', whose tables could not be migrated.", outcomes[1].Error!.Message);
        Assert.Null(outcomes[2].Error);
        Assert.Equal(["20260101000000_First", "20260102000000_Second"], outcomes[2].Applied);
        Assert.Equal(
            ["schema_shelving", "shelving_item", "shelving_shelf"],
            DatabaseFacts.Tables(database.Options).Where(t => t.Contains("shelv", StringComparison.Ordinal) || t.Contains("break", StringComparison.Ordinal)));
        var thrown = Assert.Throws<InvalidOperationException>(() => MigrationOutcome.ThrowIfAnyFailed(outcomes));
        Assert.StartsWith("The tables of module 'breaking' could not be migrated: ", thrown.Message, StringComparison.Ordinal);
    }

    [DatabaseTheory]
    [DatabaseData]
    public async Task A_rebuilt_table_keeps_its_rows_and_those_that_point_at_it(DatabaseProvider provider)
    {
        await using var database = await TestDatabase.CreateAsync(provider);
        var module = new ShelvingModule();
        MigrationOutcome.ThrowIfAnyFailed(await new MigrationRunner(database.Options, [module]).MigrateAsync(null, CancellationToken.None));
        await using var context = MigrationContexts.Create(database.Options, module);
        Assert.Equal(1, await context.Database.SqlQueryRaw<int>("SELECT shelf_id AS \"Value\" FROM shelving_item WHERE id = 7").SingleAsync());
        await Assert.ThrowsAnyAsync<DbException>(() => context.Database.ExecuteSqlRawAsync("INSERT INTO shelving_item (id, shelf_id) VALUES (8, 99)"));
        await context.Database.ExecuteSqlRawAsync("INSERT INTO shelving_shelf (id, name) VALUES (2, NULL)");
        var again = await new MigrationRunner(database.Options, [module]).MigrateAsync(null, CancellationToken.None);
        Assert.Empty(Assert.Single(again).Applied);
    }

    [DatabaseTheory]
    [DatabaseData]
    public async Task Four_hosts_that_start_at_once_migrate_once(DatabaseProvider provider)
    {
        await using var database = await TestDatabase.CreateAsync(provider);
        var modules = RealModules.All;
        var hosts = await Task.WhenAll(Enumerable.Range(0, 4).Select(_ => Task.Run(() => new MigrationRunner(database.Options, modules).MigrateAsync(null, CancellationToken.None))));
        Assert.All(hosts.SelectMany(h => h), o => Assert.Null(o.Error));
        Assert.Equal(modules.Sum(m => ModuleMigrations.Find(m.GetType()).Count), hosts.Sum(h => h.Sum(o => o.Applied.Count)));
        Assert.Single(hosts, h => h.Any(o => o.Applied.Count > 0));
    }

    [DatabaseTheory]
    [DatabaseData]
    public async Task A_lock_left_by_a_killed_process_holds_nobody_up(DatabaseProvider provider)
    {
        Skip.IfNot(provider == DatabaseProvider.Sqlite, "Only EF's lock for SQLite outlives its process.");
        await using var database = await TestDatabase.CreateAsync(provider);
        await using (var context = MigrationContexts.Create(database.Options, new ShelvingModule()))
        {
            await context.Database.ExecuteSqlRawAsync("""CREATE TABLE "__EFMigrationsLock" ("Id" INTEGER PRIMARY KEY, "Timestamp" TEXT); INSERT INTO "__EFMigrationsLock" VALUES (1, '2026')""");
        }

        using var patience = new CancellationTokenSource(TimeSpan.FromSeconds(60));
        MigrationOutcome.ThrowIfAnyFailed(await new MigrationRunner(database.Options, [new ShelvingModule()]).MigrateAsync(null, patience.Token));
    }

    [DatabaseTheory]
    [DatabaseData]
    public async Task The_second_host_waits_for_the_first(DatabaseProvider provider)
    {
        await using var database = await TestDatabase.CreateAsync(provider);
        var first = await MigrationLock.AcquireAsync(database.Options, TimeProvider.System, CancellationToken.None);
        var second = MigrationLock.AcquireAsync(database.Options, TimeProvider.System, CancellationToken.None);
        Assert.False(second.IsCompleted);
        await first.DisposeAsync();
        await using var held = await second;
    }
}
