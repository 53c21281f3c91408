using Headless.Sdk;

namespace Headless.Marketplace.Orders;

/// <summary>The order is in a state that does not allow this.</summary>
/// <param name="status">Where it stands.</param>
[ErrorCode("ORDER_STATE", Zh = "订单当前状态为“{Status}”，不能进行此操作。", En = "The order is {Status}; this cannot be done with it.")]
internal sealed class OrderStateException(OrderStatus status) : DomainException("input", "orderId")
{
    /// <summary>Where the order stands.</summary>
    public OrderStatus Status { get; } = status;
}

/// <summary>Only the seller's side does this.</summary>
/// <param name="field">The part of the input that names the order, or what belongs to it.</param>
[ErrorCode("SELLER_SIDE_ONLY", Zh = "只有商家或其所属工会的工作人员可以进行此操作。", En = "Only the seller and officers of her union can do this.")]
internal sealed class SellerSideOnlyException(string field) : DomainException("input", field);

/// <summary>Only the buyer does this.</summary>
[ErrorCode("BUYER_ONLY", Zh = "只有下单人本人可以进行此操作。", En = "Only the buyer can do this.")]
internal sealed class BuyerOnlyException() : DomainException("input", "orderId");
