using Headless.Engine.Composition;
using Headless.Engine.Model;
using Headless.Plugins;
using Headless.Plugins.Gate;
using Headless.Plugins.Loading;
using Headless.Sdk;

namespace Headless.Host.Startup;

/// <summary>What a host is made of, decided before anything is built.</summary>
/// <param name="Settings">How it runs.</param>
/// <param name="Modules">Its modules, dependencies first.</param>
/// <param name="Plugins">Its accepted plugins, dependencies first.</param>
/// <param name="Registry">All plugins and where they stand.</param>
internal sealed record Blueprint(HostSettings Settings, IReadOnlyList<IModule> Modules, IReadOnlyList<LoadedPlugin> Plugins, PluginRegistry Registry)
{
    /// <summary>The schema of modules and plugins, composed when they were checked; null before.</summary>
    public SchemaModel? Schema { get; init; }

    /// <summary>Modules and plugins.</summary>
    public IReadOnlyList<IModule> AllModules => [.. Modules, .. Plugins.Select(p => p.Module)];

    /// <summary>The assemblies whose parts make up the schema, modules first.</summary>
    public IReadOnlyList<PartAssembly> Parts =>
        [.. Modules.Select(m => new PartAssembly(new(m.Name, OwnerKind.Module), m.GetType().Assembly)), .. Plugins.Select(p => p.Parts)];

    /// <summary>Draws the blueprint: finds the modules, boots the plugins.</summary>
    /// <param name="settings">How the host runs.</param>
    /// <param name="cancellationToken">Stops the start.</param>
    /// <returns>The blueprint.</returns>
    /// <exception cref="StartRefusedException">The modules do not fit together, or a plugin was rejected and the settings say to stop.</exception>
    public static async Task<Blueprint> DrawAsync(HostSettings settings, CancellationToken cancellationToken)
    {
        var bare = new Blueprint(settings, ModuleScan.Find(), [], new());
        var trial = new CompositionTrial(bare);

        // The modules are checked while the first plugin is tried: a start waits for both, and on two cores only for the longer.
        var modules = Task.Run(() => CompositionCheck.Modules(bare), cancellationToken);
        var plugins = new PluginBoot(HostFacts.Of(bare.Modules), trial, bare.Registry).Run(settings.PluginsFolder, settings.DisabledPlugins);
        var schema = await modules;
        var rejected = bare.Registry.All.Where(p => p.State == PluginState.Rejected).ToList();
        return settings.StopOnPluginFailure && rejected.Count > 0
            ? throw new StartRefusedException(
                "A plugin was rejected, and Plugins:OnFailure is Stop:",
                [.. rejected.SelectMany(r => r.Problems.Select(p => $"{r.Id} {r.Version}: {p}"))])
            : trial.Accepted(plugins) ?? bare with { Schema = schema };
    }

    /// <summary>The same host without a plugin that failed after it was accepted, and without those that depend on it.</summary>
    /// <param name="id">The plugin.</param>
    /// <param name="problem">How it failed.</param>
    /// <returns>The blueprint.</returns>
    public Blueprint Without(string id, string problem)
    {
        var gone = new Dictionary<string, string>(StringComparer.Ordinal) { [id] = problem };
        foreach (var plugin in Plugins)
        {
            if (plugin.Manifest.Dependencies.Keys.FirstOrDefault(gone.ContainsKey) is { } missing)
            {
                gone.TryAdd(plugin.Id, $"It needs '{missing}', which is faulted.");
            }
        }

        foreach (var (failed, reason) in gone)
        {
            Registry.Fault(failed, reason);
        }

        return this with { Plugins = [.. Plugins.Where(p => !gone.ContainsKey(p.Id))], Schema = null };
    }
}
