using Headless.Data.Tests.Toys;
using Headless.Sdk;
using Headless.Testing;
using Microsoft.EntityFrameworkCore;

namespace Headless.Data.Tests;

public sealed class ScopeWriteTests
{
    private static readonly Guid Me = Guid.CreateVersion7();
    private static readonly Scope Second = Scope.Of(["/33/02/"], null);

    [DatabaseTheory]
    [DatabaseData]
    public async Task A_row_outside_the_scope_is_refused_and_nothing_is_written(DatabaseProvider provider)
    {
        await using var toy = await Toy.StartAsync(provider);
        await using (var work = toy.Write(Second))
        {
            work.Books.Add(new Card(await work.UnionAsync("/33/02/"), "INSIDE"));
            work.Books.Add(new Card(await work.UnionAsync("/33/03/"), "OUTSIDE"));
            var refused = await Assert.ThrowsAsync<OutOfScopeException>(() => work.Books.SaveAsync(CancellationToken.None));
            Assert.Equal("A Card lies outside the scope of the caller.", refused.Message);
            await work.CommitAsync();
        }

        Assert.Equal(Toy.Paths.Count, await toy.CountAsync<Card>());
    }

    [DatabaseTheory]
    [DatabaseData]
    public async Task A_row_inside_the_scope_is_written(DatabaseProvider provider)
    {
        await using var toy = await Toy.StartAsync(provider);
        await using (var work = toy.Write(Second))
        {
            var card = new Card(await work.UnionAsync("/33/02/"), "INSIDE");
            card.Notes.Add(new() { Text = "through a card that is new itself" });
            work.Books.Add(card);
            await work.CommitAsync();
        }

        Assert.Equal(1, await toy.CountAsync<Note>());
    }

    [DatabaseTheory]
    [DatabaseData]
    public async Task A_personal_row_is_written_by_its_person_only(DatabaseProvider provider)
    {
        await using var toy = await Toy.StartAsync(provider);
        foreach (var scope in new[] { Scope.Of(["/33/"], null), Scope.Of(["/33/"], Guid.CreateVersion7()) })
        {
            await using var work = toy.Write(scope);
            work.Books.Add(new Diary { AccountId = Me, Text = "not mine" });
            await Assert.ThrowsAsync<OutOfScopeException>(() => work.CommitAsync());
        }

        await using var mine = toy.Write(Scope.Of([], Me));
        mine.Books.Add(new Diary { AccountId = Me, Text = "mine" });
        await mine.CommitAsync();
        Assert.Equal(1, await toy.CountAsync<Diary>());
    }

    [DatabaseTheory]
    [DatabaseData]
    public async Task A_note_on_a_card_outside_is_refused(DatabaseProvider provider)
    {
        await using var toy = await Toy.StartAsync(provider);
        await using var work = toy.Write(Second);
        var outside = await work.Books.Unscoped<Card>("a test").FirstAsync(c => c.Code == "C/33/03/");
        work.Books.Add(new Note { CardId = outside.Id, Text = "x" });
        await Assert.ThrowsAsync<OutOfScopeException>(() => work.CommitAsync());
        Assert.Equal(0, await toy.CountAsync<Note>());
    }

    [DatabaseTheory]
    [DatabaseData]
    public async Task A_change_or_a_removal_outside_is_refused(DatabaseProvider provider)
    {
        await using var toy = await Toy.StartAsync(provider);
        await using (var work = toy.Write(Second))
        {
            var hall = await work.Books.Set<Hall>().FirstAsync(h => h.Union!.Path == "/33/03/");   // published, so it is seen
            hall.Name = "taken over";
            await Assert.ThrowsAsync<OutOfScopeException>(() => work.Books.SaveAsync(CancellationToken.None));
            work.Books.Remove(hall);
            await Assert.ThrowsAsync<OutOfScopeException>(() => work.Books.SaveAsync(CancellationToken.None));
            await work.CommitAsync();
        }

        await using var read = toy.Read(Scope.Everything);
        Assert.Equal(2 * Toy.Paths.Count, await read.Books.Set<Hall>().CountAsync());
        Assert.False(await read.Books.Set<Hall>().AnyAsync(h => h.Name == "taken over"));
    }

