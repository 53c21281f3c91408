using Headless.Sdk;

namespace Headless.Marketplace.Carts;

/// <summary>The seller would buy from herself.</summary>
[ErrorCode("OWN_PRODUCT", Zh = "不能购买自己店铺的商品。", En = "Nobody buys from herself.")]
internal sealed class OwnProductException() : DomainException("input", "variantId");

/// <summary>The cart has no room for another line, or the line for so many pieces.</summary>
/// <param name="mostLines">The most lines.</param>
/// <param name="mostPieces">The most pieces of a line.</param>
[ErrorCode(
    "CART_FULL",
    Zh = "购物车已满：最多 {MostLines} 种商品，每种最多 {MostPieces} 件。",
    En = "The cart is full: it holds {MostLines} lines at most, and {MostPieces} pieces of each.")]
internal sealed class CartFullException(int mostLines, int mostPieces) : DomainException("input", "quantity")
{
    /// <summary>The most lines of a cart.</summary>
    public int MostLines { get; } = mostLines;

    /// <summary>The most pieces of a line.</summary>
    public int MostPieces { get; } = mostPieces;
}
