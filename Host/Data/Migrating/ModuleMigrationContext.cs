using Headless.Data.Model;
using Headless.Data.Providers;
using Headless.Sdk;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata;

namespace Headless.Data.Migrating;

/// <summary>The tables of one module, for its migrations only. What it refers to is there as the owner's table, which these migrations leave alone but may point a foreign key at.</summary>
/// <typeparam name="TModule">The module.</typeparam>
internal sealed class ModuleMigrationContext<TModule>(DbContextOptions options, DatabaseProvider provider, IModule module, ModuleSet? modules) : DbContext(options), IMigrationContext
    where TModule : IModule
{
    public bool IsFull => modules is not null;

    protected override void ConfigureConventions(ModelConfigurationBuilder configurationBuilder) => ColumnConventions.Apply(configurationBuilder, provider);

    protected override void OnModelCreating(ModelBuilder modelBuilder)
    {
        if (modules is null)
        {
            return;   // applying migrations needs their own models only
        }

        var tables = ReferenceTables.Of(provider, modules.Around(module));
        Contributions.Apply(module, modelBuilder);
        foreach (var entity in modelBuilder.Model.GetEntityTypes().Where(e => e.ClrType.IsSubclassOf(typeof(Reference))).ToList())
        {
            MapToTable(modelBuilder, entity, tables);
        }

        ModelRules.Apply(modelBuilder.Model, Database.ProviderName);
        foreach (var entity in modelBuilder.Model.GetEntityTypes())
        {
            entity.RemoveAnnotation(ScopeBuilder.Annotation);   // holds lambdas, which no snapshot can
        }
    }

    private void MapToTable(ModelBuilder model, IMutableEntityType reference, IReadOnlyDictionary<Type, string> tables)
    {
        var isOwn = reference.ClrType.Assembly == module.GetType().Assembly && tables[reference.ClrType].StartsWith(module.Name + "_", StringComparison.Ordinal);
        var isUsed = reference.GetReferencingForeignKeys().Any(f => f.DeclaringEntityType != reference);
        if (isOwn && isUsed)
        {
            throw new InvalidOperationException($"Module '{module.Name}' holds its own {reference.ClrType.Name}. Hold the entity: a reference is for other modules.");
        }

        if (!isUsed)
        {
            model.Ignore(reference.ClrType);
            return;
        }

        var builder = model.Entity(reference.ClrType);
        builder.ToTable(tables[reference.ClrType], table => table.ExcludeFromMigrations());
        foreach (var member in reference.GetNavigations().Select(n => n.Name).Concat(reference.GetProperties().Select(p => p.Name)).ToList())
        {
            if (member != nameof(IEntity.Id))
            {
                builder.Ignore(member);
            }
        }
    }
}

/// <summary>A migration context of whatever module.</summary>
internal interface IMigrationContext
{
    /// <summary>It holds the module's current entities, and not just what applying migrations needs.</summary>
    bool IsFull { get; }
}
