using Headless.Sdk;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace Headless.Marketplace.Orders;

/// <summary>
/// Expires orders that were not paid in time, and completes those that were sent long ago. Each in a transaction of its own: together they would hold the stock of many goods at once, in an order that a checkout
/// does not keep.
/// </summary>
/// <param name="platform">Runs the work.</param>
/// <param name="time">Ticks.</param>
/// <param name="log">Takes failures.</param>
internal sealed class OrderSweeper(IPlatformWork platform, TimeProvider time, ILogger<OrderSweeper> log) : BackgroundService
{
    /// <summary>The time between two sweeps.</summary>
    public static readonly TimeSpan Interval = TimeSpan.FromSeconds(30);

    private const int MostOrders = 200;

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
            log.LogDebug("The sweep of orders has stopped.");
        }
    }

    private async Task SweepAsync(CancellationToken cancellationToken)
    {
        try
        {
            foreach (var id in await FindAsync(Lapsed, cancellationToken))
            {
                await platform.RunAsync((services, cancelled) => Steps(services).CancelAsync(id, CancellationCause.Expired, cancelled), cancellationToken);
            }

            foreach (var id in await FindAsync(Arrived, cancellationToken))
            {
                await platform.RunAsync((services, cancelled) => Steps(services).CompleteAsync(id, cancelled), cancellationToken);
            }
        }
        catch (Exception failure) when (!cancellationToken.IsCancellationRequested)
        {
            log.LogError(failure, "Orders could not be swept; the next sweep tries again.");
        }
    }

    private static OrderSteps Steps(IServiceProvider services) => services.GetRequiredService<OrderSteps>();

    private IQueryable<Order> Lapsed(IQueryable<Order> orders)
    {
        var now = time.UtcNow();
        return orders.Where(o => o.Status == OrderStatus.PendingPayment && o.PayBy <= now).OrderBy(o => o.PayBy);
    }

    private IQueryable<Order> Arrived(IQueryable<Order> orders)
    {
        var before = time.UtcNow() - OrderLifecycle.CompletionTime;
        return orders.Where(o => o.Status == OrderStatus.Fulfilling && o.ShippedAt <= before && o.OpenRefundId == null).OrderBy(o => o.ShippedAt);
    }

    private async Task<IReadOnlyList<Guid>> FindAsync(Func<IQueryable<Order>, IQueryable<Order>> which, CancellationToken cancellationToken)
    {
        IReadOnlyList<Guid> found = [];
        await platform.RunAsync(
            async (services, cancelled) => found = await which(services.GetRequiredService<ModuleDb<MarketplaceModule>>().Set<Order>()).Take(MostOrders).Select(o => o.Id).ToListAsync(cancelled),
            cancellationToken);
        return found;
    }
}
