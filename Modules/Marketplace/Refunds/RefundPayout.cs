using Headless.Limited;
using Headless.Marketplace.Contracts;
using Headless.Marketplace.Payments;
using Headless.Sdk;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Headless.Marketplace.Refunds;

/// <summary>
/// Sends approved money back through the provider that took it. The provider is asked outside any transaction, so that a slow one holds up nobody. Should the host stop in between it is asked again, with the same
/// refund's id.
/// </summary>
/// <param name="platform">Runs the reading and the writing.</param>
/// <param name="providers">Finds the provider.</param>
/// <param name="time">Tells when.</param>
internal sealed class RefundPayout(IPlatformWork platform, PaymentProviders providers, TimeProvider time) : IEventHandler<RefundApproved>
{
    /// <inheritdoc/>
    public async Task HandleAsync(RefundApproved domainEvent, CancellationToken cancellationToken)
    {
        (string Provider, RefundDemand Demand)? due = null;
        await platform.RunAsync(async (services, cancelled) => due = await DueAsync(services, domainEvent.RefundId, cancelled), cancellationToken);
        if (due is not { } refund)
        {
            return;
        }

        await providers.Named(refund.Provider).RefundAsync(refund.Demand, cancellationToken);
        await platform.RunAsync((services, cancelled) => Refunds(services).Where(r => r.Id == refund.Demand.RefundId && r.Status == RefundStatus.Approved).StepAsync(
            set => set.SetProperty(r => r.Status, RefundStatus.PaidOut).SetProperty(r => r.PaidOutAt, time.UtcNow()), cancelled), cancellationToken);
    }

    private static IQueryable<Refund> Refunds(IServiceProvider services) => services.GetRequiredService<ModuleDb<MarketplaceModule>>().Set<Refund>();

    private static async Task<(string Provider, RefundDemand Demand)?> DueAsync(IServiceProvider services, Guid refundId, CancellationToken cancellationToken)
    {
        var payments = services.GetRequiredService<ModuleDb<MarketplaceModule>>().Set<Payment>();
        var found = await Refunds(services)
            .Where(r => r.Id == refundId && r.Status == RefundStatus.Approved)
            .Join(payments, r => r.PaymentId, p => p.Id, (r, p) => new { p.Provider, p.Reference, r.AmountFen })
            .SingleOrDefaultAsync(cancellationToken);
        return found is null ? null : (found.Provider, new(refundId, found.Reference!, found.AmountFen));
    }
}
