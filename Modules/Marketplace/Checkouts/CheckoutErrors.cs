using Headless.Sdk;

namespace Headless.Marketplace.Checkouts;

/// <summary>There is nothing in the cart.</summary>
[ErrorCode("CART_EMPTY", Zh = "购物车是空的，请先添加商品。", En = "The cart is empty. Put something into it first.")]
internal sealed class CartEmptyException : DomainException;

/// <summary>Something in the cart is not on sale any more.</summary>
/// <param name="product">The product's name.</param>
[ErrorCode("PRODUCT_UNAVAILABLE", Zh = "“{Product}”已下架，请从购物车中移除后再下单。", En = "\"{Product}\" is not on sale any more. Take it out of the cart and order again.")]
internal sealed class ProductUnavailableException(string product) : DomainException
{
    /// <summary>The product's name.</summary>
    public string Product { get; } = product;
}

/// <summary>Fewer pieces are left than are ordered.</summary>
/// <param name="product">The product's name.</param>
/// <param name="variant">The variant's name.</param>
[ErrorCode("OUT_OF_STOCK", Zh = "“{Product}（{Variant}）”库存不足，请减少数量或选择其他规格。", En = "There are not enough pieces of \"{Product}\" ({Variant}) left. Order fewer, or another variant.")]
internal sealed class OutOfStockException(string product, string variant) : DomainException
{
    /// <summary>The product's name.</summary>
    public string Product { get; } = product;

    /// <summary>The variant's name.</summary>
    public string Variant { get; } = variant;
}

/// <summary>More points than there is to pay.</summary>
/// <param name="most">The most that can be used.</param>
[ErrorCode("TOO_MANY_POINTS", Zh = "积分使用过多：本次最多可用 {Most} 积分。", En = "That is more points than there is to pay: {Most} at most.")]
internal sealed class TooManyPointsException(long most) : DomainException("input", "points")
{
    /// <summary>The most points that can be used.</summary>
    public long Most { get; } = most;
}

/// <summary>Only members have points.</summary>
[ErrorCode("POINTS_FOR_MEMBERS", Zh = "只有工会会员可以使用积分，请先入会。", En = "Only union members can pay with points. Join a union first.")]
internal sealed class PointsForMembersException() : DomainException("input", "points");
