using Headless.Data;
using Headless.Host.Startup;
using Headless.Platform;
using Headless.Platform.Demo;
using Headless.Sdk;
using Microsoft.EntityFrameworkCore;

namespace Headless.Host.Demo;

/// <summary>Runs each demo seeder once in the life of a database, in a transaction of its own that also records it: a start that is killed half-way goes on where it stood.</summary>
/// <param name="settings">How many members.</param>
/// <param name="blueprint">The order of the modules.</param>
/// <param name="scopes">Makes a scope for each seeder.</param>
/// <param name="clock">The time.</param>
/// <param name="logger">Learns why a plugin failed.</param>
internal sealed partial class DemoSeeding(HostSettings settings, Blueprint blueprint, IServiceScopeFactory scopes, TimeProvider clock, ILogger<DemoSeeding> logger)
{
    /// <summary>Runs the seeders that have not run.</summary>
    /// <param name="steps">Shows them.</param>
    /// <param name="cancellationToken">Stops the work.</param>
    /// <returns>The plugins whose seeder failed.</returns>
    public async Task<IReadOnlyList<FailedPlugin>> RunAsync(ISteps steps, CancellationToken cancellationToken)
    {
        var failed = new List<FailedPlugin>();
        foreach (var seeder in await PendingAsync(cancellationToken))
        {
            try
            {
                await RunAsync(seeder, steps, cancellationToken);
            }
            catch (Exception e) when (e is not OperationCanceledException && blueprint.Plugins.FirstOrDefault(p => p.Assembly == seeder.Assembly) is not null)
            {
                LogFailure(logger, seeder, e);
                failed.Add(new(blueprint.Plugins.First(p => p.Assembly == seeder.Assembly).Id, $"Its demo data could not be written: {e.Message}"));
            }
        }

        return failed;
    }

    private async Task<IReadOnlyList<Type>> PendingAsync(CancellationToken cancellationToken)
    {
        await using var scope = Open(writes: false);
        var done = await scope.ServiceProvider.GetRequiredService<ModuleDb<PlatformModule>>().Set<DemoSeed>().Select(s => s.Seeder).ToListAsync(cancellationToken);
        var order = blueprint.AllModules.Select((m, i) => (Type: m.GetType(), Place: i)).ToDictionary(m => m.Type, m => m.Place);
        return [.. scope.ServiceProvider.GetServices<IDemoSeeder>()
            .Where(s => !done.Contains(NameOf(s.GetType())))
            .OrderBy(s => order[s.Module])
            .ThenBy(s => s.GetType().FullName, StringComparer.Ordinal)
            .Select(s => s.GetType())];
    }

    private async Task RunAsync(Type type, ISteps steps, CancellationToken cancellationToken)
    {
        await using var scope = Open(writes: true);
        var session = scope.ServiceProvider.GetRequiredService<DataSession>();
        var db = scope.ServiceProvider.GetRequiredService<ModuleDb<PlatformModule>>();
        db.Add(new DemoSeed { Seeder = NameOf(type), SeededAt = clock.GetUtcNow().UtcDateTime });
        try
        {
            // Saved first: a second host that starts at the same time waits here, and finds the work done.
            await db.SaveAsync(cancellationToken);
        }
        catch (UniqueViolationException)
        {
            await session.RollbackAsync(cancellationToken);
            return;
        }

        var seeder = scope.ServiceProvider.GetServices<IDemoSeeder>().First(s => s.GetType() == type);
        var progress = steps.Begin(seeder.Title);
        await seeder.SeedAsync(new DemoSettings(settings.DemoMembers), progress, cancellationToken);
        await session.CommitAsync(cancellationToken);
        progress.Report(1);
    }

    private AsyncServiceScope Open(bool writes)
    {
        var scope = scopes.CreateAsyncScope();
        scope.ServiceProvider.GetRequiredService<DataSession>().Open(Caller.Anonymous, Scope.Everything, writes);
        return scope;
    }

    [LoggerMessage(LogLevel.Error, "The demo data of {Seeder} could not be written")]
    private static partial void LogFailure(ILogger logger, Type seeder, Exception exception);

    private static string NameOf(Type type) => type.FullName!;
}
