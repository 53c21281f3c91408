using Headless.Sdk;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace Headless.Benefits.Coupons;

/// <summary>Sweeps lapsed coupons every minute. Nobody waits for it: a lapsed coupon is refused in any case; this keeps lists and numbers true.</summary>
/// <param name="platform">Runs the work.</param>
/// <param name="time">Ticks.</param>
/// <param name="log">Takes failures.</param>
internal sealed class ExpirySweeper(IPlatformWork platform, TimeProvider time, ILogger<ExpirySweeper> log) : BackgroundService
{
    /// <summary>The time between two sweeps.</summary>
    public static readonly TimeSpan Interval = TimeSpan.FromMinutes(1);

    // A transaction each, so that no one waits long behind it.
    private const int Portion = 500;

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
            log.LogDebug("The sweep of lapsed coupons has stopped.");
        }
    }

    private async Task SweepAsync(CancellationToken cancellationToken)
    {
        try
        {
            while (await PortionAsync(cancellationToken) == Portion)
            {
            }
        }
        catch (Exception failure) when (!cancellationToken.IsCancellationRequested)
        {
            log.LogError(failure, "Lapsed coupons could not be expired; the next sweep tries again.");
        }
    }

    private async Task<int> PortionAsync(CancellationToken cancellationToken)
    {
        var found = 0;
        await platform.RunAsync(
            async (services, cancelled) => (found, _) = await services.GetRequiredService<CouponExpiry>().ExpireAsync(Portion, cancelled),
            cancellationToken);
        return found;
    }
}
