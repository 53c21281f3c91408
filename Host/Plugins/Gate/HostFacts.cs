using System.Reflection;
using Headless.Plugins.Versions;
using Headless.Sdk;

namespace Headless.Plugins.Gate;

/// <summary>What a plugin may count on.</summary>
/// <param name="Sdk">The Sdk's version.</param>
/// <param name="Modules">The modules compiled with the host, by name.</param>
public sealed record HostFacts(SemanticVersion Sdk, IReadOnlyDictionary<string, ModuleFact> Modules)
{
    /// <summary>The facts of this host.</summary>
    /// <param name="modules">Its modules.</param>
    /// <returns>The facts.</returns>
    public static HostFacts Of(IEnumerable<IModule> modules) => new(
        VersionOf(typeof(IModule).Assembly),
        modules.ToDictionary(m => m.Name, m => new ModuleFact(VersionOf(m.GetType().Assembly), m.GetType().Assembly.GetName().Name!), StringComparer.Ordinal));

    private static SemanticVersion VersionOf(Assembly assembly)
    {
        var version = assembly.GetName().Version ?? new Version(0, 0, 0);
        return new(version.Major, version.Minor, Math.Max(version.Build, 0));
    }
}

/// <summary>A module compiled with the host.</summary>
/// <param name="Version">Its version.</param>
/// <param name="Assembly">Its assembly's name.</param>
public sealed record ModuleFact(SemanticVersion Version, string Assembly);
