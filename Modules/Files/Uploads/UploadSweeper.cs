using Headless.Sdk;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace Headless.Files.Uploads;

/// <summary>Deletes uploads that nothing has used for a day, with their content.</summary>
/// <param name="platform">Runs the work.</param>
/// <param name="time">Ticks.</param>
/// <param name="log">Takes failures.</param>
internal sealed class UploadSweeper(IPlatformWork platform, TimeProvider time, ILogger<UploadSweeper> log) : BackgroundService
{
    /// <summary>How long an upload waits to be used. This product's choice.</summary>
    public static readonly TimeSpan Patience = TimeSpan.FromDays(1);

    /// <summary>The time between two sweeps.</summary>
    public static readonly TimeSpan Interval = TimeSpan.FromMinutes(10);

    /// <summary>Deletes what has waited too long.</summary>
    /// <param name="cancellationToken">Stops the work.</param>
    /// <returns>How many uploads went.</returns>
    public async Task<int> SweepAsync(CancellationToken cancellationToken)
    {
        var before = time.UtcNow() - Patience;
        var swept = 0;
        await platform.RunAsync(
            async (services, cancelled) => swept = await services.GetRequiredService<ModuleDb<FilesModule>>().Unscoped<StoredFile>("the platform's own sweep")
                .Where(f => f.AttachedAt == null && f.CreatedAt <= before).ExecuteDeleteAsync(cancelled),
            cancellationToken);
        return swept;
    }

    /// <inheritdoc/>
    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var timer = new PeriodicTimer(Interval, time);
        try
        {
            while (await timer.WaitForNextTickAsync(stoppingToken))
            {
                await TrySweepAsync(stoppingToken);
            }
        }
        catch (OperationCanceledException) when (stoppingToken.IsCancellationRequested)
        {
            log.LogDebug("The sweep of unused uploads has stopped.");
        }
    }

    private async Task TrySweepAsync(CancellationToken cancellationToken)
    {
        try
        {
            await SweepAsync(cancellationToken);
        }
        catch (Exception failure) when (!cancellationToken.IsCancellationRequested)
        {
            log.LogError(failure, "Unused uploads could not be deleted; the next sweep tries again.");
        }
    }
}
