using System.Diagnostics.CodeAnalysis;
using Headless.Sdk;

namespace Headless.Benchmarks.Http;

/// <summary>What an item is.</summary>
internal enum ItemKind
{
    /// <summary>As most are.</summary>
    Ordinary,

    /// <summary>As few are.</summary>
    Special,
}

/// <summary>An object of ten fields.</summary>
/// <param name="Code">What it is known by.</param>
/// <param name="Name">Its name.</param>
/// <param name="Place">Where it is.</param>
/// <param name="Remark">What is said of it.</param>
/// <param name="Number">Which it is.</param>
/// <param name="Stock">How many there are.</param>
/// <param name="IsOpen">Whether it is open.</param>
/// <param name="At">When it began.</param>
/// <param name="Day">The day on which it ends.</param>
/// <param name="Kind">What it is.</param>
internal sealed record Item(string Code, string Name, string Place, string Remark, int Number, int Stock, bool IsOpen, DateTime At, DateOnly Day, ItemKind Kind);

/// <summary>The objects, made once.</summary>
internal sealed class Items
{
    /// <summary>How many there are.</summary>
    public const int Count = 50;

    /// <summary>All of them.</summary>
    public IReadOnlyList<Item> All { get; } =
    [
        .. Enumerable.Range(0, Count).Select(i => new Item(
            $"item-{i:D4}", $"职工之家 {i}", "示例市（虚构）", i % 3 == 0 ? "needs a \"key\"" : "open to all", i, 1_000 * i, i % 2 == 0,
            new DateTime(2026, 5, 1, 8, 30, 0, DateTimeKind.Utc).AddMinutes(i), new DateOnly(2026, 5, 1).AddDays(i), (ItemKind)(i % 2))),
    ];

    /// <summary>Labels for many at once, as a batch would fetch them.</summary>
    [SuppressMessage("Performance", "CA1822", Justification = "What stands behind it in a module has state.")]
    public Dictionary<Item, string> Labels(IReadOnlyList<Item> items) => items.ToDictionary(i => i, i => i.Code);
}

/// <summary>The module of the measured server.</summary>
public sealed class ItemModule : IModule
{
    /// <inheritdoc/>
    public string Name => "items";
}

[QueryType]
internal sealed class ItemQueries(Items items)
{
    /// <summary>The items.</summary>
    [Public]
    [NaturallySmall("There are fifty.", Size = Items.Count)]
    public IReadOnlyList<Item> GetItems() => items.All;
}

[ObjectType<Item>]
[Public]
internal sealed class ItemType(Items items)
{
    /// <summary>The label, found for all items at once.</summary>
    public Task<IReadOnlyDictionary<Item, string>> GetLabel(IReadOnlyList<Item> parents) => Task.FromResult<IReadOnlyDictionary<Item, string>>(items.Labels(parents));
}
