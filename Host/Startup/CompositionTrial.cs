using System.Diagnostics.CodeAnalysis;
using Headless.Data;
using Headless.Engine.Composition;
using Headless.Platform.Outbox;
using Headless.Plugins.Loading;
using Headless.Plugins.Trial;

namespace Headless.Host.Startup;

/// <summary>Tries a plugin: its services beside the host's, and its parts and addresses beside all that was accepted before.</summary>
/// <param name="bare">The host without plugins.</param>
internal sealed class CompositionTrial(Blueprint bare) : IPluginTrial
{
    private readonly List<Blueprint> _tried = [];

    /// <inheritdoc/>
    public IReadOnlyList<string> Try(LoadedPlugin candidate, IReadOnlyList<LoadedPlugin> accepted)
    {
        var before = HostServices.Describe(bare with { Plugins = accepted });
        var together = bare with { Plugins = [.. accepted, candidate] };
        var services = HostServices.Describe(together);
        SchemaComposition composition = null!;
        IReadOnlyList<string> tables = [];
        Parallel.Invoke(() => tables = Tables(services), () => composition = SchemaComposer.Compose(together.Parts, services));
        _tried.Add(together with { Schema = composition.Model });
        return
        [
            .. PluginServices.Problems(before, candidate),
            .. MissingServices.Problems(services, candidate),
            .. composition.Problems.Select(p => p.ToString()),
            .. EventCatalog.Of(services).Problems(together.Parts).Select(p => p.ToString()),
            .. AddressCheck.Problems(together, services),
            .. tables,
        ];
    }

    /// <summary>The host with the plugins that passed, and with the schema that they were tried in.</summary>
    /// <param name="plugins">The plugins that passed.</param>
    /// <returns>The host; null when no plugin was tried with this outcome, as when there is none.</returns>
    public Blueprint? Accepted(IReadOnlyList<LoadedPlugin> plugins) => _tried.Find(t => t.Plugins.SequenceEqual(plugins));

    [SuppressMessage("Design", "CA1031:Do not catch general exception types", Justification = "Whatever a plugin's entities do to the model, the host goes on without it.")]
    private static IReadOnlyList<string> Tables(IServiceCollection services)
    {
        using var provider = services.BuildServiceProvider();
        using var scope = provider.CreateScope();
        try
        {
            // Not wasted: the host that is built afterwards finds this model in the cache.
            _ = scope.ServiceProvider.GetRequiredService<DataSession>().Context.Model;
            return [];
        }
        catch (Exception e)
        {
            return [$"Its tables do not fit: {e.Message}"];
        }
    }
}