    [DatabaseTheory]
    [DatabaseData]
    public async Task A_row_may_not_be_taken_in_from_outside_nor_leave_unless_said_so(DatabaseProvider provider)
    {
        await using var toy = await Toy.StartAsync(provider);
        await using (var work = toy.Write(Second))
        {
            var outside = await work.Books.Unscoped<Card>("a test").FirstAsync(c => c.Code == "C/33/03/");
            outside.UnionId = await work.UnionAsync("/33/02/");
            await Assert.ThrowsAsync<OutOfScopeException>(() => work.Books.SaveAsync(CancellationToken.None));
            work.Books.MoveUnscoped(outside, "a row that was never inside");
            outside.UnionId = await work.UnionAsync("/33/02/");
            await Assert.ThrowsAsync<OutOfScopeException>(() => work.Books.SaveAsync(CancellationToken.None));
        }

        await using (var work = toy.Write(Second))
        {
            var inside = await work.Books.Set<Card>().SingleAsync();
            inside.UnionId = await work.UnionAsync("/33/03/");
            await Assert.ThrowsAsync<OutOfScopeException>(() => work.Books.SaveAsync(CancellationToken.None));
            inside.UnionId = await work.UnionAsync("/33/03/");
            work.Books.MoveUnscoped(inside, "a transfer");
            await work.CommitAsync();
        }

        await using var read = toy.Read(Scope.Of(["/33/03/"], null));
        Assert.Equal(["C/33/02/", "C/33/03/"], await read.Books.Set<Card>().OrderBy(c => c.Code).Select(c => c.Code).ToListAsync());
    }

    [DatabaseTheory]
    [DatabaseData]
    public async Task A_person_writes_her_own_rows_and_what_is_said_to_lie_outside(DatabaseProvider provider)
    {
        await using var toy = await Toy.StartAsync(provider);
        await using (var work = toy.Write(Scope.Of([], Me)))
        {
            work.Books.Add(new Card(await work.UnionAsync("/33/05/"), "MINE", Me));
            await work.Books.SaveAsync(CancellationToken.None);
            work.Books.Add(new Card(await work.UnionAsync("/33/05/"), "HERS", Guid.CreateVersion7()));
            await Assert.ThrowsAsync<OutOfScopeException>(() => work.Books.SaveAsync(CancellationToken.None));
            var free = new Card(await work.UnionAsync("/33/06/"), "FREE");
            work.Books.AddUnscoped(free, "a test");
            await work.Books.SaveAsync(CancellationToken.None);
            free.Title = "and changed in the same transaction";
            await work.CommitAsync();
        }

        Assert.Equal(Toy.Paths.Count + 2, await toy.CountAsync<Card>());
    }

    [DatabaseTheory]
    [DatabaseData]
    public async Task Either_side_writes_a_shared_row(DatabaseProvider provider)
    {
        await using var toy = await Toy.StartAsync(provider);
        foreach (var (path, allowed) in new[] { ("/33/02/", true), ("/33/03/", true), ("/33/04/", false) })
        {
            await using var work = toy.Write(Scope.Of([path], null));
            var hall = await work.Books.Set<Hall>().FirstAsync(h => h.Union!.Path == "/33/02/" && h.IsOpen);
            work.Books.Add(new Booking { HallId = hall.Id, ProviderId = hall.UnionId, UnionId = await work.UnionAsync("/33/03/"), AccountId = Me });
            var refused = await Record.ExceptionAsync(() => work.CommitAsync());
            Assert.Equal(allowed, refused is null);
            Assert.True(allowed || refused is OutOfScopeException);
        }

        Assert.Equal(2, await toy.CountAsync<Booking>());
    }

    [DatabaseTheory]
    [DatabaseData]
    public async Task Bulk_commands_stay_inside_the_scope_though_more_is_published(DatabaseProvider provider)
    {
        await using var toy = await Toy.StartAsync(provider);
        await using (var work = toy.Write(Second))
        {
            Assert.Equal(2, await work.Books.Set<Hall>().ExecuteUpdateAsync(s => s.SetProperty(h => h.Name, "renamed")));
            Assert.Equal(1, await work.Trees.Set<Union>().ExecuteUpdateAsync(s => s.SetProperty(u => u.Name, "renamed")));
            Assert.Equal(1, await work.Books.Set<Card>().ExecuteUpdateAsync(s => s.SetProperty(c => c.Title, "renamed")));
            Assert.Equal(1, await work.Books.Set<Hall>().Where(h => h.IsOpen).ExecuteDeleteAsync());
            await work.CommitAsync();
        }

        // The same statements again in another scope: no value may be baked into a cached plan.
        await using (var work = toy.Write(Scope.Of(["/33/01/"], null)))
        {
            Assert.Equal(6, await work.Books.Set<Hall>().ExecuteUpdateAsync(s => s.SetProperty(h => h.Name, "renamed")));
            Assert.Equal(2 * Toy.Paths.Count - 1, await work.Books.Unscoped<Hall>("a test").ExecuteUpdateAsync(s => s.SetProperty(h => h.Name, "all")));
        }

        await using var read = toy.Read(Scope.Everything);
        Assert.Equal(1, await read.Books.Set<Hall>().CountAsync(h => h.Name == "renamed"));
        Assert.Equal(1, await read.Books.Set<Card>().CountAsync(h => h.Title == "renamed"));
    }

