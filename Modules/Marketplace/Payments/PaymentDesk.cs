using Headless.Limited;
using Headless.Marketplace.Contracts;
using Headless.Marketplace.Orders;
using Headless.Marketplace.Refunds;
using Headless.Sdk;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Logging;

namespace Headless.Marketplace.Payments;

/// <summary>Begins payments and takes in what the provider says of them, in whatever order and however often it says it.</summary>
/// <param name="db">The module's tables.</param>
/// <param name="providers">The provider.</param>
/// <param name="steps">Moves the order.</param>
/// <param name="refunds">Sends back what came too late.</param>
/// <param name="time">Tells the time.</param>
/// <param name="log">Takes what does not fit.</param>
[Service]
internal sealed class PaymentDesk(
    ModuleDb<MarketplaceModule> db, PaymentProviders providers, OrderSteps steps, RefundOrders refunds, TimeProvider time, ILogger<PaymentDesk> log)
{
    private const string Because = "the provider speaks, and nobody is signed in";

    /// <summary>Begins to pay an order.</summary>
    public async Task<Payment> BeginAsync(Order order, CancellationToken cancellationToken)
    {
        var provider = providers.Used ?? throw new PaymentsUnavailableException();
        var now = time.UtcNow();
        if (order.Status != OrderStatus.PendingPayment)
        {
            throw new OrderStateException(order.Status);
        }

        if (order.PayBy <= now)
        {
            throw new PaymentDeadlinePassedException();
        }

        var id = Guid.CreateVersion7(now);
        var payment = new Payment
        {
            Id = id,
            OrderId = order.Id,
            Provider = provider.Name,
            Status = PaymentStatus.Pending,
            AmountFen = order.TotalFen,
            RedirectUrl = await provider.BeginAsync(new(id, order.TotalFen, order.Number), cancellationToken),
            StartedAt = now,
        };
        db.Add(payment);
        return payment;
    }

    /// <summary>
    /// Takes in what the provider says. Money that has come counts, whatever was said before: it pays the order if that still waits for it, and goes back if not. A failure counts only while nothing else is known.
    /// </summary>
    public async Task<NoticeOutcome> TakeInAsync(string provider, PaymentNotice notice, CancellationToken cancellationToken)
    {
        var payment = await Row(notice.PaymentId).AsNoTracking().SingleOrDefaultAsync(p => p.Provider == provider, cancellationToken);
        if (payment is null)
        {
            return NoticeOutcome.Unknown;
        }

        if (payment.AmountFen != notice.AmountFen)
        {
            log.LogError("The provider {Provider} tells of {Told} fen for the payment {Payment} of {Amount} fen; nothing was changed.", provider, notice.AmountFen, payment.Id, payment.AmountFen);
            return NoticeOutcome.WrongAmount;
        }

        var outcome = notice.Succeeded ? PaymentStatus.Succeeded : PaymentStatus.Failed;
        var now = time.UtcNow();
        var isNews = await Row(payment.Id)
            .Where(p => p.Status == PaymentStatus.Pending || (notice.Succeeded && p.Status == PaymentStatus.Failed))
            .StepAsync(set => set.SetProperty(p => p.Status, outcome).SetProperty(p => p.Reference, notice.Reference).SetProperty(p => p.SettledAt, now), cancellationToken);
        if (isNews && notice.Succeeded && !await steps.PayAsync(payment.OrderId, payment.Id, payment.AmountFen, cancellationToken))
        {
            await Row(payment.Id).StepAsync(set => set.SetProperty(p => p.Status, PaymentStatus.Returned), cancellationToken);
            var order = await db.Unscoped<Order>(Because).AsNoTracking().SingleAsync(o => o.Id == payment.OrderId, cancellationToken);
            refunds.Instruct(order, payment.Id, payment.AmountFen, RefundCause.LatePayment);
        }

        return isNews ? NoticeOutcome.TakenIn : NoticeOutcome.Known;
    }

    private IQueryable<Payment> Row(Guid id) => db.Unscoped<Payment>(Because).Where(p => p.Id == id);
}

/// <summary>What became of a provider's notice.</summary>
internal enum NoticeOutcome
{
    /// <summary>It was news and has been acted on.</summary>
    TakenIn,

    /// <summary>It said nothing new.</summary>
    Known,

    /// <summary>There is no such payment of this provider.</summary>
    Unknown,

    /// <summary>The amount is not the payment's.</summary>
    WrongAmount,
}
