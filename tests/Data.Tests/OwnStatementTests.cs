using Headless.Data.Tests.Toys;
using Headless.Sdk;
using Headless.Testing;
using Microsoft.EntityFrameworkCore;

namespace Headless.Data.Tests;

/// <summary>What the data layer sends past EF's pipeline, and queries that are translated ahead.</summary>
public sealed class OwnStatementTests
{
    private static readonly Prepared<Card, string, CardCode> s_byCode = new((cards, code) => cards.Where(c => c.Code == code).Select(c => new CardCode(c.Id, c.Union!.Path)));
    private static readonly Prepared<Card, string, string, CardCode> s_between = new((cards, from, to) => cards
        .Where(c => string.Compare(c.Code, from) >= 0 && string.Compare(c.Code, to) < 0).OrderBy(c => c.Code).Select(c => new CardCode(c.Id, c.Union!.Path)));

    [DatabaseTheory]
    [DatabaseData]
    public async Task New_rows_that_need_nothing_of_each_other_are_written_together(DatabaseProvider provider)
    {
        await using var toy = await Toy.StartAsync(provider);
        await using var work = toy.Write(Scope.Everything);
        var union = await work.UnionAsync("/34/");
        var card = new Card(union, "NEW", Guid.CreateVersion7());
        work.Books.Add(card);
        work.Session.Enclose(new Hall { Name = "enclosed", UnionId = union });
        work.Session.Enclose(new Hall { Name = "enclosed too", UnionId = union });

        using var sent = toy.Statements.Observe();
        await work.CommitAsync();

        Assert.Equal(provider == DatabaseProvider.PostgreSql ? 1 : 3, sent.Statements.Count);
        Assert.Equal(EntityState.Unchanged, work.Session.Context.Entry(card).State);
        Assert.Equal(1, await toy.Committed("NEW"));
        await using var read = toy.Read(Scope.Everything);
        Assert.Equal(2, await read.Books.Set<Hall>().CountAsync(h => h.Name.StartsWith("enclosed")));
    }

    [DatabaseTheory]
    [DatabaseData]
    public async Task A_new_row_outside_the_scope_is_refused_with_all_that_is_enclosed(DatabaseProvider provider)
    {
        await using var toy = await Toy.StartAsync(provider);
        var halls = await toy.CountAsync<Hall>();
        await using (var work = toy.Write(Scope.Of(["/33/01/"], null)))
        {
            var union = await work.UnionAsync("/34/");
            work.Books.Add(new Card(union, "OUTSIDE", Guid.CreateVersion7()));
            work.Session.Enclose(new Hall { Name = "enclosed", UnionId = union });
            await Assert.ThrowsAsync<OutOfScopeException>(work.CommitAsync);
            await work.Session.RollbackAsync(CancellationToken.None);
        }

        Assert.Equal((0, halls), (await toy.Committed("OUTSIDE"), await toy.CountAsync<Hall>()));
    }

    [DatabaseTheory]
    [DatabaseData]
    public async Task A_refusing_index_is_named_and_nothing_is_kept(DatabaseProvider provider)
    {
        await using var toy = await Toy.StartAsync(provider);
        var halls = await toy.CountAsync<Hall>();
        await using (var work = toy.Write(Scope.Everything))
        {
            var union = await work.UnionAsync("/34/");
            work.Books.Add(new Card(union, "C/34/", Guid.CreateVersion7()));
            work.Session.Enclose(new Hall { Name = "enclosed", UnionId = union });
            var refusal = await Assert.ThrowsAsync<UniqueViolationException>(work.CommitAsync);
            Assert.Equal("ix_books_card_code", refusal.Constraint);
            await work.Session.RollbackAsync(CancellationToken.None);
        }

        Assert.Equal(halls, await toy.CountAsync<Hall>());
    }

    [DatabaseTheory]
    [DatabaseData]
    public async Task Rows_that_need_each_other_are_written_in_their_order(DatabaseProvider provider)
    {
        await using var toy = await Toy.StartAsync(provider);
        await using var work = toy.Write(Scope.Everything);
        var union = await work.UnionAsync("/34/");
        var card = new Card(union, "WITH-NOTE", Guid.CreateVersion7());
        work.Books.Add(new Note { CardId = card.Id, Text = "first in line, second in order" });
        work.Books.Add(card);
        work.Session.Enclose(new Hall { Name = "enclosed", UnionId = union });

        await work.CommitAsync();

        Assert.Equal((1, 1), (await toy.Committed("WITH-NOTE"), await toy.CountAsync<Note>()));
    }

    [DatabaseTheory]
    [DatabaseData]
    public async Task A_prepared_query_sees_all_rows_whatever_the_scope_in_one_statement(DatabaseProvider provider)
    {
        await using var toy = await Toy.StartAsync(provider);
        foreach (var scope in (Scope[])[Scope.None, Scope.Of(["/33/01/"], null), Scope.Of(["/33/01/", "/33/02/"], Guid.CreateVersion7()), Scope.Everything, Scope.None])
        {
            await using var work = toy.Read(scope);
            using var sent = toy.Statements.Observe();
            var found = await work.Books.FirstUnscopedAsync(s_byCode, "C/34/", "a test", CancellationToken.None);
            Assert.Equal(("/34/", 1), (found?.Path, sent.Statements.Count));
            Assert.Null(await work.Books.FirstUnscopedAsync(s_byCode, "C/nowhere/", "a test", CancellationToken.None));
            Assert.Equal("/34/", (await work.Books.FirstUnscopedAsync(s_between, "C/34/", "D", "a test", CancellationToken.None))?.Path);
        }
    }

    [Fact]
    public async Task A_prepared_query_of_another_modules_rows_is_refused()
    {
        await using var toy = await Toy.StartAsync(DatabaseProvider.Sqlite);
        await using var work = toy.Read(Scope.Everything);

        await Assert.ThrowsAsync<InvalidOperationException>(() => work.Trees.FirstUnscopedAsync(s_byCode, "C/34/", "a test", CancellationToken.None));
    }

    private sealed record CardCode(Guid Id, string Path);
}
