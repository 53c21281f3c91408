using Headless.Data.Scopes;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.Extensions.DependencyInjection;

namespace Headless.Data.Model;

/// <summary>What decides a composed context's model, carried in its options.</summary>
internal sealed class ModelChoice(DatabaseProvider provider, ModuleSet modules, ScopeShape shape) : IDbContextOptionsExtension
{
    public DatabaseProvider Provider => provider;

    public ModuleSet Modules => modules;

    public ScopeShape Shape => shape;

    public DbContextOptionsExtensionInfo Info => new Description(this);

    public void ApplyServices(IServiceCollection services)
    {
    }

    public void Validate(IDbContextOptions options)
    {
    }

    private sealed class Description(IDbContextOptionsExtension extension) : DbContextOptionsExtensionInfo(extension)
    {
        public override bool IsDatabaseProvider => false;

        public override string LogFragment => "";

        public override int GetServiceProviderHashCode() => 0;

        public override bool ShouldUseSameServiceProvider(DbContextOptionsExtensionInfo other) => true;

        public override void PopulateDebugInfo(IDictionary<string, string> debugInfo)
        {
        }
    }
}

/// <summary>One model for each choice: without it a second host of the process would lack its plugins' entities.</summary>
internal sealed class ModelKeys : IModelCacheKeyFactory
{
    public object Create(DbContext context, bool designTime) =>
        context is HeadlessContext { Choice: var choice } ? (choice.Modules, choice.Shape, designTime) : (context.GetType(), designTime);
}
