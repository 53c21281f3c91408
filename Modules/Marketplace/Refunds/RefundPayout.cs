using Headless.Limited;
using Headless.Marketplace.Contracts;
using Headless.Marketplace.Payments;
using Headless.Sdk;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Headless.Marketplace.Refunds;

/// <summary>
/// Sends approved money back through the provider that took it. The provider is asked while no transaction is open, so that a slow one holds up nobody. Should the host stop before that is written down, it is asked
/// again with the same refund's id.
/// </summary>
/// <param name="platform">Runs the reading.</param>
/// <param name="db">Writes down that the money is sent.</param>
/// <param name="providers">Finds the provider.</param>
/// <param name="time">Tells when.</param>
internal sealed class RefundPayout(IPlatformWork platform, ModuleDb<MarketplaceModule> db, PaymentProviders providers, TimeProvider time) : IEventHandler<RefundApproved>
{
    /// <inheritdoc/>
    public async Task HandleAsync(RefundApproved domainEvent, CancellationToken cancellationToken)
    {
        (string Provider, RefundDemand Demand)? due = null;
        await platform.RunAsync(
            async (services, cancelled) => due = await FindAsync(services.GetRequiredService<ModuleDb<MarketplaceModule>>(), domainEvent.RefundId, cancelled), cancellationToken);
        if (due is not { } refund)
        {
            return;
        }

        await providers.Named(refund.Provider).RefundAsync(refund.Demand, cancellationToken);
        var now = time.UtcNow();
        await db.Set<Refund>().Where(r => r.Id == refund.Demand.RefundId && r.Status == RefundStatus.Approved).StepAsync(
            set => set.SetProperty(r => r.Status, RefundStatus.PaidOut).SetProperty(r => r.PaidOutAt, now), cancellationToken);
    }

    private static async Task<(string Provider, RefundDemand Demand)?> FindAsync(ModuleDb<MarketplaceModule> db, Guid refundId, CancellationToken cancellationToken)
    {
        var found = await db.Set<Refund>()
            .Where(r => r.Id == refundId && r.Status == RefundStatus.Approved)
            .Join(db.Set<Payment>(), r => r.PaymentId, p => p.Id, (r, p) => new { p.Provider, p.Reference, r.AmountFen })
            .SingleOrDefaultAsync(cancellationToken);
        return found is null ? null : (found.Provider, new(refundId, found.Reference!, found.AmountFen));
    }
}
