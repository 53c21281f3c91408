using Headless.Data.Sessions;
using Headless.Data.Tests.Toys;
using Headless.Sdk;
using Headless.Testing;
using Microsoft.EntityFrameworkCore;

namespace Headless.Data.Tests;

public sealed class SessionTests
{
    [DatabaseTheory]
    [DatabaseData]
    public async Task After_a_unique_violation_the_transaction_goes_on(DatabaseProvider provider)
    {
        await using var toy = await Toy.StartAsync(provider);
        await using (var work = toy.Write(Scope.Everything))
        {
            var union = await work.UnionAsync("/34/");
            work.Books.Add(new Card(union, "A"));
            await work.Books.SaveAsync(CancellationToken.None);
            work.Books.Add(new Card(union, "A"));
            work.Books.Add(new Card(union, "LOST WITH IT"));
            var refused = await Assert.ThrowsAsync<UniqueViolationException>(() => work.Books.SaveAsync(CancellationToken.None));
            Assert.Equal("ix_books_card_code", refused.Constraint);
            work.Books.Add(new Card(union, "B"));
            await work.CommitAsync();
        }

        await using var read = toy.Read(Scope.Of(["/34/"], null));
        Assert.Equal(["A", "B", "C/34/"], await read.Books.Set<Card>().OrderBy(c => c.Code).Select(c => c.Code).ToListAsync());
    }

    [DatabaseTheory]
    [DatabaseData]
    public async Task A_session_that_is_left_twice_does_not_touch_the_next_callers_context(DatabaseProvider provider)
    {
        await using var toy = await Toy.StartAsync(provider);
        var first = toy.Read(Scope.Everything);
        Assert.Equal(Toy.Paths.Count, await first.Books.Set<Card>().CountAsync());
        await first.Session.DisposeAsync();
        await using var second = toy.Read(Scope.Of(["/34/"], null));
        var context = second.Session.Context;

        await first.DisposeAsync();

        await using var third = toy.Read(Scope.Everything);
        Assert.NotSame(context, third.Session.Context);
        Assert.Equal(["C/34/"], await second.Books.Set<Card>().Select(c => c.Code).ToListAsync());
        Assert.Throws<ObjectDisposedException>(() => first.Session.Context);
    }

    [DatabaseTheory]
    [DatabaseData]
    public async Task Contexts_for_which_the_pool_has_no_place_give_their_connections_back(DatabaseProvider provider)
    {
        const int moreThanConnections = 25;
        await using var toy = await Toy.StartAsync(provider);
        var all = Enumerable.Range(0, ContextPools.PoolSize + moreThanConnections).Select(_ => toy.Write(Scope.Everything)).ToList();
        Assert.Equal(all.Count, all.Select(w => w.Session.Context).Distinct().Count());
        foreach (var idle in all.Take(ContextPools.PoolSize))
        {
            await idle.DisposeAsync();
        }

        foreach (var refused in all.Skip(ContextPools.PoolSize))
        {
            refused.Books.Add(new Card(await refused.UnionAsync("/34/"), "A"));
            await refused.Books.SaveAsync(CancellationToken.None);
            await refused.DisposeAsync();
        }

        await using var after = toy.Read(Scope.Everything);
        Assert.Equal(Toy.Paths.Count, await after.Books.Set<Card>().CountAsync());
    }

    [DatabaseTheory]
    [DatabaseData]
    public async Task Two_nulls_are_not_the_same_and_two_columns_are_named(DatabaseProvider provider)
    {
        await using var toy = await Toy.StartAsync(provider);
        await using var work = toy.Write(Scope.Everything);
        var (union, account) = (await work.UnionAsync("/34/"), Guid.CreateVersion7());
        work.Books.Add(new Card(union, "A"));
        work.Books.Add(new Card(union, "B", account));
        await work.Books.SaveAsync(CancellationToken.None);
        work.Books.Add(new Card(union, "C", account));
        var refused = await Assert.ThrowsAsync<UniqueViolationException>(() => work.Books.SaveAsync(CancellationToken.None));
        Assert.Equal("ix_books_card_union_id_account_id", refused.Constraint);
    }

