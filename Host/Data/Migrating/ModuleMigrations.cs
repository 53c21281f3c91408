using System.Reflection;
using Headless.Data.Model;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;

namespace Headless.Data.Migrating;

/// <summary>A module's migrations are the classes in its <c>Migrations</c> namespace; they name no context, so that a module needs no reference to the data layer.</summary>
internal sealed class ModuleMigrations : IMigrationsAssembly
{
    private readonly string _namespace;

    public ModuleMigrations(ICurrentDbContext current)
    {
        var module = current.Context.GetType().GetGenericArguments()[0];
        _namespace = NamespaceOf(module);
        Assembly = module.Assembly;
        Migrations = Find(module);
    }

    public Assembly Assembly { get; }

    public IReadOnlyDictionary<string, TypeInfo> Migrations { get; }

    // Made anew for who asks: a comparison finishes the model in it, and the scaffolder takes a finished one for none.
    public ModelSnapshot? ModelSnapshot => Contributions.TypesOf(Assembly)
        .Where(t => t.Namespace == _namespace && t.IsSubclassOf(typeof(ModelSnapshot)))
        .Select(t => (ModelSnapshot)Activator.CreateInstance(t, nonPublic: true)!)
        .FirstOrDefault();

    public static string NamespaceOf(Type module) => module.Namespace + ".Migrations";

    public static IReadOnlyDictionary<string, TypeInfo> Find(Type module) => new SortedList<string, TypeInfo>(
        Contributions.TypesOf(module.Assembly)
            .Where(t => t.Namespace == NamespaceOf(module) && t.IsSubclassOf(typeof(Migration)))
            .ToDictionary(t => t.GetCustomAttribute<MigrationAttribute>()!.Id, t => t.GetTypeInfo()),
        StringComparer.Ordinal);

    public Migration CreateMigration(TypeInfo migrationClass, string activeProvider)
    {
        var migration = (Migration)Activator.CreateInstance(migrationClass.AsType(), nonPublic: true)!;
        migration.ActiveProvider = activeProvider;
        return migration;
    }

    public string? FindMigrationId(string nameOrId) => Migrations.Keys.FirstOrDefault(id =>
        string.Equals(id, nameOrId, StringComparison.OrdinalIgnoreCase) || id.EndsWith('_' + nameOrId, StringComparison.OrdinalIgnoreCase));
}
