using Headless.Data;
using Headless.Engine;
using Headless.Engine.Http.Sockets;
using Headless.Host.Demo;
using Headless.Host.Security;
using Headless.Host.Security.Limits;
using Headless.Plugins.Trial;
using Headless.Sdk;

namespace Headless.Host.Startup;

/// <summary>All services of a host.</summary>
internal static class HostServices
{
    /// <summary>Adds the services of a blueprint.</summary>
    /// <param name="services">The services.</param>
    /// <param name="blueprint">The blueprint.</param>
    /// <returns>The services.</returns>
    public static IServiceCollection AddHeadless(this IServiceCollection services, Blueprint blueprint)
    {
        var settings = blueprint.Settings;
        services.AddSingleton(settings);
        services.AddSingleton<IModuleSettings>(new ModuleSettings(settings));
        services.AddSingleton(blueprint);
        services.AddSingleton(blueprint.Registry);
        services.AddSingleton(TimeProvider.System);
        services.AddSingleton<ISecretBox>(new SecretBox(settings.MasterSecret));
        services.AddSingleton(_ => new PermissionCatalog(blueprint.AllModules.Select(m => m.GetType().Assembly)));
        services.AddSingleton<KeyAttempts>();
        services.AddSingleton<CallerRates>();
        services.AddSingleton<CallerResolver>();
        services.AddSingleton<KeyStreams>();
        services.AddSingleton<ISocketCallers, SocketCallers>();
        services.AddSingleton<RefusalWriter>();
        services.AddSingleton<Preparation>();
        services.AddSingleton<DemoSeeding>();
        services.AddSingleton<DatabaseProbe>();
        services.AddHeadlessData(settings.Database, blueprint.AllModules);
        foreach (var module in blueprint.Modules)
        {
            module.ConfigureServices(services);
        }

        foreach (var plugin in blueprint.Plugins)
        {
            services.AddPlugin(plugin);
        }

        services.AddHeadlessEngine(blueprint.Parts, engine => Configure(engine, settings), blueprint.Schema);
        return settings.Tokens is { } tokens ? services.AddTokens(tokens) : services;
    }

    /// <summary>The services of a blueprint as a description, for checks that build no host.</summary>
    /// <param name="blueprint">The blueprint.</param>
    /// <returns>The services.</returns>
    public static IServiceCollection Describe(Blueprint blueprint)
    {
        var services = new ServiceCollection();
        services.AddLogging();
        services.AddOptions();
        return services.AddHeadless(blueprint);
    }

    // A quarter of the pool stays for what is no field call: finding out who asks, health, streams and events.
    private static void Configure(EngineOptions engine, HostSettings settings) =>
        (engine.DefaultLanguage, engine.Introspection, engine.Executor, engine.CostPerMinute, engine.MaxHeavyQueries, engine.TrustedDocuments, engine.MaxParallelCalls) =
            (settings.Language, settings.Introspection, settings.Executor, settings.CostPerMinute, settings.MaxHeavyQueries, settings.TrustedDocuments, (int)Math.Clamp(settings.Database.MostConnections * 3L / 4, 1, engine.MaxParallelCalls));
}
