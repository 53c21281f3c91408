using System.ComponentModel.DataAnnotations;
using Headless.Marketplace.Prices;
using Headless.Sdk;

namespace Headless.Marketplace.Products;

/// <summary>A product to enter.</summary>
/// <param name="Name">Its name, 1 to 100 characters.</param>
/// <param name="CategoryCode">The code of its shelf, one of <c>productCategories</c>.</param>
/// <param name="Description">What it is, 1 to 2,000 characters.</param>
/// <param name="Variants">Its variants, 1 to 20.</param>
/// <param name="LowestPriceStatement">What you state about its price, 1 to 200 characters; shown as your own statement.</param>
/// <param name="ReferencePriceFen">The price elsewhere, in fen, that the statement is about.</param>
[RequiredTogether(nameof(LowestPriceStatement), nameof(ReferencePriceFen))]
internal sealed record CreateProductInput(
    [Required, StringLength(100, MinimumLength = 1)] string Name,
    [Required, StringLength(ProductTables.CategoryLength)] string CategoryCode,
    [Required, StringLength(2_000, MinimumLength = 1)] string Description,
    [Required, MinLength(1), MaxLength(ProductEntry.MostVariants)] IReadOnlyList<ProductVariantInput> Variants,
    [StringLength(200, MinimumLength = 1)] string? LowestPriceStatement = null,
    [Range(1, PriceRule.HighestFen)] long? ReferencePriceFen = null);

/// <summary>A variant of a product to enter.</summary>
/// <param name="Sku">Your own code for it, unique in the product: 1 to 40 letters, digits, points, hyphens and underscores.</param>
/// <param name="Name">What sets it apart, 1 to 50 characters.</param>
/// <param name="ListPriceFen">The price for everybody, in fen.</param>
/// <param name="Quantity">How many pieces there are.</param>
/// <param name="MemberPriceFen">The price for members, in fen, not above the list price; left out when there is none.</param>
internal sealed record ProductVariantInput(
    [Required, RegularExpression("^[A-Za-z0-9._-]{1,40}$")] string Sku,
    [Required, StringLength(50, MinimumLength = 1)] string Name,
    [Range(1, PriceRule.HighestFen)] long ListPriceFen,
    [Range(0, ProductVariant.MostPieces)] int Quantity,
    [Range(1, PriceRule.HighestFen)] long? MemberPriceFen = null);

/// <summary>What shall be different about a product. What is left out stays.</summary>
/// <param name="ProductId">The product, your own.</param>
/// <param name="Name">Its name, 1 to 100 characters.</param>
/// <param name="CategoryCode">The code of its shelf.</param>
/// <param name="Description">What it is, 1 to 2,000 characters.</param>
/// <param name="LowestPriceStatement">What you state about its price; null takes the statement back.</param>
/// <param name="ReferencePriceFen">The price elsewhere, in fen, that the statement is about; null together with the statement.</param>
internal sealed record UpdateProductInput(
    [ID<Product>] Guid ProductId,
    [StringLength(100, MinimumLength = 1)] Optional<string> Name = default,
    [StringLength(ProductTables.CategoryLength, MinimumLength = 1)] Optional<string> CategoryCode = default,
    [StringLength(2_000, MinimumLength = 1)] Optional<string> Description = default,
    [StringLength(200, MinimumLength = 1)] Optional<string?> LowestPriceStatement = default,
    [Range(1, PriceRule.HighestFen)] Optional<long?> ReferencePriceFen = default);

/// <summary>New prices of a variant. Orders that were placed keep theirs.</summary>
/// <param name="VariantId">The variant, of your own product.</param>
/// <param name="ListPriceFen">The price for everybody, in fen.</param>
/// <param name="MemberPriceFen">The price for members, in fen, not above the list price; left out when there is none.</param>
internal sealed record SetVariantPricesInput(
    [ID<ProductVariant>] Guid VariantId,
    [Range(1, PriceRule.HighestFen)] long ListPriceFen,
    [Range(1, PriceRule.HighestFen)] long? MemberPriceFen = null);

/// <summary>A product to put on sale.</summary>
/// <param name="ProductId">The product, your own.</param>
internal sealed record PublishProductInput([ID<Product>] Guid ProductId);

/// <summary>A product to take off sale.</summary>
/// <param name="ProductId">The product: your own, or one of a seller of your subtree.</param>
internal sealed record UnpublishProductInput([ID<Product>] Guid ProductId);

/// <summary>Pieces that came in or went out.</summary>
/// <param name="VariantId">The variant, of your own product.</param>
/// <param name="By">How many came in; negative: went out.</param>
/// <param name="IdempotencyKey">A key of your own for this request, 8 to 64 letters, digits, hyphens and underscores; a UUID will do.</param>
internal sealed record AdjustStockInput(
    [ID<ProductVariant>] Guid VariantId,
    [Range(-ProductVariant.MostPieces, ProductVariant.MostPieces)] int By,
    [Required, RegularExpression(IdempotentAttribute.KeyPattern)] string IdempotencyKey);
