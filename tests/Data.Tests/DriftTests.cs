using Headless.Data.Migrating;
using Headless.Data.Tests.Drift;
using Headless.Data.Tests.Toys;
using Headless.Testing;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;

namespace Headless.Data.Tests;

/// <summary>Compares what the migrations make with what the entities say, for real: EF's own check compares with the last snapshot, which may be wrong too.</summary>
public sealed class DriftTests
{
    private static readonly DatabaseOptions SqlServer = new() { Provider = DatabaseProvider.SqlServer, ConnectionString = "Server=none" };

    public static TheoryData<string> Names => RealModules.Names;

    [DatabaseTheory]
    [DatabaseData]
    public async Task A_migrated_database_is_what_the_entities_say(DatabaseProvider provider)
    {
        Skip.If(provider == DatabaseProvider.SqlServer, "Compared offline, below.");
        await using var migrated = await TestDatabase.CreateAsync(provider);
        await using var made = await TestDatabase.CreateAsync(provider);
        MigrationOutcome.ThrowIfAnyFailed(await new MigrationRunner(migrated.Options, RealModules.All).MigrateAsync(null, CancellationToken.None));
        await Toy.CreateTablesAsync(made.Options, RealModules.All);
        var facts = DatabaseFacts.Of(made.Options);
        var actual = DatabaseFacts.Of(migrated.Options);
        Assert.Equal([], facts.Except(actual).Select(f => "not migrated: " + f).Concat(actual.Except(facts).Select(f => "not in the entities: " + f)));
        Assert.True(facts.Count > 60, $"only {facts.Count} facts were found");
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void On_SQL_Server_the_migrations_make_what_the_entities_say(string name)
    {
        var module = RealModules.All.Single(m => m.Name == name);
        using var context = MigrationContexts.Create(SqlServer, module, RealModules.Set);
        var made = TSqlFacts.Of(context.Database.GenerateCreateScript());
        Assert.Equal(made, TSqlFacts.Of(context.GetService<IMigrator>().GenerateScript()));
        Assert.NotEmpty(made);
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void The_idempotent_script_for_SQL_Server_parses(string name)
    {
        var module = RealModules.All.Single(m => m.Name == name);
        using var context = MigrationContexts.Create(SqlServer, module);
        TSqlFacts.Parse(context.GetService<IMigrator>().GenerateScript(options: MigrationsSqlGenerationOptions.Idempotent));
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void No_entity_waits_for_a_migration(string name)
    {
        var module = RealModules.All.Single(m => m.Name == name);
        using var context = MigrationContexts.Create(SqlServer, module, RealModules.Set);
        Assert.False(context.Database.HasPendingModelChanges(), $"Run: dotnet run --project Host/Data/Scaffolding -- <folder of {name}> <name of the migration>");
    }
}
