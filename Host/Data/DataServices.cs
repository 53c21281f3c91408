using Headless.Data.Model;
using Headless.Data.Providers;
using Headless.Data.Sessions;
using Headless.Sdk;
using Microsoft.Extensions.DependencyInjection;

namespace Headless.Data;

/// <summary>Registers the data layer.</summary>
public static class DataServices
{
    /// <summary>Adds sessions, migrations and the statement log for one database and its modules.</summary>
    /// <param name="services">The services.</param>
    /// <param name="options">Which database.</param>
    /// <param name="modules">Every module and plugin of this host, in any order.</param>
    /// <returns>The services.</returns>
    /// <exception cref="InvalidOperationException">A module depends on one that is not there.</exception>
    public static IServiceCollection AddHeadlessData(this IServiceCollection services, DatabaseOptions options, IReadOnlyList<IModule> modules)
    {
        var set = ModuleSet.Of(modules);
        return services
            .AddSingleton(options)
            .AddSingleton(set)
            .AddSingleton<StatementLog>()
            .AddSingleton<WriteGate>()
            .AddSingleton<CommitLanes>()
            .AddSingleton<ContextPools>()
            .AddSingleton<CommitListeners>()
            .AddSingleton<IPlatformWork, PlatformWork>()
            .AddSingleton<IMigrationRunner, MigrationRunner>(_ => new MigrationRunner(options, modules))
            .AddScoped(s => new DataSession(s.GetRequiredService<ContextPools>(), new(s.GetRequiredService<WriteGate>(), s.GetRequiredService<CommitLanes>()), s.GetRequiredService<CommitListeners>(), s.GetService<IOutbox>()))
            .AddScoped<IDataSession>(s => s.GetRequiredService<DataSession>())
            .AddScoped(typeof(ModuleDb<>));
    }
}
