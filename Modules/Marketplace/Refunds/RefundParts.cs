using System.ComponentModel.DataAnnotations;
using Headless.Marketplace.Contracts;
using Headless.Marketplace.Orders;
using Headless.Marketplace.Prices;
using Headless.Sdk;

namespace Headless.Marketplace.Refunds;

/// <summary>Money to ask back.</summary>
/// <param name="OrderId">The order, your own, that was sent.</param>
/// <param name="Reason">Why, 4 to 200 characters.</param>
/// <param name="IdempotencyKey">A key of your own for this request, 8 to 64 letters, digits, hyphens and underscores; a UUID will do.</param>
/// <param name="AmountFen">How much, in fen; left out: all that has not gone back yet, and with it coupon and points.</param>
internal sealed record RequestRefundInput(
    [ID<Order>] Guid OrderId,
    [Required, StringLength(200, MinimumLength = 4)] string Reason,
    [Required, RegularExpression(IdempotentAttribute.KeyPattern)] string IdempotencyKey,
    [Range(1, 99 * PriceRule.HighestFen)] long? AmountFen = null);

/// <summary>A request to grant.</summary>
/// <param name="RefundId">The refund of an order placed with you, or with a seller of your subtree.</param>
/// <param name="IdempotencyKey">A key of your own for this request, 8 to 64 letters, digits, hyphens and underscores; a UUID will do.</param>
internal sealed record ApproveRefundInput([ID<Refund>] Guid RefundId, [Required, RegularExpression(IdempotentAttribute.KeyPattern)] string IdempotencyKey);

/// <summary>A request to refuse.</summary>
/// <param name="RefundId">The refund of an order placed with you, or with a seller of your subtree.</param>
/// <param name="Answer">Why not, for the buyer to read, 4 to 200 characters.</param>
internal sealed record RejectRefundInput([ID<Refund>] Guid RefundId, [Required, StringLength(200, MinimumLength = 4)] string Answer);

/// <summary>Money back.</summary>
[MutationType]
internal sealed class RefundMutations
{
    /// <summary>Asks for money back, by the buyer, once the goods were sent and until fifteen days after completion. Before they are sent she cancels instead.</summary>
    /// <param name="input">How much, and why.</param>
    [RequirePermission(MarketplacePermissions.Buy)]
    [Idempotent]
    [Error<NotFoundException>]
    [Error<BuyerOnlyException>]
    [Error<OrderStateException>]
    [Error<RefundPendingException>]
    [Error<RefundTooLateException>]
    [Error<RefundExceedsPaidException>]
    public Task<Refund> RequestRefund(RequestRefundInput input, Caller caller, RefundDesk desk, CancellationToken cancellationToken) =>
        desk.RequestAsync(input.OrderId, input.AmountFen, input.Reason.Trim(), caller, cancellationToken);

    /// <summary>Grants a request, by the seller's side: the money goes back. With the last fen the order is refunded, and coupon and points go back too.</summary>
    /// <param name="input">The request.</param>
    [RequirePermission(MarketplacePermissions.Sell, MarketplacePermissions.ManageOrders)]
    [Idempotent]
    [Error<NotFoundException>]
    [Error<SellerSideOnlyException>]
    [Error<RefundDecidedException>]
    [Error<RefundExceedsPaidException>]
    public Task<Refund> ApproveRefund(ApproveRefundInput input, Caller caller, RefundDesk desk, CancellationToken cancellationToken) =>
        desk.ApproveAsync(input.RefundId, caller, cancellationToken);

    /// <summary>Refuses a request, by the seller's side. The buyer may ask again.</summary>
    /// <param name="input">The request, and why not.</param>
    [RequirePermission(MarketplacePermissions.Sell, MarketplacePermissions.ManageOrders)]
    [Error<NotFoundException>]
    [Error<SellerSideOnlyException>]
    [Error<RefundDecidedException>]
    public Task<Refund> RejectRefund(RejectRefundInput input, Caller caller, RefundDesk desk, CancellationToken cancellationToken) =>
        desk.RejectAsync(input.RefundId, input.Answer.Trim(), caller, cancellationToken);
}

/// <summary>Fields of a refund beyond its columns.</summary>
[ObjectType<Refund>]
[RequirePermission(MarketplacePermissions.ReadOrders, MarketplacePermissions.Buy, MarketplacePermissions.Sell)]
internal sealed class RefundFields
{
    /// <summary>How much goes back.</summary>
    public Money GetAmount(Refund refund) => Money.Fen(refund.AmountFen);
}
