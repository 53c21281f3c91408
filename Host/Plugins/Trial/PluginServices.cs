using Headless.Plugins.Loading;
using Headless.Sdk;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Options;

namespace Headless.Plugins.Trial;

/// <summary>Puts what a plugin registered beside what the host has. A plugin adds, it never replaces.</summary>
public static class PluginServices
{
    private static readonly Type[] Plural = [typeof(IHostedService), typeof(IConfigureOptions<>), typeof(IPostConfigureOptions<>), typeof(IValidateOptions<>)];

    /// <summary>Adds a plugin's services. Of the frameworks' services, which libraries register again and again, the host's own stay.</summary>
    /// <param name="services">The host's services.</param>
    /// <param name="plugin">The plugin.</param>
    /// <returns>The services.</returns>
    public static IServiceCollection AddPlugin(this IServiceCollection services, LoadedPlugin plugin)
    {
        var present = services.Select(s => s.ServiceType).ToHashSet();
        foreach (var descriptor in plugin.Services.Where(d => MayAdd(d.ServiceType) || !present.Contains(d.ServiceType)))
        {
            services.Add(descriptor);
        }

        return services;
    }

    /// <summary>Services of the host that a plugin tries to replace.</summary>
    /// <param name="services">The host's services.</param>
    /// <param name="plugin">The plugin.</param>
    /// <returns>The problems.</returns>
    public static IEnumerable<string> Problems(IServiceCollection services, LoadedPlugin plugin)
    {
        var present = services.Select(s => s.ServiceType).ToHashSet();
        return plugin.Services
            .Select(d => d.ServiceType)
            .Where(t => present.Contains(t) && (t == typeof(TimeProvider) || t.Assembly == typeof(IModule).Assembly))
            .Distinct()
            .Select(t => $"It registers {t.Name}, which is the host's own.");
    }

    // A module's contract may have many implementations, such as a county's own joining flow.
    private static bool MayAdd(Type service) =>
        service.Namespace?.EndsWith(".Contracts", StringComparison.Ordinal) == true
        || Plural.Contains(service.IsGenericType ? service.GetGenericTypeDefinition() : service);
}
