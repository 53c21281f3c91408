using System.Data.Common;
using Headless.Data;
using Headless.Engine;
using Headless.Engine.Http.Trusted;
using Headless.Host.Demo;
using Headless.Platform;
using Headless.Plugins;

namespace Headless.Host.Startup;

/// <summary>Brings the database up to date before requests may come.</summary>
/// <param name="blueprint">What the host is made of.</param>
/// <param name="migrations">Migrates.</param>
/// <param name="demo">Fills a developer's database.</param>
/// <param name="engine">Builds the schema meanwhile.</param>
/// <param name="readiness">Lets requests come.</param>
/// <param name="logger">Learns why a plugin failed.</param>
internal sealed partial class Preparation(Blueprint blueprint, IMigrationRunner migrations, DemoSeeding demo, EngineStart engine, Readiness readiness, ILogger<Preparation> logger)
{
    /// <summary>Migrates, fills a developer's database, and lets requests come.</summary>
    /// <param name="steps">Shows what is going on.</param>
    /// <param name="cancellationToken">Stops the work.</param>
    /// <returns>The plugins that failed; with any, requests do not come: the host must be built again without them.</returns>
    public async Task<IReadOnlyList<FailedPlugin>> RunAsync(ISteps steps, CancellationToken cancellationToken)
    {
        var schema = Task.Run(() => BuildAsync(cancellationToken), cancellationToken);
        var filling = FillAsync(steps, cancellationToken);
        await Task.WhenAll(schema, filling);
        var failed = await filling;
        if (failed.Count == 0)
        {
            blueprint.Registry.Advance(PluginState.Loaded, PluginState.Active);
            readiness.Open();
        }

        return failed;
    }

    /// <summary>Brings all tables up to date.</summary>
    /// <param name="steps">Shows what is going on.</param>
    /// <param name="cancellationToken">Stops the work.</param>
    /// <returns>The plugins whose migration failed.</returns>
    /// <exception cref="StartRefusedException">A module's migration failed.</exception>
    public async Task<IReadOnlyList<FailedPlugin>> MigrateAsync(ISteps steps, CancellationToken cancellationToken)
    {
        var step = steps.Begin("Tables");
        var outcomes = await RunAsync(step, cancellationToken);
        step.Report(1);
        var failed = outcomes.Where(o => o.Error is not null).ToList();
        var plugins = blueprint.Plugins.Select(p => p.Id).ToHashSet(StringComparer.Ordinal);
        if (failed.Where(o => !plugins.Contains(o.Module)).ToList() is { Count: > 0 } ours)
        {
            throw new StartRefusedException("The tables could not be migrated:", [.. ours.Select(o => $"{o.Module}: {o.Error!.Message}")]);
        }

        foreach (var outcome in failed)
        {
            LogFailure(logger, outcome.Module, outcome.Error);
        }

        return [.. failed.Select(o => new FailedPlugin(o.Module, $"Its tables could not be migrated: {o.Error!.Message}"))];
    }

    private async Task BuildAsync(CancellationToken cancellationToken)
    {
        try
        {
            await engine.RunAsync(cancellationToken);
        }
        catch (TrustedDocumentsException e)
        {
            throw new StartRefusedException("The trusted documents (GraphQL:TrustedDocuments:Folder) cannot be used:", e.Problems);
        }
    }

    private async Task<IReadOnlyList<FailedPlugin>> FillAsync(ISteps steps, CancellationToken cancellationToken)
    {
        var failed = await MigrateAsync(steps, cancellationToken);
        return failed.Count == 0 && blueprint.Settings.IsDevelopment ? await demo.RunAsync(steps, cancellationToken) : failed;
    }

    private async Task<IReadOnlyList<MigrationOutcome>> RunAsync(IProgress<double> step, CancellationToken cancellationToken)
    {
        try
        {
            return await migrations.MigrateAsync(new Share(step), cancellationToken);
        }
        catch (DbException e)
        {
            throw new StartRefusedException($"The database ({blueprint.Settings.Database.Provider}) does not answer:", [e.Message]);
        }
    }

    [LoggerMessage(LogLevel.Error, "The tables of the plugin {Plugin} could not be migrated")]
    private static partial void LogFailure(ILogger logger, string plugin, Exception? exception);

    private sealed class Share(IProgress<double> step) : IProgress<MigrationProgress>
    {
        public void Report(MigrationProgress value) => step.Report(0.99 * value.Done / value.Total);
    }
}
