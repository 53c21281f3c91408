using Headless.Benchmarks.Http;
using Headless.Sdk;
using Microsoft.EntityFrameworkCore;

namespace Headless.Benchmarks.Soak;

/// <summary>A row to read and to write.</summary>
internal sealed class Shelf : IEntity
{
    /// <summary>How many there are.</summary>
    public const int Count = 20;

    /// <inheritdoc/>
    public Guid Id { get; init; }

    /// <summary>Its name.</summary>
    [Exposed(Filter = true, Order = true)]
    public string Name { get; init; } = "";

    /// <summary>How often it was dusted.</summary>
    [Exposed(Filter = true, Order = true)]
    public int Dusted { get; init; }

    /// <summary>Where it stands in the tree.</summary>
    public string Path { get; init; } = "";
}

internal sealed class ShelfTables : IEntityContribution<ItemModule>
{
    public void Configure(ModelBuilder model) => model.Entity<Shelf>(e =>
    {
        e.ToTable("items_shelf");
        e.Property(s => s.Path).IsOrdinal(TreePath.MaxLength);
        e.Property(s => s.Name).HasMaxLength(50);
        e.Published(s => s.Path);
    });
}

/// <summary>A shelf.</summary>
[ObjectType<Shelf>]
[Public]
internal sealed class ShelfType
{
    /// <summary>Its name, read aloud.</summary>
    /// <param name="times">How often.</param>
    public string GetAloud(Shelf shelf, int times = 1) => string.Join(' ', Enumerable.Repeat(shelf.Name, Math.Clamp(times, 1, 3)));
}

[QueryType]
internal sealed class ShelfQueries
{
    /// <summary>All shelves.</summary>
    [Public]
    public IQueryable<Shelf> GetShelves(ModuleDb<ItemModule> db) => db.Set<Shelf>();

    /// <summary>Does not come before the caller has left.</summary>
    [Public]
    public async Task<bool> GetNever(CancellationToken cancellationToken)
    {
        await Task.Delay(Timeout.Infinite, cancellationToken);
        return true;
    }

    /// <summary>Fails in a way that nobody foresaw.</summary>
    [Public]
    public string GetBroken() => throw new InvalidOperationException("as it is meant to");
}

/// <summary>A shelf to dust.</summary>
/// <param name="Name">Its name.</param>
internal sealed record DustInput(string Name);

[MutationType]
internal sealed class ShelfMutations(ModuleDb<ItemModule> db)
{
    /// <summary>Dusts a shelf.</summary>
    [Public]
    [Error<NotFoundException>]
    public async Task<bool> Dust(DustInput input, CancellationToken cancellationToken) =>
        await db.Unscoped<Shelf>("whoever comes by dusts").Where(s => s.Name == input.Name).ExecuteUpdateAsync(s => s.SetProperty(r => r.Dusted, r => r.Dusted + 1), cancellationToken) == 1
            ? true
            : throw new NotFoundException("name");

    /// <summary>Says hello.</summary>
    [Public]
    public string Greet(DustInput input) => $"你好 {input.Name}";
}
