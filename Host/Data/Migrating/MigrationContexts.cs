using Headless.Data.Model;
using Headless.Data.Providers;
using Headless.Sdk;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Diagnostics;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;

namespace Headless.Data.Migrating;

/// <summary>Makes migration contexts.</summary>
internal static class MigrationContexts
{
    /// <summary>A context for one module.</summary>
    /// <param name="database">Which database.</param>
    /// <param name="module">The module.</param>
    /// <param name="modules">All modules it depends on, when the current model is needed: to scaffold and to compare.</param>
    /// <returns>The context.</returns>
    public static DbContext Create(DatabaseOptions database, IModule module, ModuleSet? modules = null)
    {
        var builder = new DbContextOptionsBuilder();
        builder.UseDatabase(database, HistoryOf(module))
            .ReplaceService<IModelCacheKeyFactory, MigrationModelKeys>()
            .ReplaceService<IMigrationsAssembly, ModuleMigrations>()
            .ConfigureWarnings(w => w.Ignore(
                RelationalEventId.PendingModelChangesWarning,
                RelationalEventId.MigrationsUserTransactionWarning));
        if (database.Provider == DatabaseProvider.Sqlite)
        {
            builder.ReplaceService<IMigrationsSqlGenerator, SqliteMigrationsSql>();
        }

        var type = typeof(ModuleMigrationContext<>).MakeGenericType(module.GetType());
        return (DbContext)Activator.CreateInstance(type, builder.Options, database.Provider, module, modules)!;
    }

    public static string HistoryOf(IModule module) => "schema_" + module.Name;
}

/// <summary>The empty model for applying and the full one for scaffolding differ, and so do those of two modules.</summary>
internal sealed class MigrationModelKeys : IModelCacheKeyFactory
{
    public object Create(DbContext context, bool designTime) => (context.GetType(), ((IMigrationContext)context).IsFull, designTime);
}
