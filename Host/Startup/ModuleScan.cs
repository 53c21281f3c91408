using System.Reflection;
using System.Runtime.Loader;
using Headless.Sdk;
using Microsoft.Extensions.DependencyModel;

namespace Headless.Host.Startup;

/// <summary>
/// Finds the modules that the host was built with. The dependency file is read, not the assemblies' references: the compiler drops a reference to a module that no code mentions.
/// </summary>
internal static class ModuleScan
{
    /// <summary>The modules, each behind those it depends on.</summary>
    /// <returns>The modules.</returns>
    /// <exception cref="StartRefusedException">Two modules have one name, or they depend on each other in a circle.</exception>
    public static IReadOnlyList<IModule> Find()
    {
        var host = typeof(ModuleScan).Assembly;
        var context = DependencyContext.Load(host) ?? DependencyContext.Default
            ?? throw new StartRefusedException("The modules cannot be found:", [$"{host.GetName().Name}.deps.json is missing beside the program."]);
        var modules = context.RuntimeLibraries
            .Where(l => l.Dependencies.Any(d => d.Name == typeof(IModule).Assembly.GetName().Name))
            .Select(l => AssemblyLoadContext.Default.LoadFromAssemblyName(new AssemblyName(l.Name)))
            .SelectMany(a => a.GetExportedTypes())
            .Where(t => t is { IsClass: true, IsAbstract: false } && t.IsAssignableTo(typeof(IModule)))
            .Select(t => (IModule)Activator.CreateInstance(t)!)
            .ToList();
        return InOrder(modules);
    }

    private static List<IModule> InOrder(List<IModule> modules)
    {
        var twins = modules.GroupBy(m => m.Name, StringComparer.Ordinal).Where(g => g.Count() > 1).ToList();
        if (twins.Count > 0)
        {
            throw new StartRefusedException("The modules clash:", [.. twins.Select(g => $"{string.Join(" and ", g.Select(m => m.GetType().FullName))} are both named '{g.Key}'.")]);
        }

        var waiting = modules.OrderBy(m => m.Name, StringComparer.Ordinal).ToList();
        var ordered = new List<IModule>();
        while (waiting.Find(m => !waiting.Exists(other => other != m && m.DependsOn.Contains(other.GetType()))) is { } next)
        {
            waiting.Remove(next);
            ordered.Add(next);
        }

        return waiting.Count == 0
            ? ordered
            : throw new StartRefusedException("The modules cannot be ordered:", [$"{string.Join(", ", waiting.Select(m => m.Name))} depend on each other in a circle."]);
    }
}
