using System.ComponentModel.DataAnnotations;
using Headless.Sdk;
using Microsoft.EntityFrameworkCore;

namespace Headless.Endpoint.Tests.Toy;

/// <summary>A title of which there are some copies.</summary>
public sealed class Title : IEntity
{
    public Guid Id { get; init; }

    public Guid BranchId { get; init; }

    public BranchRef? Branch { get; private set; }

    /// <summary>How many copies are left.</summary>
    [Exposed(Filter = true)]
    public int Left { get; set; }
}

/// <summary>A copy that a person has.</summary>
public sealed class Loan : IEntity
{
    public Guid Id { get; init; }

    public Guid TitleId { get; init; }

    /// <summary>The title.</summary>
    [Exposed]
    public Title? Title { get; private set; }

    public Guid AccountId { get; init; }

    /// <summary>What the person wrote.</summary>
    [Exposed]
    public string? Note { get; init; }
}

internal sealed class LendingEntities : IEntityContribution<LibraryModule>
{
    public void Configure(ModelBuilder model)
    {
        model.Entity<Title>(e =>
        {
            e.ToTable("library_title");
            e.HasOne(t => t.Branch).WithMany().HasForeignKey(t => t.BranchId);
            e.Published(t => t.Branch!.Path);
        });
        model.Entity<Loan>(e =>
        {
            e.ToTable("library_loan");
            e.Property(l => l.Note).HasMaxLength(50);
            e.HasOne(l => l.Title).WithMany().HasForeignKey(l => l.TitleId);
            e.Owned(l => l.Title!.Branch!.Path, l => l.AccountId);
        });
    }
}

[ObjectType<Title>]
[Public]
internal sealed class TitleType;

[ObjectType<Loan>]
[RequirePermission(LibraryPermissions.Borrow)]
internal sealed class LoanType;

/// <summary>A copy to borrow.</summary>
/// <param name="TitleId">The title.</param>
/// <param name="Note">What she writes.</param>
/// <param name="IdempotencyKey">Her own key.</param>
internal sealed record BorrowInput([property: ID<Title>] Guid TitleId, [RegularExpression(IdempotentAttribute.KeyPattern)] string IdempotencyKey, string? Note = null);

/// <summary>Copies to borrow.</summary>
/// <param name="TitleId">The title.</param>
/// <param name="Count">How many.</param>
/// <param name="IdempotencyKey">Her own key.</param>
internal sealed record BorrowManyInput([property: ID<Title>] Guid TitleId, int Count, [RegularExpression(IdempotentAttribute.KeyPattern)] string IdempotencyKey);

/// <summary>What was borrowed.</summary>
/// <param name="Title">The title.</param>
/// <param name="Loans">The loans.</param>
/// <param name="Asked">How many were asked for.</param>
/// <param name="Kind">How she reads.</param>
/// <param name="Deposit">What she leaves.</param>
internal sealed record BorrowManyPayload(TitleRef Title, IReadOnlyList<Loan> Loans, int Asked, ReaderKind? Kind, Money Deposit);

/// <summary>A title, for others.</summary>
[RefersTo<Title>]
public sealed class TitleRef : Reference
{
    /// <summary>How many copies are left.</summary>
    public int Left { get; init; }
}

[ErrorCode("NONE_LEFT", Zh = "没有了。", En = "None is left.")]
public sealed class NoneLeftException() : DomainException("input", "titleId");

[MutationType]
internal sealed class LendingMutations(ModuleDb<LibraryModule> db, IDisclosures disclosures)
{
    private const string Because = "whoever borrows takes a copy";

    /// <summary>Borrows a copy.</summary>
    [RequirePermission(LibraryPermissions.Borrow)]
    [Idempotent]
    [Error<NoneLeftException>]
    public async Task<Loan> Borrow(BorrowInput input, Caller caller, CancellationToken cancellationToken)
    {
        await TakeAsync(input.TitleId, 1, cancellationToken);
        var loan = new Loan { Id = Guid.CreateVersion7(), TitleId = input.TitleId, AccountId = caller.Id!.Value, Note = input.Note };
        db.Add(loan);
        return loan;
    }

    /// <summary>Borrows copies.</summary>
    [RequirePermission(LibraryPermissions.Borrow)]
    [Idempotent]
    [Error<NoneLeftException>]
    public async Task<BorrowManyPayload> BorrowMany(BorrowManyInput input, Caller caller, CancellationToken cancellationToken)
    {
        await TakeAsync(input.TitleId, input.Count, cancellationToken);
        var loans = Enumerable.Range(0, input.Count)
            .Select(i => new Loan { Id = Guid.CreateVersion7(), TitleId = input.TitleId, AccountId = caller.Id!.Value, Note = $"{i}" }).ToList();
        loans.ForEach(db.Add);
        return new(new TitleRef { Id = input.TitleId }, loans, input.Count, ReaderKind.OnSite, Money.Fen(250 * input.Count));
    }

    /// <summary>Whoever asks, once.</summary>
    [Public]
    [Idempotent]
    public Task<Title?> Wave(BorrowInput input) => Task.FromResult<Title?>(null);

    /// <summary>Shows what is sealed, and says so.</summary>
    [RequirePermission(LibraryPermissions.ReadReaders)]
    public async Task<Reader> RevealReader(RenameReaderInput input, CancellationToken cancellationToken)
    {
        var reader = await db.Set<Reader>().FirstAsync(r => r.Id == input.ReaderId, cancellationToken);
        disclosures.Record(new("Reader", reader.Id, reader.AccountId, "phone", input.Name));
        reader.Rename("North 2");
        try
        {
            await db.SaveAsync(cancellationToken);
        }
        catch (UniqueViolationException)
        {
            // what is refused here must not take the record with it
        }

        return reader;
    }

    private async Task TakeAsync(Guid titleId, int count, CancellationToken cancellationToken)
    {
        var taken = await db.Unscoped<Title>(Because).Where(t => t.Id == titleId && t.Left >= count)
            .ExecuteUpdateAsync(s => s.SetProperty(t => t.Left, t => t.Left - count), cancellationToken);
        if (taken == 0)
        {
            throw new NoneLeftException();
        }
    }
}
