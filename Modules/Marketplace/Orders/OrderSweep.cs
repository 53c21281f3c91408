using Headless.Sdk;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Headless.Marketplace.Orders;

/// <summary>
/// Expires orders that were not paid in time, and completes those that were sent long ago. Each in a transaction of its own: together they would hold the stock of many goods at once, in an order that a checkout
/// does not keep.
/// </summary>
/// <param name="platform">Runs the work.</param>
/// <param name="time">Tells the time.</param>
internal sealed class OrderSweep(IPlatformWork platform, TimeProvider time) : ISweep
{
    private const int MostOrders = 200;

    /// <inheritdoc/>
    public TimeSpan Interval => TimeSpan.FromSeconds(30);

    /// <summary>Sweeps once, the oldest orders first.</summary>
    public async Task SweepAsync(CancellationToken cancellationToken)
    {
        var now = time.UtcNow();
        var sent = now - OrderLifecycle.CompletionTime;
        var lapsed = await FindAsync(
            orders => orders.Where(o => o.Status == OrderStatus.PendingPayment && o.PayBy <= now).OrderBy(o => o.PayBy), cancellationToken);
        foreach (var id in lapsed)
        {
            await platform.RunAsync((services, cancelled) => Steps(services).CancelAsync(id, CancellationCause.Expired, cancelled), cancellationToken);
        }

        var arrived = await FindAsync(
            orders => orders.Where(o => o.Status == OrderStatus.Fulfilling && o.ShippedAt <= sent && o.OpenRefundId == null).OrderBy(o => o.ShippedAt), cancellationToken);
        foreach (var id in arrived)
        {
            await platform.RunAsync((services, cancelled) => Steps(services).CompleteAsync(id, cancelled), cancellationToken);
        }
    }

    private static OrderSteps Steps(IServiceProvider services) => services.GetRequiredService<OrderSteps>();

    private async Task<IReadOnlyList<Guid>> FindAsync(Func<IQueryable<Order>, IQueryable<Order>> which, CancellationToken cancellationToken)
    {
        IReadOnlyList<Guid> found = [];
        await platform.RunAsync(
            async (services, cancelled) => found = await which(services.GetRequiredService<ModuleDb<MarketplaceModule>>().Set<Order>()).Take(MostOrders).Select(o => o.Id).ToListAsync(cancelled),
            cancellationToken);
        return found;
    }
}
