using Headless.Sdk;
using Microsoft.EntityFrameworkCore;

namespace Headless.Data.Tests.Toys;

/// <summary>A module that others refer to.</summary>
public sealed class TreesModule : IModule
{
    public string Name => "trees";
}

internal sealed class Union : IEntity
{
    public Guid Id { get; init; } = Guid.CreateVersion7();

    public required string Name { get; set; }

    public required string Path { get; set; }

    public UnionSize Size { get; set; }
}

public enum UnionSize
{
    Small,
    Large,
}

[RefersTo<Union>]
public sealed class UnionRef : Reference
{
    public string Name { get; init; } = "";

    public string Path { get; init; } = "";

    public UnionSize Size { get; init; }
}

internal sealed class UnionTables : IEntityContribution<TreesModule>
{
    public void Configure(ModelBuilder model) => model.Entity<Union>(u =>
    {
        u.ToTable("trees_union");
        u.Property(x => x.Name).HasMaxLength(100).HasColumnName("title");
        u.Property(x => x.Path).IsOrdinal(TreePath.MaxLength);
        u.HasIndex(x => x.Path).IsUnique();
        u.Published(x => x.Path);
    });
}
