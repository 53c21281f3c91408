using System.Collections.Immutable;

namespace Headless.Plugins;

/// <summary>All plugins of this host and where they stand. Safe for many threads.</summary>
public sealed class PluginRegistry
{
    private ImmutableSortedDictionary<string, PluginStatus> _plugins = ImmutableSortedDictionary.Create<string, PluginStatus>(StringComparer.Ordinal);

    /// <summary>The plugins, by folder.</summary>
    public IReadOnlyList<PluginStatus> All => [.. _plugins.Values];

    /// <summary>Records where the plugin of a folder stands.</summary>
    /// <param name="folder">The folder's name, which is unique where ids are not.</param>
    /// <param name="status">Where it stands.</param>
    internal void Set(string folder, PluginStatus status) => ImmutableInterlocked.Update(ref _plugins, all => all.SetItem(folder, status));

    /// <summary>Records that an accepted plugin failed.</summary>
    /// <param name="id">Its id.</param>
    /// <param name="problem">How it failed.</param>
    internal void Fault(string id, string problem) => ImmutableInterlocked.Update(
        ref _plugins,
        all => all.SetItems(all
            .Where(p => p.Value.Id == id && p.Value.State is (PluginState.Loaded or PluginState.Active))
            .Select(p => KeyValuePair.Create(p.Key, p.Value with { State = PluginState.Faulted, Problems = [problem] }))));

    /// <summary>Moves every plugin of one state to another.</summary>
    /// <param name="from">The state.</param>
    /// <param name="to">The other state.</param>
    internal void Advance(PluginState from, PluginState to) => ImmutableInterlocked.Update(
        ref _plugins, all => all.SetItems(all.Where(p => p.Value.State == from).Select(p => KeyValuePair.Create(p.Key, p.Value with { State = to }))));
}
