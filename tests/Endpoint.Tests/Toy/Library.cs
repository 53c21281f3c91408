using System.ComponentModel.DataAnnotations;
using Headless.Sdk;
using Microsoft.EntityFrameworkCore;

namespace Headless.Endpoint.Tests.Toy;

public sealed class LibraryModule : IModule
{
    public string Name => "library";
}

[PermissionSet]
public static class LibraryPermissions
{
    [GrantedTo(StandingRoles.Officer)]
    public const string ReadReaders = "library.readers.read";

    [GrantedTo(StandingRoles.Self)]
    public const string ReadOwn = "library.own.read";

    [GrantedTo(StandingRoles.Self)]
    public const string Borrow = "library.borrow";

    [GrantedTo(StandingRoles.Officer)]
    public const string ManageShelves = "library.shelves.manage";

    [GrantedTo(StandingRoles.None)]
    public const string ReadSecrets = "library.secrets.read";
}

/// <summary>A branch of the library.</summary>
public sealed class Branch : IEntity
{
    public Guid Id { get; init; }

    /// <summary>Its name.</summary>
    [Exposed(Filter = true, Order = true)]
    public string Name { get; init; } = "";

    public string Path { get; init; } = "";

    /// <summary>Its city, of which a reference says nothing.</summary>
    [Exposed(Filter = true)]
    public string City { get; init; } = "";
}

/// <summary>A branch, for others.</summary>
[RefersTo<Branch>]
public sealed class BranchRef : Reference
{
    /// <summary>Its name.</summary>
    public string Name { get; init; } = "";

    /// <summary>Its place in the tree.</summary>
    public string Path { get; init; } = "";
}

/// <summary>How a reader comes by books.</summary>
public enum ReaderKind
{
    /// <summary>She borrows.</summary>
    Borrower,

    /// <summary>She reads there.</summary>
    OnSite,
}

/// <summary>A reader.</summary>
public sealed class Reader : IEntity
{
    public Guid Id { get; init; }

    public Guid? AccountId { get; init; }

    public Guid BranchId { get; init; }

    /// <summary>The branch she belongs to.</summary>
    [Exposed(Filter = true)]
    public BranchRef Branch { get; private set; } = null!;

    /// <summary>Her name.</summary>
    [Exposed(Filter = true, Order = true)]
    public string Name { get; private set; } = "";

    /// <summary>What kind of reader she is.</summary>
    [Exposed(Filter = true, Order = true)]
    public ReaderKind Kind { get; init; }

    /// <summary>What the librarian notes.</summary>
    [Exposed(Filter = true, Permission = LibraryPermissions.ReadSecrets, Sensitivity = Sensitivity.Personal, Purpose = "lending")]
    public string? Note { get; init; }

    /// <summary>Never exposed.</summary>
    public string Phone { get; init; } = "";

    public void Rename(string name) => Name = name;
}

internal sealed class LibraryEntities : IEntityContribution<LibraryModule>
{
    public void Configure(ModelBuilder model)
    {
        model.Entity<Branch>(e =>
        {
            e.ToTable("library_branch");
            e.Property(b => b.Path).IsOrdinal(TreePath.MaxLength);
            e.Property(b => b.Name).HasMaxLength(50);
            e.Property(b => b.City).HasMaxLength(50);
            e.Published(b => b.Path);
        });
        model.Entity<Reader>(e =>
        {
            e.ToTable("library_reader");
            e.Property(b => b.Name).HasMaxLength(50);
            e.Property(b => b.Note).HasMaxLength(50);
            e.Property(b => b.Phone).HasMaxLength(50);
            e.HasOne(r => r.Branch).WithMany().HasForeignKey(r => r.BranchId);
            e.HasIndex(r => r.Name).IsUnique();
            e.Owned(r => r.Branch.Path, r => r.AccountId);
        });
    }
}

[ObjectType<Branch>]
[Public]
internal sealed class BranchType
{
    /// <summary>The name, louder.</summary>
    public string GetLoudName(Branch branch) => branch.Name.ToUpperInvariant() + "!";

    /// <summary>Fails.</summary>
    public string? GetLeak(Branch branch) => throw new InvalidOperationException($"secret internals of {branch.Name}");

    /// <summary>Readers of the branch.</summary>
    [RequirePermission(LibraryPermissions.ReadReaders)]
    public Children<Branch, Reader> GetReaders(ModuleDb<LibraryModule> db) => new(db.Set<Reader>(), r => r.BranchId);
}

[ObjectType<Reader>]
[RequirePermission(LibraryPermissions.ReadReaders, LibraryPermissions.ReadOwn)]
internal sealed class ReaderType
{
    /// <summary>The phone number, but for its end.</summary>
    public string GetPhoneMasked(Reader reader) => reader.Phone[..3] + "****";
}

internal sealed class Shelves
{
    public int Calls { get; set; }
}

