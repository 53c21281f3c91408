using Headless.Data.Migrating;
using Headless.Data.Model;
using Headless.Sdk;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Design;
using Microsoft.EntityFrameworkCore.Migrations.Design;
using Microsoft.EntityFrameworkCore.SqlServer.Design.Internal;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;

namespace Headless.Data.Scaffolding;

#pragma warning disable EF1001 // The design-time services of a provider have no public name.

/// <summary>Writes the next migration of a module.</summary>
internal static class MigrationScaffold
{
    /// <summary>Compares the module's entities with its last snapshot and writes what changed.</summary>
    /// <param name="module">The module.</param>
    /// <param name="modules">It and all that it depends on.</param>
    /// <param name="folder">The folder of its project.</param>
    /// <param name="name">The migration's name.</param>
    /// <returns>The files written.</returns>
    /// <exception cref="InvalidOperationException">Nothing changed.</exception>
    public static IReadOnlyList<string> Write(IModule module, ModuleSet modules, string folder, string name)
    {
        // SQL Server tells the most kinds of columns apart. SQLite would miss that a text became longer, and the snapshot would hide it from then on.
        using var context = MigrationContexts.Create(new() { Provider = DatabaseProvider.SqlServer, ConnectionString = "Server=none" }, module, modules);
        using var services = Services(context);
        using var scope = services.CreateScope();
        if (!context.Database.HasPendingModelChanges())
        {
            throw new InvalidOperationException($"The entities of module '{module.Name}' are what its last migration made of them.");
        }

        var scaffolder = scope.ServiceProvider.GetRequiredService<IMigrationsScaffolder>();
        var migration = scaffolder.ScaffoldMigration(name, module.GetType().Namespace, "Migrations");
        var files = scaffolder.Save(folder, migration, Path.Combine(folder, "Migrations"), dryRun: false);
        string[] written = [files.MigrationFile!, files.MetadataFile!, files.SnapshotFile!];
        foreach (var file in written)
        {
            File.WriteAllText(file, File.ReadAllText(file));   // without the byte-order mark
        }

        return written;
    }

    private static ServiceProvider Services(DbContext context)
    {
        var services = new ServiceCollection();
        services.AddEntityFrameworkDesignTimeServices();
        services.AddDbContextDesignTimeServices(context);
        new SqlServerDesignTimeServices().ConfigureDesignTimeServices(services);
        services.Replace(ServiceDescriptor.Scoped<IMigrationsCodeGenerator, NeutralMigrations>());
        return services.BuildServiceProvider();
    }
}
