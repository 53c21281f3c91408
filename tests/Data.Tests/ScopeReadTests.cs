using Headless.Data.Tests.Toys;
using Headless.Sdk;
using Headless.Testing;
using Microsoft.EntityFrameworkCore;

namespace Headless.Data.Tests;

public sealed class ScopeReadTests
{
    private static readonly Guid Me = Guid.CreateVersion7();

    [DatabaseTheory]
    [DatabaseData]
    public async Task Without_a_scope_only_published_rows_are_seen(DatabaseProvider provider)
    {
        await using var toy = await Toy.StartAsync(provider);
        await using var work = toy.Read(Scope.None);
        Assert.Equal(0, await work.Books.Set<Card>().CountAsync());
        Assert.Equal(0, await work.Books.Set<Booking>().CountAsync());
        Assert.Equal(Toy.Paths.Count, await work.Books.Set<Hall>().CountAsync());
        Assert.Equal(Toy.Paths.Count, await work.Trees.Set<Union>().CountAsync());
    }

    [DatabaseTheory]
    [DatabaseData]
    public async Task A_subtree_ends_before_its_siblings(DatabaseProvider provider)
    {
        await using var toy = await Toy.StartAsync(provider);
        await using var work = toy.Read(Scope.Of(["/33/01/"], null));
        var codes = await work.Books.Set<Card>().OrderBy(c => c.Code).Select(c => c.Code).ToListAsync();
        Assert.Equal(["C/33/01/", "C/33/01/10/", "C/33/01/9/"], codes);
        Assert.Equal(Toy.Paths.Count + 3, await work.Books.Set<Hall>().CountAsync());
    }

    [DatabaseTheory]
    [DatabaseData(2)]
    [DatabaseData(4)]
    [DatabaseData(5)]
    [DatabaseData(7)]
    public async Task Any_number_of_subtrees_is_seen(DatabaseProvider provider, int count)
    {
        await using var toy = await Toy.StartAsync(provider);
        string[] roots = [.. Toy.Paths.Where(p => p.Length == 7 || p == "/34/").Take(count)];
        await using var work = toy.Read(Scope.Of(roots, null));
        var seen = await work.Books.Set<Card>().Select(c => c.Union!.Path).ToListAsync();
        Assert.Equal(count, roots.Length);
        Assert.Equal(Toy.Paths.Where(p => roots.Any(p.StartsWith)).Order(StringComparer.Ordinal), seen.Order(StringComparer.Ordinal));
    }

    [DatabaseTheory]
    [DatabaseData]
    public async Task The_whole_tree_has_no_filter(DatabaseProvider provider)
    {
        await using var toy = await Toy.StartAsync(provider);
        await using var work = toy.Read(Scope.Everything);
        using var log = toy.Statements.Observe();
        Assert.Equal(Toy.Paths.Count, await work.Books.Set<Card>().CountAsync());
        Assert.Equal(2 * Toy.Paths.Count, await work.Books.Set<Hall>().CountAsync());
        Assert.All(log.Statements, s => Assert.DoesNotContain("WHERE", s, StringComparison.Ordinal));
        Assert.Equal(2, log.Statements.Count);
    }

    [DatabaseTheory]
    [DatabaseData]
    public async Task A_person_sees_her_own_rows_wherever_they_are(DatabaseProvider provider)
    {
        await using var toy = await Toy.StartAsync(provider);
        await using (var seed = toy.Write(Scope.Everything))
        {
            var card = new Card(await seed.UnionAsync("/34/"), "MINE", Me);
            card.Notes.Add(new() { Text = "mine" });
            seed.Books.Add(card);
            var hall = await seed.Books.Set<Hall>().FirstAsync();
            seed.Books.Add(new Booking { HallId = hall.Id, ProviderId = hall.UnionId, UnionId = await seed.UnionAsync("/34/"), AccountId = Me });
            await seed.CommitAsync();
        }

        await using var mine = toy.Read(Scope.Of([], Me));
        Assert.Equal(["MINE"], await mine.Books.Set<Card>().Select(c => c.Code).ToListAsync());
        Assert.Equal(["mine"], await mine.Books.Set<Note>().Select(n => n.Text).ToListAsync());
        Assert.Equal(1, await mine.Books.Set<Booking>().CountAsync());
        await using var other = toy.Read(Scope.Of([], Guid.CreateVersion7()));
        Assert.Equal(0, await other.Books.Set<Card>().CountAsync());
        Assert.Equal(0, await other.Books.Set<Booking>().CountAsync());
        await using var both = toy.Read(Scope.Of(["/33/02/"], Me));
        Assert.Equal(["C/33/02/", "MINE"], await both.Books.Set<Card>().OrderBy(c => c.Code).Select(c => c.Code).ToListAsync());
    }

