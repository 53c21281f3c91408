using System.ComponentModel.DataAnnotations;
using Headless.Marketplace.Contracts;
using Headless.Marketplace.Orders;
using Headless.Sdk;

namespace Headless.Marketplace.Payments;

/// <summary>An order to pay.</summary>
/// <param name="OrderId">The order, your own.</param>
/// <param name="IdempotencyKey">A key of your own for this request, 8 to 64 letters, digits, hyphens and underscores; a UUID will do.</param>
internal sealed record PayOrderInput([ID<Order>] Guid OrderId, [Required, RegularExpression(IdempotentAttribute.KeyPattern)] string IdempotencyKey);

/// <summary>Payments.</summary>
[MutationType]
internal sealed class PaymentMutations
{
    /// <summary>Begins to pay an order of the caller's own: send her to the payment's <c>redirectUrl</c>. The order is paid when the provider says so. After a failure she may try again until <c>payBy</c>.</summary>
    /// <param name="input">The order.</param>
    [RequirePermission(MarketplacePermissions.Buy)]
    [Idempotent]
    [Error<NotFoundException>]
    [Error<BuyerOnlyException>]
    [Error<OrderStateException>]
    [Error<PaymentDeadlinePassedException>]
    [Error<PaymentsUnavailableException>]
    public async Task<Payment> PayOrder(PayOrderInput input, Caller caller, OrderSides sides, PaymentDesk desk, CancellationToken cancellationToken) =>
        await desk.BeginAsync((await sides.FindAsync(input.OrderId, caller, cancellationToken)).ForBuyer(), cancellationToken);
}

/// <summary>Fields of a payment beyond its columns.</summary>
[ObjectType<Payment>]
[RequirePermission(MarketplacePermissions.ReadOrders, MarketplacePermissions.Buy, MarketplacePermissions.Sell)]
internal sealed class PaymentFields
{
    /// <summary>How much is to be paid.</summary>
    public Money GetAmount(Payment payment) => Money.Fen(payment.AmountFen);

    /// <summary>Where the buyer pays: an absolute address, or a path of this host. Null once the provider has told what came of it, and to everybody but the buyer.</summary>
    public async Task<IReadOnlyDictionary<Payment, string?>> GetRedirectUrl(IReadOnlyList<Payment> payments, Caller caller, OrderSides sides, CancellationToken cancellationToken)
    {
        var mine = await sides.BoughtByAsync(caller, [.. payments.Select(p => p.OrderId)], cancellationToken);
        return payments.Distinct().ToDictionary(p => p, p => p.Status == PaymentStatus.Pending && mine.Contains(p.OrderId) ? p.RedirectUrl : null);
    }
}
