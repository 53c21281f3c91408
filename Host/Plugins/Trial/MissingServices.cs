using System.Reflection;
using Headless.Plugins.Loading;
using Headless.Sdk;
using Microsoft.Extensions.DependencyInjection;

namespace Headless.Plugins.Trial;

/// <summary>Finds services that a plugin's classes ask for and nobody registers, without making an instance.</summary>
internal static class MissingServices
{
    /// <summary>The problems.</summary>
    /// <param name="services">All services, the plugin's among them.</param>
    /// <param name="plugin">The plugin.</param>
    /// <returns>One problem for each missing service.</returns>
    public static IEnumerable<string> Problems(IServiceCollection services, LoadedPlugin plugin)
    {
        using var provider = services.BuildServiceProvider();
        var known = provider.GetRequiredService<IServiceProviderIsService>();
        var registered = services.Select(s => s.IsKeyedService ? s.KeyedImplementationType : s.ImplementationType).OfType<Type>();
        var parts = plugin.Assembly.GetTypes().Where(t => t is { IsClass: true, IsAbstract: false } && t.IsDefined(typeof(PartAttribute), false));
        foreach (var type in registered.Where(t => t.Assembly == plugin.Assembly && !t.ContainsGenericParameters).Concat(parts).Distinct().OrderBy(t => t.FullName, StringComparer.Ordinal))
        {
            var constructors = type.GetConstructors();
            if (constructors.Length > 0 && !Array.Exists(constructors, c => Missing(c, known) is null))
            {
                var missing = Missing(constructors.MinBy(c => c.GetParameters().Length)!, known)!;
                yield return $"{type.Name} needs the service {Name(missing)}, which nobody registers.";
            }
        }
    }

    private static Type? Missing(ConstructorInfo constructor, IServiceProviderIsService known) =>
        constructor.GetParameters().Where(p => !p.HasDefaultValue && !known.IsService(p.ParameterType)).Select(p => p.ParameterType).FirstOrDefault();

    private static string Name(Type type) =>
        type.IsGenericType ? $"{type.Name[..type.Name.IndexOf('`', StringComparison.Ordinal)]}<{string.Join(", ", type.GetGenericArguments().Select(Name))}>" : type.Name;
}
