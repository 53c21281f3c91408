using Headless.Sdk;
using Microsoft.EntityFrameworkCore;

namespace Headless.Data.Tests.Toys;

/// <summary>A module that refers to another's rows, with an entity of each kind of scope.</summary>
public sealed class BooksModule : IModule
{
    public string Name => "books";

    public IReadOnlyList<Type> DependsOn => [typeof(TreesModule)];
}

/// <summary>Owned by a union, about a person.</summary>
internal sealed class Card : IEntity, IVersioned
{
    private Card()
    {
    }

    public Card(Guid unionId, string code, Guid? accountId = null) => (UnionId, Code, AccountId) = (unionId, code, accountId);

    public Guid Id { get; private set; } = Guid.CreateVersion7();

    public string Code { get; private set; } = "";

    public string Title { get; set; } = "";

    public Guid? AccountId { get; private set; }

    public Guid UnionId { get; set; }

    public UnionRef? Union { get; private set; }

    public DateTime At { get; set; }

    public int Version { get; private set; }

    public List<Note> Notes { get; } = [];
}

/// <summary>In scope through its card.</summary>
internal sealed class Note : IEntity
{
    public Guid Id { get; init; } = Guid.CreateVersion7();

    public Guid CardId { get; init; }

    public Card? Card { get; init; }

    public required string Text { get; set; }
}

/// <summary>Published by a union.</summary>
internal sealed class Hall : IEntity
{
    public Guid Id { get; init; } = Guid.CreateVersion7();

    public required string Name { get; set; }

    public Guid UnionId { get; set; }

    public UnionRef? Union { get; init; }

    public bool IsOpen { get; set; }

    public Guid? KeeperId { get; set; }

    public int Seats { get; set; }
}

/// <summary>Shared by the union whose hall it is, the union of the member and the person.</summary>
internal sealed class Booking : IEntity
{
    public Guid Id { get; init; } = Guid.CreateVersion7();

    public Guid HallId { get; init; }

    public Hall? Hall { get; init; }

    public Guid ProviderId { get; init; }

    public UnionRef? Provider { get; init; }

    public Guid UnionId { get; init; }

    public UnionRef? Union { get; init; }

    public Guid AccountId { get; init; }

    public Guid? KeeperId { get; init; }
}

/// <summary>A person's own.</summary>
internal sealed class Diary : IEntity
{
    public Guid Id { get; init; } = Guid.CreateVersion7();

    public required Guid AccountId { get; init; }

    public required string Text { get; set; }
}

internal sealed class CardTables : IEntityContribution<BooksModule>
{
    public void Configure(ModelBuilder model)
    {
        model.Entity<Card>(c =>
        {
            c.ToTable("books_card");
            c.Property(x => x.Code).IsOrdinal(20);
            c.Property(x => x.Title).HasMaxLength(100);
            c.HasOne(x => x.Union).WithMany().HasForeignKey(x => x.UnionId).OnDelete(DeleteBehavior.Restrict);
            c.HasIndex(x => x.Code).IsUnique();
            c.HasIndex(x => new { x.UnionId, x.AccountId }).IsUnique();
            c.Owned(x => x.Union!.Path, x => x.AccountId);
        });
        model.Entity<Note>(n =>
        {
            n.ToTable("books_note");
            n.Property(x => x.Text).HasMaxLength(100);
            n.HasOne(x => x.Card).WithMany(x => x.Notes).HasForeignKey(x => x.CardId).OnDelete(DeleteBehavior.Cascade);
            n.Owned(x => x.Card!.Union!.Path, x => x.Card!.AccountId);
        });
    }
}

internal sealed class HallTables : IEntityContribution<BooksModule>
{
    public void Configure(ModelBuilder model)
    {
        model.Entity<Hall>(h =>
        {
            h.ToTable("books_hall");
            h.Property(x => x.Name).HasMaxLength(100);
            h.HasOne(x => x.Union).WithMany().HasForeignKey(x => x.UnionId).OnDelete(DeleteBehavior.Restrict);
            h.Published(x => x.Union!.Path, x => x.IsOpen, x => x.KeeperId);
        });
        model.Entity<Booking>(b =>
        {
            b.ToTable("books_booking");
            b.HasOne(x => x.Hall).WithMany().HasForeignKey(x => x.HallId).OnDelete(DeleteBehavior.Restrict);
            b.HasOne(x => x.Provider).WithMany().HasForeignKey(x => x.ProviderId).OnDelete(DeleteBehavior.Restrict);
            b.HasOne(x => x.Union).WithMany().HasForeignKey(x => x.UnionId).OnDelete(DeleteBehavior.Restrict);
            b.Shared(x => x.Provider!.Path, x => x.Union!.Path, x => x.AccountId, x => x.KeeperId);
        });
    }
}

internal sealed class DiaryTables : IEntityContribution<BooksModule>
{
    public void Configure(ModelBuilder model) => model.Entity<Diary>(d =>
    {
        d.ToTable("books_diary");
        d.Property(x => x.Text).HasMaxLength(100);
        d.Personal(x => x.AccountId);
    });
}