    [DatabaseTheory]
    [DatabaseData]
    public async Task The_second_writer_of_a_version_is_told(DatabaseProvider provider)
    {
        await using var toy = await Toy.StartAsync(provider);
        Card stale;
        await using (var read = toy.Read(Scope.Everything))
        {
            stale = await read.Books.Set<Card>().FirstAsync(c => c.Code == "C/34/");
        }

        await using (var first = toy.Write(Scope.Everything))
        {
            (await first.Books.Set<Card>().FirstAsync(c => c.Code == "C/34/")).Title = "first";
            await first.CommitAsync();
        }

        await using (var second = toy.Write(Scope.Everything))
        {
            second.Session.Context.Attach(stale);
            stale.Title = "second";
            await Assert.ThrowsAsync<ConcurrencyException>(() => second.CommitAsync());
        }

        await using var after = toy.Read(Scope.Everything);
        var card = await after.Books.Set<Card>().FirstAsync(c => c.Code == "C/34/");
        Assert.Equal(("first", 1), (card.Title, card.Version));
    }

    [DatabaseTheory]
    [DatabaseData]
    public async Task Parallel_increments_are_all_kept_or_told(DatabaseProvider provider)
    {
        const int writers = 8;
        await using var toy = await Toy.StartAsync(provider);
        var kept = await Task.WhenAll(Enumerable.Range(0, writers).Select(async i =>
        {
            await using var work = toy.Write(Scope.Everything);
            var card = await work.Books.Set<Card>().FirstAsync(c => c.Code == "C/34/");
            card.Title += "x";
            return await Record.ExceptionAsync(() => work.CommitAsync()) switch { null => 1, ConcurrencyException => 0, var e => throw e };
        }));
        await using var read = toy.Read(Scope.Everything);
        var after = await read.Books.Set<Card>().FirstAsync(c => c.Code == "C/34/");
        Assert.Equal((kept.Sum(), kept.Sum()), (after.Title.Length, after.Version));
        Assert.InRange(kept.Sum(), provider == DatabaseProvider.Sqlite ? writers : 1, writers);
    }

    [DatabaseTheory]
    [DatabaseData]
    public async Task Times_are_kept_to_the_microsecond_in_utc_and_paths_compare_byte_by_byte(DatabaseProvider provider)
    {
        await using var toy = await Toy.StartAsync(provider);
        var at = new DateTime(2026, 5, 1, 8, 30, 0, DateTimeKind.Utc).AddTicks(1_234_567);
        await using (var work = toy.Write(Scope.Everything))
        {
            work.Books.Add(new Card(await work.UnionAsync("/34/"), "T") { At = at });
            await work.CommitAsync();
        }

        await using var read = toy.Read(Scope.Everything);
        var kept = await read.Books.Set<Card>().Where(c => c.Code == "T").Select(c => c.At).SingleAsync();
        Assert.Equal((at.AddTicks(-7), DateTimeKind.Utc), (kept, kept.Kind));
        var sorted = await read.Trees.Set<Union>().OrderBy(u => u.Path).Select(u => u.Path).ToListAsync();
        Assert.Equal(Toy.Paths.Order(StringComparer.Ordinal), sorted);
    }

