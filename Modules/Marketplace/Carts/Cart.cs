using Headless.Marketplace.Products;
using Headless.Sdk;

namespace Headless.Marketplace.Carts;

/// <summary>What somebody means to buy, at the prices that apply to her now. Nothing is held back for her before checkout.</summary>
/// <param name="Lines">The lines in the order they were put in, at most 50.</param>
/// <param name="Total">What the lines that can be ordered cost.</param>
internal sealed record Cart(IReadOnlyList<CartLine> Lines, Money Total);

/// <summary>Some pieces of a variant.</summary>
/// <param name="Variant">The variant, also when it is not on sale any more.</param>
/// <param name="Quantity">How many pieces.</param>
/// <param name="UnitPrice">What a piece costs the viewer now.</param>
/// <param name="Total">What the line costs.</param>
/// <param name="CanBeOrdered">Whether so many are on sale and in stock now.</param>
internal sealed record CartLine(ProductVariant Variant, int Quantity, Money UnitPrice, Money Total, bool CanBeOrdered);
