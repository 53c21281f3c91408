using Headless.Data.Model;
using Headless.Data.Providers;
using Headless.Data.Scopes;
using Headless.Sdk;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Infrastructure;

namespace Headless.Data.Migrating;

/// <summary>Asks the composed model which table each reference stands for.</summary>
internal static class ReferenceTables
{
    public static IReadOnlyDictionary<Type, string> Of(DatabaseProvider provider, ModuleSet modules)
    {
        var builder = new DbContextOptionsBuilder<HeadlessContext>();
        builder.UseDatabase(new() { Provider = provider, ConnectionString = "" }).ReplaceService<IModelCacheKeyFactory, ModelKeys>();
        ((IDbContextOptionsBuilderInfrastructure)builder).AddOrUpdateExtension(new ModelChoice(provider, modules, ScopeShape.Of(Scope.None)));
        using var context = new HeadlessContext(builder.Options);
        return context.Model.GetEntityTypes().Where(e => e.GetViewName() is not null).ToDictionary(e => e.ClrType, e => e.GetViewName()!);
    }
}
