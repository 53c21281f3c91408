using System.Diagnostics.CodeAnalysis;
using Headless.Plugins.Gate;
using Headless.Plugins.Loading;
using Headless.Plugins.Manifests;
using Headless.Plugins.Trial;

namespace Headless.Plugins;

/// <summary>Finds, orders, gates, loads and tries the plugins of a folder. Whatever is wrong with one, the others go on.</summary>
/// <param name="facts">What plugins may count on.</param>
/// <param name="trial">Tries a loaded plugin.</param>
/// <param name="registry">Learns where each plugin stands.</param>
public sealed class PluginBoot(HostFacts facts, IPluginTrial trial, PluginRegistry registry)
{
    private readonly Dictionary<string, PluginState> _refused = new(StringComparer.Ordinal);
    private readonly List<Candidate> _accepted = [];
    private readonly List<LoadedPlugin> _loaded = [];

    /// <summary>Runs the boot.</summary>
    /// <param name="folder">The folder whose folders are the plugins; none when it does not exist.</param>
    /// <param name="disabled">Ids of plugins that the operator switched off.</param>
    /// <returns>The plugins that may serve, dependencies first.</returns>
    public IReadOnlyList<LoadedPlugin> Run(string folder, IReadOnlyCollection<string> disabled)
    {
        var (ordered, circular) = BootOrder.Of(Discover(folder, disabled));
        foreach (var candidate in ordered)
        {
            Admit(candidate);
        }

        foreach (var candidate in circular)
        {
            var circle = circular.Where(c => candidate.Manifest.Dependencies.ContainsKey(c.Id)).Select(c => $"'{c.Id}'");
            Refuse(candidate, PluginState.Rejected, [$"It and {string.Join(", ", circle)} wait for each other: dependencies must not form a circle."]);
        }

        return _loaded;
    }

    private List<Candidate> Discover(string folder, IReadOnlyCollection<string> disabled)
    {
        var candidates = new List<Candidate>();
        var folders = Directory.Exists(folder) ? Directory.GetDirectories(folder) : [];
        foreach (var one in folders.Where(f => !Path.GetFileName(f).StartsWith('.')).Select(Path.GetFullPath).Order(StringComparer.Ordinal))
        {
            var (manifest, problems) = ManifestReader.Read(one);
            if (manifest is null)
            {
                registry.Set(Path.GetFileName(one), new(Path.GetFileName(one), null, PluginState.Rejected, problems));
            }
            else if (disabled.Contains(manifest.Id))
            {
                Refuse(new(one, manifest), PluginState.Disabled, ["Plugins:Disabled names it."]);
            }
            else
            {
                candidates.Add(new(one, manifest));
                Record(candidates[^1], PluginState.Discovered, []);
            }
        }

        return candidates;
    }

    private void Admit(Candidate candidate)
    {
        var problems = PluginGate.Problems(candidate, _accepted, _refused, facts);
        if (problems.Count == 0)
        {
            (var plugin, problems) = PluginLoader.Load(candidate, _loaded, facts);
            if (plugin is not null)
            {
                problems = Try(plugin);
                if (problems.Count == 0)
                {
                    _accepted.Add(candidate);
                    _loaded.Add(plugin);
                    Record(candidate, PluginState.Loaded, []);
                    return;
                }
            }
        }

        Refuse(candidate, PluginState.Rejected, problems);
    }

    [SuppressMessage("Design", "CA1031:Do not catch general exception types", Justification = "A plugin that breaks its trial in an unforeseen way is refused like any other.")]
    private IReadOnlyList<string> Try(LoadedPlugin plugin)
    {
        try
        {
            return [.. SensitiveColumns.Problems(plugin), .. DeclaredPermissions.Problems(plugin), .. trial.Try(plugin, _loaded)];
        }
        catch (Exception e)
        {
            return [$"It could not be tried: {e.GetType().Name}: {e.Message}"];
        }
    }

    private void Refuse(Candidate candidate, PluginState state, IReadOnlyList<string> problems)
    {
        // A twin that was accepted under the same id still stands for it.
        if (!_accepted.Exists(a => a.Id == candidate.Id))
        {
            _refused[candidate.Id] = state;
        }

        Record(candidate, state, problems);
    }

    private void Record(Candidate candidate, PluginState state, IReadOnlyList<string> problems) =>
        registry.Set(candidate.Name, new(candidate.Id, candidate.Manifest.Version.ToString(), state, problems) { Manifest = candidate.Manifest });
}
