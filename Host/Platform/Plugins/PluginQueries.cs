using Headless.Plugins;
using Headless.Sdk;

namespace Headless.Platform.Plugins;

/// <summary>The plugins of this host.</summary>
[QueryType]
internal sealed class PluginQueries
{
    /// <summary>All plugins that this host found in its folder, and where they stand.</summary>
    [RequirePermission(PlatformPermissions.ReadPlugins)]
    [NaturallySmall("A host has a few plugins, installed by its operator.")]
    public IReadOnlyList<Plugin>? GetPlugins(PluginRegistry registry) =>
        [.. registry.All.Select(p => new Plugin(p.Id, p.Version, p.State, p.Problems))];
}

/// <summary>A county union's plugin.</summary>
/// <param name="Id">Its id; the folder's name when its manifest cannot be read.</param>
/// <param name="Version">Its version; null when its manifest cannot be read.</param>
/// <param name="State">Where it stands.</param>
/// <param name="Problems">Why it is not active; empty when it is.</param>
internal sealed record Plugin(string Id, string? Version, PluginState State, IReadOnlyList<string> Problems);
