using Headless.Sdk;

namespace Headless.Marketplace.Products;

/// <summary>There is no such shelf.</summary>
[ErrorCode("UNKNOWN_CATEGORY", Zh = "没有这个商品分类，请从 productCategories 中选择。", En = "There is no such category. Choose one of productCategories.")]
internal sealed class UnknownCategoryException() : DomainException("input", "categoryCode");

/// <summary>Two variants have one code.</summary>
/// <param name="sku">The code.</param>
[ErrorCode("SKU_TAKEN", Zh = "规格编码 {Sku} 重复，请为每个规格使用不同的编码。", En = "The code {Sku} comes twice. Give each variant a code of its own.")]
internal sealed class SkuTakenException(string sku) : DomainException("input", "variants")
{
    /// <summary>The code.</summary>
    public string Sku { get; } = sku;
}

/// <summary>Members would pay more than everybody else.</summary>
[ErrorCode("MEMBER_PRICE_ABOVE_LIST", Zh = "会员价不能高于标价，请修改。", En = "The member price cannot be above the list price. Change one of them.")]
internal sealed class MemberPriceAboveListException(params string[] path) : DomainException(path);

/// <summary>The price is above the one elsewhere that the seller's statement is about.</summary>
/// <param name="referenceFen">The price elsewhere.</param>
[ErrorCode(
    "PRICE_ABOVE_REFERENCE",
    Zh = "标价高于您登记的参考价（{ReferenceFen} 分），不能保留“最低价”声明：请降价，或删除该声明。",
    En = "The list price is above the reference price of {ReferenceFen} fen that you recorded. Lower the price, or take the statement back.")]
internal sealed class PriceAboveReferenceException(long referenceFen) : DomainException
{
    /// <summary>The price elsewhere that was recorded, in fen.</summary>
    public long ReferenceFen { get; } = referenceFen;
}

/// <summary>The seller may not sell now.</summary>
[ErrorCode("SELLER_NOT_APPROVED", Zh = "商家尚未通过审核或已被暂停，商品不能上架。", En = "The seller is not approved, so that goods cannot go on sale.")]
internal sealed class SellerNotApprovedException : DomainException;

/// <summary>There is less stock than shall be taken out, or there would be too much.</summary>
/// <param name="available">How many pieces there are.</param>
[ErrorCode("STOCK_ADJUSTMENT", Zh = "库存调整无效：现有 {Available} 件，调整后须在 0 到 1,000,000 之间。", En = "The stock cannot be changed so: there are {Available} pieces, and there must be 0 to 1,000,000 afterwards.")]
internal sealed class StockAdjustmentException(int available) : DomainException("input", "by")
{
    /// <summary>How many pieces there are.</summary>
    public int Available { get; } = available;
}

/// <summary>The product has as many pictures as it may.</summary>
/// <param name="most">The most pictures.</param>
[ErrorCode("TOO_MANY_PICTURES", Zh = "每件商品最多 {Most} 张图片，请先删除一张。", En = "A product has {Most} pictures at most. Take one away first.")]
internal sealed class TooManyPicturesException(int most) : DomainException("input", "productId")
{
    /// <summary>The most pictures of a product.</summary>
    public int Most { get; } = most;
}
