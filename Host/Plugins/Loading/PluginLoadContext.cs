using System.Reflection;
using System.Runtime.Loader;

namespace Headless.Plugins.Loading;

/// <summary>
/// A plugin's own load context. What the host has is the host's, by name, whatever version lies in the plugin's folder: types must be the same on both sides. The rest comes from the folder.
/// </summary>
internal sealed class PluginLoadContext(string id, string assemblyFile, IReadOnlyList<LoadedPlugin> accepted) : AssemblyLoadContext("plugin:" + id)
{
    private static readonly Lazy<HashSet<string>> OfTheHost = new(() =>
        ((string?)AppContext.GetData("TRUSTED_PLATFORM_ASSEMBLIES") ?? "").Split(Path.PathSeparator)
        .Select(f => Path.GetFileNameWithoutExtension(f)!)
        .ToHashSet(StringComparer.OrdinalIgnoreCase));

    private readonly AssemblyDependencyResolver _resolver = new(assemblyFile);

    /// <inheritdoc/>
    protected override Assembly? Load(AssemblyName assemblyName)
    {
        if (OfTheHost.Value.Contains(assemblyName.Name!))
        {
            return null;
        }

        var plugin = accepted.FirstOrDefault(p => p.Assembly.GetName().Name == assemblyName.Name);
        return plugin is not null ? plugin.Assembly
            : _resolver.ResolveAssemblyToPath(assemblyName) is { } file ? LoadFromAssemblyPath(file)
            : null;
    }

    /// <inheritdoc/>
    protected override nint LoadUnmanagedDll(string unmanagedDllName) =>
        _resolver.ResolveUnmanagedDllToPath(unmanagedDllName) is { } file ? LoadUnmanagedDllFromPath(file) : nint.Zero;
}
