using Headless.Platform.Outbox;
using Headless.Platform.Requests;
using Headless.Sdk;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace Headless.Platform.Sweeps;

/// <summary>Deletes what the platform need not keep any longer. Several hosts may sweep at once.</summary>
/// <param name="platform">Runs the work.</param>
/// <param name="time">Ticks.</param>
/// <param name="log">Takes failures.</param>
internal sealed partial class PlatformSweep(IPlatformWork platform, TimeProvider time, ILogger<PlatformSweep> log) : BackgroundService
{
    /// <summary>The time between two sweeps.</summary>
    public static readonly TimeSpan Interval = TimeSpan.FromHours(1);

    private const string Because = "the platform's own bookkeeping";

    /// <summary>Sweeps once.</summary>
    /// <param name="cancellationToken">Stops the work.</param>
    /// <returns>A task.</returns>
    public Task SweepAsync(CancellationToken cancellationToken) => platform.RunAsync(async (services, cancelled) =>
    {
        var db = services.GetRequiredService<ModuleDb<PlatformModule>>();
        var requests = time.UtcNow() - KeptRequest.Kept;
        await db.Unscoped<KeptRequest>(Because).Where(r => r.KeptAt < requests).ExecuteDeleteAsync(cancelled);
        var delivered = time.UtcNow() - OutboxMessage.Kept;
        await db.Unscoped<OutboxMessage>(Because).Where(m => m.DeliveredAt < delivered).ExecuteDeleteAsync(cancelled);
    }, cancellationToken);

    /// <inheritdoc/>
    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var timer = new PeriodicTimer(Interval, time);
        while (await timer.WaitForNextTickAsync(stoppingToken))
        {
            try
            {
                await SweepAsync(stoppingToken);
            }
            catch (Exception failure) when (!stoppingToken.IsCancellationRequested)
            {
                LogFailure(log, failure);
            }
        }
    }

    [LoggerMessage(LogLevel.Error, "What is out of date could not be deleted; the next sweep tries again.")]
    private static partial void LogFailure(ILogger logger, Exception failure);
}