[ExtendObjectType<BranchRef>]
internal sealed class BranchShelves(Shelves shelves)
{
    /// <summary>How many shelves a branch has, or fails to have.</summary>
    /// <param name="fail">Whether the count shall fail.</param>
    public Task<IReadOnlyDictionary<BranchRef, int>> GetShelfCount(IReadOnlyList<BranchRef> branches, bool fail = false)
    {
        shelves.Calls++;
        return fail
            ? throw new InvalidOperationException("secret internals")
            : Task.FromResult<IReadOnlyDictionary<BranchRef, int>>(branches.ToDictionary(b => b, b => b.Name.Length));
    }
}

/// <summary>The desk of a branch.</summary>
internal sealed record Desk : IAspect
{
    private readonly Guid _branch;

    public Desk(BranchRef branch) => (_branch, Sign) = (branch.Id, $"Desk {branch.Name}");

    /// <summary>What its sign says.</summary>
    public string Sign { get; }

    Guid IAspect.RowId => _branch;
}

[ExtendObjectType<BranchRef>]
internal sealed class BranchDesk
{
    /// <summary>The desk of the branch.</summary>
    public Task<IReadOnlyDictionary<BranchRef, Desk>> GetDesk(IReadOnlyList<BranchRef> branches) =>
        Task.FromResult<IReadOnlyDictionary<BranchRef, Desk>>(branches.ToDictionary(b => b, b => new Desk(b)));
}

[ObjectType<Desk>]
[Public]
internal sealed class DeskType
{
    /// <summary>Readers who come to this desk.</summary>
    [RequirePermission(LibraryPermissions.ReadReaders)]
    public Children<BranchRef, Reader> GetReaders(ModuleDb<LibraryModule> db) => new(db.Set<Reader>(), r => r.BranchId);
}

[QueryType]
internal sealed class LibraryQueries
{
    /// <summary>All branches.</summary>
    [Public]
    public IQueryable<Branch> GetBranches(ModuleDb<LibraryModule> db) => db.Set<Branch>();

    /// <summary>Readers in the caller's subtree.</summary>
    [RequirePermission(LibraryPermissions.ReadReaders)]
    public IQueryable<Reader> GetReaders(ModuleDb<LibraryModule> db) => db.Set<Reader>();

    /// <summary>The caller as a reader.</summary>
    [RequirePermission(LibraryPermissions.ReadOwn)]
    public One<Reader> GetMe(ModuleDb<LibraryModule> db, Caller caller) => One.Of(db.Set<Reader>().Where(r => r.AccountId == caller.AccountId));

    /// <summary>Fails.</summary>
    [Public]
    public string? GetBroken() => throw new InvalidOperationException("secret internals");

    /// <summary>When the library opens.</summary>
    [Public]
    [CacheControl(600)]
    public string GetHours() => "9-17";

    /// <summary>The branch that is open longest.</summary>
    [Public]
    [CacheControl(60)]
    public One<Branch> GetLongestOpen(ModuleDb<LibraryModule> db) => One.Of(db.Set<Branch>().Where(b => b.Name == "North"));

    /// <summary>A greeting.</summary>
    [Public]
    [CacheControl(30, Scope = CacheScope.Private)]
    public string GetGreeting() => "Hello";

    /// <summary>Says it back.</summary>
    /// <param name="text">What to say.</param>
    [Public]
    public string GetEcho(string text = "你好") => text;
}

/// <summary>A new name for a reader.</summary>
/// <param name="ReaderId">The reader.</param>
/// <param name="Name">The new name.</param>
/// <param name="Kind">Her kind; left out it stays.</param>
internal sealed record RenameReaderInput([property: ID<Reader>] Guid ReaderId, [StringLength(10, MinimumLength = 2)] string Name, Optional<ReaderKind> Kind);

[ErrorCode("NAME_TAKEN", Zh = "名字 {Name} 已被使用。", En = "The name {Name} is taken.")]
public sealed class NameTakenException(string name) : DomainException("input", "name")
{
    /// <summary>The name.</summary>
    public string Name { get; } = name;
}

[MutationType]
internal sealed class LibraryMutations
{
    /// <summary>Renames a reader.</summary>
    [RequirePermission(LibraryPermissions.ReadReaders)]
    [Error<NameTakenException>]
    [Error<NotFoundException>]
    public async Task<Reader> RenameReader(RenameReaderInput input, ModuleDb<LibraryModule> db, CancellationToken cancellationToken)
    {
        var reader = await db.Set<Reader>().FirstOrDefaultAsync(r => r.Id == input.ReaderId, cancellationToken) ?? throw new NotFoundException("input", "readerId");
        reader.Rename(input.Name);
        try
        {
            await db.SaveAsync(cancellationToken);
        }
        catch (UniqueViolationException)
        {
            throw new NameTakenException(input.Name);
        }

        return reader;
    }
}

[SubscriptionType]
internal sealed class LibrarySubscriptions
{
    /// <summary>Counts.</summary>
    /// <param name="to">The last number.</param>
    [Public]
    public async IAsyncEnumerable<string> Counted(int to)
    {
        for (var i = 1; i <= to; i++)
        {
            await Task.Yield();
            yield return $"{i}";
        }
    }
}
