using Headless.Sdk;
using Microsoft.EntityFrameworkCore;

namespace Headless.Limited.Tests.Toys;

/// <summary>A market stall: everything on it can run out.</summary>
public sealed class StallModule : IModule
{
    public string Name => "stall";
}

internal sealed class Coupon : IEntity
{
    public Guid Id { get; init; } = Guid.CreateVersion7();

    public int Left { get; set; }

    public bool IsOn { get; set; } = true;
}

internal sealed class Usage
{
    public required string Subject { get; init; }

    public required int Period { get; init; }

    public int Used { get; set; }
}

internal sealed class Seat
{
    public required int Number { get; init; }

    public required Guid Taker { get; init; }
}

internal sealed class Hold : IEntity
{
    public Guid Id { get; init; } = Guid.CreateVersion7();

    public HoldState State { get; set; }

    public DateTime ExpiresAt { get; set; }

    public Guid? By { get; set; }
}

internal enum HoldState
{
    Held,
    Confirmed,
    Lapsed,
}

internal sealed class Purse : IEntity
{
    public Guid Id { get; init; } = Guid.CreateVersion7();

    public long Balance { get; set; }
}

internal sealed class Entry : IEntity
{
    public Guid Id { get; init; } = Guid.CreateVersion7();

    public required Guid PurseId { get; init; }

    public required long Amount { get; init; }

    public required string Reference { get; init; }
}

internal sealed class StallTables : IEntityContribution<StallModule>
{
    private const string Because = "a toy";

    public void Configure(ModelBuilder model)
    {
        model.Entity<Coupon>(c => c.ToTable("stall_coupon").HasKey(x => x.Id));
        model.Entity<Coupon>().Unscoped(Because);
        model.Entity<Usage>(u =>
        {
            u.ToTable("stall_usage");
            u.Property(x => x.Subject).IsOrdinal(50);
            u.HasKey(x => new { x.Subject, x.Period });
            u.Unscoped(Because);
        });
        model.Entity<Seat>(s =>
        {
            s.ToTable("stall_seat");
            s.HasKey(x => x.Number);
            s.Unscoped(Because);
        });
        model.Entity<Hold>(h =>
        {
            h.ToTable("stall_hold");
            h.Unscoped(Because);
        });
        model.Entity<Purse>(p =>
        {
            p.ToTable("stall_purse");
            p.Unscoped(Because);
        });
        model.Entity<Entry>(e =>
        {
            e.ToTable("stall_entry");
            e.Property(x => x.Reference).IsOrdinal(50);
            e.HasOne<Purse>().WithMany().HasForeignKey(x => x.PurseId).OnDelete(DeleteBehavior.Restrict);
            e.HasIndex(x => x.Reference).IsUnique();
            e.Unscoped(Because);
        });
    }
}
