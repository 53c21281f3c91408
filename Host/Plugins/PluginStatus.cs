using Headless.Plugins.Manifests;

namespace Headless.Plugins;

/// <summary>Where a plugin stands.</summary>
/// <param name="Id">Its id; the folder's name when the manifest cannot be read.</param>
/// <param name="Version">Its version; null when the manifest cannot be read.</param>
/// <param name="State">Its state.</param>
/// <param name="Problems">Why it is not active.</param>
public sealed record PluginStatus(string Id, string? Version, PluginState State, IReadOnlyList<string> Problems)
{
    /// <summary>The manifest; null when it cannot be read.</summary>
    public PluginManifest? Manifest { get; init; }
}

/// <summary>States of a plugin.</summary>
public enum PluginState
{
    /// <summary>Its folder was found.</summary>
    Discovered,

    /// <summary>It was refused at the start, for the reasons given; nothing of it is in the schema.</summary>
    Rejected,

    /// <summary>It passed all checks; its tables are not migrated yet.</summary>
    Loaded,

    /// <summary>It serves.</summary>
    Active,

    /// <summary>The operator switched it off by <c>Plugins:Disabled</c>.</summary>
    Disabled,

    /// <summary>It was accepted and failed later, for the reasons given; the host serves without it.</summary>
    Faulted,
}