    [DatabaseTheory]
    [DatabaseData]
    public async Task A_personal_row_is_seen_by_its_person_and_by_no_subtree_however_wide(DatabaseProvider provider)
    {
        await using var toy = await Toy.StartAsync(provider);
        await using (var mine = toy.Write(Scope.Of([], Me)))
        {
            mine.Books.Add(new Diary { AccountId = Me, Text = "mine" });
            await mine.CommitAsync();
        }

        var other = Guid.CreateVersion7();
        string[] all = [.. Toy.Paths.Where(p => p.Length == 4)];
        Scope[] strangers = [Scope.None, Scope.Of([], other), Scope.Of(all, null), Scope.Of(all, other), Scope.Of(Toy.Paths.Where(p => p.Length > 7), other)];
        foreach (var stranger in strangers)
        {
            await using var work = toy.Write(stranger);
            Assert.Equal(0, await work.Books.Set<Diary>().CountAsync());
            Assert.Equal(0, await work.Books.Set<Diary>().ExecuteDeleteAsync());
        }

        await using var again = toy.Read(Scope.Of(all, Me));
        Assert.Equal(["mine"], await again.Books.Set<Diary>().Select(d => d.Text).ToListAsync());
    }

    [DatabaseTheory]
    [DatabaseData]
    public async Task A_shared_row_is_seen_from_both_sides(DatabaseProvider provider)
    {
        await using var toy = await Toy.StartAsync(provider);
        await using (var seed = toy.Write(Scope.Everything))
        {
            var hall = await seed.Books.Set<Hall>().FirstAsync(h => h.Union!.Path == "/33/02/");
            seed.Books.Add(new Booking { HallId = hall.Id, ProviderId = hall.UnionId, UnionId = await seed.UnionAsync("/33/03/"), AccountId = Me });
            await seed.CommitAsync();
        }

        foreach (var (path, expected) in new[] { ("/33/02/", 1), ("/33/03/", 1), ("/33/04/", 0), ("/33/", 1) })
        {
            await using var work = toy.Read(Scope.Of([path], null));
            Assert.Equal(expected, await work.Books.Set<Booking>().CountAsync());
        }
    }

    [DatabaseTheory]
    [DatabaseData]
    public async Task A_pooled_context_forgets_the_last_scope(DatabaseProvider provider)
    {
        await using var toy = await Toy.StartAsync(provider);
        HeadlessContext first;
        await using (var work = toy.Read(Scope.Of(["/33/"], null)))
        {
            first = work.Session.Context;
            Assert.Equal(Toy.Paths.Count - 1, await work.Books.Set<Card>().CountAsync());
        }

        await using var next = toy.Read(Scope.None);
        Assert.Same(first, next.Session.Context);
        Assert.Equal(0, await next.Books.Set<Card>().CountAsync());
        Assert.Equal(QueryTrackingBehavior.NoTracking, next.Session.Context.ChangeTracker.QueryTrackingBehavior);
    }

    [DatabaseTheory]
    [DatabaseData]
    public async Task A_reference_is_read_in_the_same_statement(DatabaseProvider provider)
    {
        await using var toy = await Toy.StartAsync(provider);
        await using var work = toy.Read(Scope.Of(["/33/02/"], null));
        using var log = toy.Statements.Observe();
        var card = await work.Books.Set<Card>().Select(c => new { c.Code, c.Union!.Name, c.Union.Size }).SingleAsync();
        Assert.Equal(("C/33/02/", "Union /33/02/", UnionSize.Large), (card.Code, card.Name, card.Size));
        Assert.Single(log.Statements);
    }

    [DatabaseTheory]
    [DatabaseData]
    public async Task Another_modules_entity_is_refused_and_its_reference_is_not(DatabaseProvider provider)
    {
        await using var toy = await Toy.StartAsync(provider);
        await using var work = toy.Read(Scope.Everything);
        var refused = Assert.Throws<InvalidOperationException>(() => work.Books.Set<Union>());
        Assert.Equal("Module 'books' asked for Union of module 'trees'. Ask that module through its contracts.", refused.Message);
        Assert.Throws<InvalidOperationException>(() => work.Trees.Set<Card>());
        Assert.Equal(Toy.Paths.Count, await work.Books.Set<UnionRef>().CountAsync());
    }

    [DatabaseTheory]
    [DatabaseData]
    public async Task A_keeper_sees_her_closed_hall_and_its_bookings_and_nobody_else_does(DatabaseProvider provider)
    {
        await using var toy = await Toy.StartAsync(provider);
        await using (var seed = toy.Write(Scope.Everything))
        {
            var union = await seed.UnionAsync("/34/");
            var hall = new Hall { Name = "kept", UnionId = union, KeeperId = Me };
            seed.Books.Add(hall);
            await seed.Books.SaveAsync(CancellationToken.None);
            seed.Books.Add(new Booking { HallId = hall.Id, ProviderId = union, UnionId = await seed.UnionAsync("/33/02/"), AccountId = Guid.CreateVersion7(), KeeperId = Me });
            await seed.CommitAsync();
        }

        foreach (var (account, seen) in new[] { (Me, 1), (Guid.CreateVersion7(), 0) })
        {
            await using var work = toy.Read(Scope.Of([], account));
            Assert.Equal(seen, await work.Books.Set<Hall>().CountAsync(h => h.Name == "kept"));
            Assert.Equal(seen, await work.Books.Set<Booking>().CountAsync());
        }
    }
}
