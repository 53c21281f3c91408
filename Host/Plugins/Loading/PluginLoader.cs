using System.Diagnostics.CodeAnalysis;
using System.Reflection;
using Headless.Plugins.Gate;
using Headless.Sdk;
using Microsoft.Extensions.DependencyInjection;

namespace Headless.Plugins.Loading;

/// <summary>Loads a plugin's code and tries it: its types, its module, and what the module registers.</summary>
internal static class PluginLoader
{
    /// <summary>Loads a plugin.</summary>
    /// <param name="candidate">The plugin.</param>
    /// <param name="accepted">Those that it may depend on.</param>
    /// <param name="facts">What it may count on.</param>
    /// <returns>The plugin, or the problems.</returns>
    public static (LoadedPlugin? Plugin, IReadOnlyList<string> Problems) Load(Candidate candidate, IReadOnlyList<LoadedPlugin> accepted, HostFacts facts)
    {
        var file = Path.Combine(candidate.Folder, candidate.Manifest.Assembly + ".dll");
        if (!File.Exists(file))
        {
            return (null, [$"{candidate.Manifest.Assembly}.dll is missing from the folder."]);
        }

        try
        {
            var assembly = new PluginLoadContext(candidate.Id, file, accepted).LoadFromAssemblyPath(file);
            return FindModule(candidate, assembly, facts);
        }
        catch (BadImageFormatException)
        {
            return (null, [$"{candidate.Manifest.Assembly}.dll is no .NET assembly for this platform."]);
        }
        catch (ReflectionTypeLoadException e)
        {
            return (null, [.. e.LoaderExceptions.Select(l => $"A type cannot be loaded: {l?.Message}").Distinct(StringComparer.Ordinal).Take(5)]);
        }
        catch (Exception e) when (e is FileLoadException or FileNotFoundException or TypeLoadException)
        {
            return (null, [$"It cannot be loaded: {e.Message}"]);
        }
    }

    private static (LoadedPlugin? Plugin, IReadOnlyList<string> Problems) FindModule(Candidate candidate, Assembly assembly, HostFacts facts)
    {
        var modules = assembly.GetTypes().Where(t => t is { IsClass: true, IsAbstract: false } && t.IsAssignableTo(typeof(IModule))).ToList();
        if (modules is not [{ IsPublic: true } type] || type.GetConstructor([]) is null)
        {
            return (null, [$"{candidate.Manifest.Assembly} must have exactly one public {nameof(IModule)} with a parameterless constructor; it has {modules.Count}."]);
        }

        var services = new ServiceCollection();
        if (!Try(() => (IModule)Activator.CreateInstance(type)!, "was made", out var module, out var problem)
            || !Try(() => Configure(module, services), "registered its services", out _, out problem))
        {
            return (null, [problem]);
        }

        var problems = Undeclared(candidate, module, assembly, facts).ToList();
        return problems.Count == 0 ? (new LoadedPlugin(candidate.Manifest, assembly, module, services), problems) : (null, problems);
    }

    private static IServiceCollection Configure(IModule module, IServiceCollection services)
    {
        module.ConfigureServices(services);
        return services;
    }

    private static IEnumerable<string> Undeclared(Candidate candidate, IModule module, Assembly assembly, HostFacts facts)
    {
        if (module.Name != candidate.Id)
        {
            yield return $"Its module is named '{module.Name}'; it must have the plugin's id, '{candidate.Id}'.";
        }

        var references = assembly.GetReferencedAssemblies().Select(a => a.Name).ToHashSet(StringComparer.Ordinal);
        foreach (var (name, fact) in facts.Modules.Where(m => references.Contains(m.Value.Assembly) && !candidate.Manifest.Dependencies.ContainsKey(m.Key)))
        {
            yield return $"It uses {fact.Assembly}; declare the dependency \"{name}\": \"*\" in its manifest.";
        }
    }

    [SuppressMessage("Design", "CA1031:Do not catch general exception types", Justification = "A plugin may throw whatever it likes; the host goes on without it.")]
    private static bool Try<T>(Func<T> action, string what, [NotNullWhen(true)] out T? result, [NotNullWhen(false)] out string? problem)
        where T : class
    {
        try
        {
            (result, problem) = (action(), null);
            return true;
        }
        catch (Exception e)
        {
            var cause = (e as TargetInvocationException)?.InnerException ?? e;
            (result, problem) = (null, $"Its module threw when it {what}: {cause.GetType().Name}: {cause.Message}");
            return false;
        }
    }
}
