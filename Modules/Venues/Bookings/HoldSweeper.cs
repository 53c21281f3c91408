using Headless.Sdk;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace Headless.Venues.Bookings;

/// <summary>Marks lapsed holds as expired. Nobody waits for it: who needs a slot frees it herself; this keeps lists and numbers true.</summary>
/// <param name="platform">Runs the work.</param>
/// <param name="time">Ticks.</param>
/// <param name="log">Takes failures.</param>
internal sealed class HoldSweeper(IPlatformWork platform, TimeProvider time, ILogger<HoldSweeper> log) : BackgroundService
{
    /// <summary>The time between two sweeps.</summary>
    public static readonly TimeSpan Interval = TimeSpan.FromSeconds(30);

    private const int MostHolds = 200;

    /// <inheritdoc/>
    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var timer = new PeriodicTimer(Interval, time);
        try
        {
            while (await timer.WaitForNextTickAsync(stoppingToken))
            {
                await SweepAsync(stoppingToken);
            }
        }
        catch (OperationCanceledException) when (stoppingToken.IsCancellationRequested)
        {
            log.LogDebug("The sweep of lapsed holds has stopped.");
        }
    }

    private async Task SweepAsync(CancellationToken cancellationToken)
    {
        try
        {
            await platform.RunAsync(
                (services, cancelled) => services.GetRequiredService<BookingTransitions>().ExpireAsync(MostHolds, time.UtcNow(), cancelled),
                cancellationToken);
        }
        catch (Exception failure) when (!cancellationToken.IsCancellationRequested)
        {
            log.LogError(failure, "Lapsed holds could not be expired; the next sweep tries again.");
        }
    }
}