    [DatabaseTheory]
    [DatabaseData]
    public async Task A_reading_session_writes_nothing(DatabaseProvider provider)
    {
        await using var toy = await Toy.StartAsync(provider);
        await using var work = toy.Read(Scope.Everything);
        work.Books.Add(new Card(await work.UnionAsync("/34/"), "X"));
        var saved = await Assert.ThrowsAsync<InvalidOperationException>(() => work.Books.SaveAsync(CancellationToken.None));
        Assert.Equal("Only a mutation writes; this session was opened for reading.", saved.Message);
        await Assert.ThrowsAsync<InvalidOperationException>(() => work.Books.Set<Card>().ExecuteDeleteAsync());
        Assert.Equal(Toy.Paths.Count, await toy.CountAsync<Card>());
    }

    [DatabaseTheory]
    [DatabaseData]
    public async Task A_keeper_writes_her_own_published_row_in_bulk_or_tracked_and_no_other(DatabaseProvider provider)
    {
        await using var toy = await Toy.StartAsync(provider);
        await using (var work = toy.Write(Scope.Of([], Me)))
        {
            var hall = new Hall { Name = "kept", UnionId = await work.UnionAsync("/33/05/"), IsOpen = true, KeeperId = Me };
            work.Books.Add(hall);
            await work.Books.SaveAsync(CancellationToken.None);
            Assert.Equal(1, await work.Books.Set<Hall>().ExecuteUpdateAsync(s => s.SetProperty(h => h.Name, "kept again"), CancellationToken.None));
            hall.IsOpen = false;
            await work.Books.SaveAsync(CancellationToken.None);
            work.Books.Add(new Hall { Name = "hers", UnionId = hall.UnionId, KeeperId = Guid.CreateVersion7() });
            await Assert.ThrowsAsync<OutOfScopeException>(() => work.Books.SaveAsync(CancellationToken.None));
            await work.CommitAsync();
        }

        await using var read = toy.Read(Scope.Everything);
        Assert.Equal(["kept again"], await read.Books.Set<Hall>().Where(h => h.KeeperId != null).Select(h => h.Name).ToListAsync());
    }

    [DatabaseTheory]
    [DatabaseData("/33/02/", 1)]
    [DatabaseData("/33/03/", 1)]
    [DatabaseData("/33/02/ /33/03/", 1)]
    [DatabaseData("/33/04/ /33/05/ /33/06/", 1)]
    [DatabaseData("/33/01/ /33/02/ /33/04/ /33/05/ /33/06/", 2)]
    [DatabaseData("/33/06/", 0)]
    [DatabaseData("", 2)]
    public async Task Bulk_commands_reach_a_shared_row_from_either_side_and_no_other(DatabaseProvider provider, string roots, int expected)
    {
        await using var toy = await Toy.StartAsync(provider);
        await using (var work = toy.Write(Scope.Everything))
        {
            foreach (var (hall, union) in new[] { ("/33/02/", "/33/03/"), ("/33/04/", "/33/04/"), ("/34/", "/34/") })
            {
                var row = await work.Books.Set<Hall>().FirstAsync(h => h.Union!.Path == hall && h.IsOpen);
                work.Books.Add(new Booking { HallId = row.Id, ProviderId = row.UnionId, UnionId = await work.UnionAsync(union), AccountId = hall == "/34/" ? Guid.CreateVersion7() : Me });
            }

            await work.CommitAsync();
        }

        var keeper = Guid.CreateVersion7();
        await using (var work = toy.Write(roots.Length == 0 ? Scope.Of([], Me) : Scope.Of(roots.Split(' '), null)))
        {
            var bookings = work.Books.Set<Booking>().Where(b => b.KeeperId == null);
            Assert.Equal(expected, await bookings.ExecuteUpdateAsync(s => s.SetProperty(b => b.KeeperId, keeper)));
            Assert.Equal(0, await bookings.ExecuteUpdateAsync(s => s.SetProperty(b => b.KeeperId, keeper)));
            await work.CommitAsync();
        }

        await using (var read = toy.Read(Scope.Everything))
        {
            Assert.Equal(expected, await read.Books.Set<Booking>().CountAsync(b => b.KeeperId == keeper));
        }

        await using (var work = toy.Write(roots.Length == 0 ? Scope.Of([], Me) : Scope.Of(roots.Split(' '), null)))
        {
            Assert.Equal(expected, await work.Books.Set<Booking>().ExecuteDeleteAsync());
            await work.CommitAsync();
        }

        Assert.Equal(3 - expected, await toy.CountAsync<Booking>());
    }
}