    [DatabaseTheory]
    [DatabaseData]
    public async Task Ids_sort_in_the_database_as_they_were_made(DatabaseProvider provider)
    {
        await using var toy = await Toy.StartAsync(provider);
        var start = new DateTimeOffset(2026, 5, 1, 0, 0, 0, TimeSpan.Zero);
        var made = Enumerable.Range(0, 300).Select(i => new Union { Id = Guid.CreateVersion7(start.AddMilliseconds(i * 7)), Name = "n", Path = $"/9/{i}/" }).ToList();
        await using (var work = toy.Write(Scope.Everything))
        {
            made.OrderBy(u => u.Path, StringComparer.Ordinal).ToList().ForEach(work.Trees.Add);
            await work.CommitAsync();
        }

        await using var read = toy.Read(Scope.Everything);
        var ids = made.Select(u => u.Id).ToList();
        var middle = ids[100];
        Assert.Equal(ids, await read.Trees.Set<Union>().Where(u => ids.Contains(u.Id)).OrderBy(u => u.Id).Select(u => u.Id).ToListAsync());
        Assert.Equal(100, await read.Trees.Set<Union>().CountAsync(u => u.Name == "n" && u.Id < middle));
    }

    [DatabaseTheory]
    [DatabaseData]
    public async Task A_transaction_that_sends_nothing_never_begins_and_a_rollback_leaves_nothing(DatabaseProvider provider)
    {
        await using var toy = await Toy.StartAsync(provider);
        await using (var idle = toy.Write(Scope.Everything))
        {
            Assert.Null(idle.Session.Context.Database.CurrentTransaction);
            await using var beside = toy.Write(Scope.Everything);   // would wait for ever if the idle one held the turn to write
            beside.Books.Add(new Card(await beside.UnionAsync("/34/"), "A"));
            await beside.Books.SaveAsync(CancellationToken.None);
            await beside.Session.RollbackAsync(CancellationToken.None);
        }

        await using (var dropped = toy.Write(Scope.Everything))
        {
            dropped.Books.Add(new Card(await dropped.UnionAsync("/34/"), "B"));
            await dropped.Books.SaveAsync(CancellationToken.None);
        }

        Assert.Equal(Toy.Paths.Count, await toy.CountAsync<Card>());
    }

    [DatabaseTheory]
    [DatabaseData]
    public async Task A_blocking_query_in_a_mutation_is_refused(DatabaseProvider provider)
    {
        await using var toy = await Toy.StartAsync(provider);
        await using var work = toy.Write(Scope.Everything);
        var refused = Assert.Throws<InvalidOperationException>(() => work.Books.Set<Card>().ToList());
        Assert.Equal("Await the query: in a mutation a blocked thread may wait for its own turn to write.", refused.Message);
    }

    [DatabaseTheory]
    [DatabaseData]
    public async Task What_is_read_briefly_gives_the_context_to_the_next_caller_and_keeps_the_scope(DatabaseProvider provider)
    {
        await using var toy = await Toy.StartAsync(provider);
        await using var work = toy.Read(Scope.Of(["/34/"], null));
        var (context, codes) = await work.Books.BrieflyAsync(async () => (work.Session.Context, await work.Books.Set<Card>().Select(c => c.Code).ToListAsync()));
        Assert.Equal(["C/34/"], codes);
        await using (var next = toy.Read(Scope.Of(["/33/01/"], null)))
        {
            Assert.Same(context, next.Session.Context);
            Assert.Equal(["C/34/"], await work.Books.BrieflyAsync(() => work.Books.Set<Card>().Select(c => c.Code).ToListAsync()));
            Assert.DoesNotContain("C/34/", await next.Books.Set<Card>().Select(c => c.Code).ToListAsync());
        }
    }

    [Fact]
    public async Task Nothing_is_read_briefly_beside_other_reads_or_in_a_mutation()
    {
        await using var toy = await Toy.StartAsync(DatabaseProvider.Sqlite);
        await using var read = toy.Read(Scope.Everything);
        _ = read.Books.Set<Card>();
        await using var write = toy.Write(Scope.Everything);

        foreach (var work in new[] { read, write })
        {
            await Assert.ThrowsAsync<InvalidOperationException>(() => work.Books.BrieflyAsync(() => work.Books.Set<Card>().CountAsync()));
        }
    }
}
