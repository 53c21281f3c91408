using Headless.Plugins.Manifests;

namespace Headless.Plugins.Gate;

/// <summary>A plugin whose manifest can be read, on its way through the gate.</summary>
/// <param name="Folder">The folder's full path.</param>
/// <param name="Manifest">The manifest.</param>
internal sealed record Candidate(string Folder, PluginManifest Manifest)
{
    /// <summary>The folder's name.</summary>
    public string Name => Path.GetFileName(Folder);

    /// <summary>The plugin's id.</summary>
    public string Id => Manifest.Id;
}
