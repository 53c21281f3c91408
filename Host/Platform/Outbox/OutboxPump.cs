using Headless.Sdk;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace Headless.Platform.Outbox;

/// <summary>Delivers what is due: what failed and is tried again, and what a host left behind that was killed.</summary>
internal sealed partial class OutboxPump(
    EventCatalog catalog, OutboxDelivery delivery, OutboxSchedule schedule, IPlatformWork platform, IServiceScopeFactory scopes, Readiness readiness, TimeProvider time, ILogger<OutboxPump> logger)
    : BackgroundService
{
    /// <summary>The longest time between two looks. This product's choice.</summary>
    public static readonly TimeSpan Interval = TimeSpan.FromSeconds(15);

    private const string Because = "the platform's own bookkeeping";
    private const int MostAtOnce = 50;

    /// <summary>Looks once, and delivers what is due.</summary>
    /// <param name="cancellationToken">Stops the work.</param>
    /// <returns>How many messages this host took.</returns>
    public async Task<int> PumpAsync(CancellationToken cancellationToken)
    {
        var taken = 0;
        foreach (var message in await DueAsync(cancellationToken))
        {
            if (await TakeAsync(message, cancellationToken) is { } mine)
            {
                await delivery.RunAsync([mine]);
                taken++;
            }
        }

        return taken;
    }

    /// <inheritdoc/>
    public override async Task StopAsync(CancellationToken cancellationToken)
    {
        await base.StopAsync(cancellationToken);
        await delivery.StopAsync(cancellationToken);
    }

    /// <inheritdoc/>
    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        await readiness.Opened.WaitAsync(stoppingToken);
        while (!stoppingToken.IsCancellationRequested)
        {
            var again = false;
            try
            {
                again = await PumpAsync(stoppingToken) > 0;
            }
            catch (Exception failure) when (!stoppingToken.IsCancellationRequested)
            {
                LogFailure(logger, failure);
            }

            if (!again)
            {
                await schedule.WaitAsync(Interval, stoppingToken);
            }
        }
    }

    private async Task<IReadOnlyList<OutboxMessage>> DueAsync(CancellationToken cancellationToken)
    {
        if (catalog.Handlers.Count == 0)
        {
            return [];
        }

        // Read without a turn to write; taking one is another matter.
        await using var scope = scopes.CreateAsyncScope();
        var now = time.UtcNow();
        return await scope.ServiceProvider.GetRequiredService<ModuleDb<PlatformModule>>().Unscoped<OutboxMessage>(Because)
            .Where(m => m.DueAt <= now && catalog.Handlers.Contains(m.Handler))
            .OrderBy(m => m.DueAt)
            .Take(MostAtOnce)
            .ToListAsync(cancellationToken);
    }

    /// <summary>Takes a message, unless another host was faster.</summary>
    private async Task<OutboxMessage?> TakeAsync(OutboxMessage message, CancellationToken cancellationToken)
    {
        OutboxMessage? mine = null;
        await platform.RunAsync(async (services, cancelled) =>
        {
            var row = services.GetRequiredService<ModuleDb<PlatformModule>>().Unscoped<OutboxMessage>(Because).AsNoTracking().Where(m => m.Id == message.Id);
            var end = time.UtcNow() + OutboxMessage.Lease;
            var taken = await row.Where(m => m.Version == message.Version && m.DueAt != null).ExecuteUpdateAsync(
                set => set.SetProperty(m => m.Version, m => m.Version + 1).SetProperty(m => m.Attempts, m => m.Attempts + 1).SetProperty(m => m.DueAt, end), cancelled);
            mine = taken == 1 ? await row.SingleAsync(cancelled) : null;
        }, cancellationToken);
        return mine;
    }

    [LoggerMessage(LogLevel.Error, "Events that are due could not be delivered; they are looked for again.")]
    private static partial void LogFailure(ILogger logger, Exception failure);
}
