using Headless.Marketplace.Contracts;
using Headless.Sdk;

namespace Headless.Marketplace.Products;

/// <summary>All shelves, the platform's and those that plugins add.</summary>
/// <param name="sources">Where they come from.</param>
[Service]
internal sealed class Categories(IEnumerable<IProductCategorySource> sources)
{
    /// <summary>All of them, parents before children; the first of a code stands.</summary>
    public IReadOnlyList<ProductCategory> All { get; } =
        [.. sources.OrderBy(s => s is MarketCategories ? 0 : 1).SelectMany(s => s.Categories).DistinctBy(c => c.Code)];

    /// <summary>The shelf of a code; null when there is none.</summary>
    public ProductCategory? Find(string code) => All.FirstOrDefault(c => c.Code == code);
}

/// <summary>The shelves of the craftsman market. H05 names a writing brush; the shelves are this product's.</summary>
[Service]
internal sealed class MarketCategories : IProductCategorySource
{
    /// <inheritdoc/>
    public IReadOnlyList<ProductCategory> Categories { get; } =
    [
        new("CRAFT", "工匠产品", "Crafts"),
        new("CRAFT_BRUSH", "笔墨文房", "Brushes and stationery", "CRAFT"),
        new("CRAFT_TEXTILE", "丝绸织绣", "Silk and embroidery", "CRAFT"),
        new("CRAFT_CERAMIC", "陶瓷", "Ceramics", "CRAFT"),
        new("CRAFT_WOOD", "竹木雕刻", "Bamboo and wood", "CRAFT"),
        new("CRAFT_FAN", "扇伞", "Fans and umbrellas", "CRAFT"),
        new("FOOD", "农特产品", "Farm products"),
        new("FOOD_TEA", "茶叶", "Tea", "FOOD"),
        new("DAILY", "日用品", "Daily goods"),
    ];
}
