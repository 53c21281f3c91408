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
        await EachAsync(
            orders => orders.Where(o => o.Status == OrderStatus.PendingPayment && o.PayBy <= now).OrderBy(o => o.PayBy),
            (steps, id, cancelled) => steps.CancelAsync(id, CancellationCause.Expired, cancelled),
            cancellationToken);
        await EachAsync(
            orders => orders.Where(o => o.Status == OrderStatus.Fulfilling && o.ShippedAt <= sent && o.OpenRefundId == null).OrderBy(o => o.ShippedAt),
            (steps, id, cancelled) => steps.CompleteAsync(id, cancelled),
            cancellationToken);
    }

    // Until none is left: after a rush in which few pay, the goods of the others must not wait for many turns.
    private async Task EachAsync(Func<IQueryable<Order>, IQueryable<Order>> which, Func<OrderSteps, Guid, CancellationToken, Task> step, CancellationToken cancellationToken)
    {
        IReadOnlyList<Guid> found;
        do
        {
            found = await FindAsync(which, cancellationToken);
            foreach (var id in found)
            {
                await platform.RunAsync((services, cancelled) => step(services.GetRequiredService<OrderSteps>(), id, cancelled), cancellationToken);
            }
        }
        while (found.Count == MostOrders);
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
