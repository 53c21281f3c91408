namespace Headless.Marketplace.Contracts;

/// <summary>A shelf of the market. Codes are a tree: a shelf's code begins with its parent's and an underscore more.</summary>
/// <param name="Code">The code, such as <c>CRAFT_BRUSH</c>; never changes. At most 40 capitals, digits and underscores.</param>
/// <param name="NameZh">The Chinese name.</param>
/// <param name="NameEn">The English name.</param>
/// <param name="ParentCode">The code of the shelf above; null at the top.</param>
public sealed record ProductCategory(string Code, string NameZh, string NameEn, string? ParentCode = null);

/// <summary>Adds shelves: a county has its own. A class with <c>[Service]</c> that implements it is found by scanning.</summary>
public interface IProductCategorySource
{
    /// <summary>The shelves, parents before children; a code that exists already is not replaced.</summary>
    IReadOnlyList<ProductCategory> Categories { get; }
}
