using System.Data.Common;
using Headless.Data.Statements;
using Headless.Data.Tests.Toys;
using Headless.Sdk;
using Headless.Testing;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Npgsql;

namespace Headless.Data.Tests;

/// <summary>What the data layer sends past EF's pipeline, and queries that are translated ahead.</summary>
public sealed class OwnStatementTests
{
    private static readonly Prepared<Card, string, CardCode> s_byCode = new((cards, code) => cards.Where(c => c.Code == code).Select(c => new CardCode(c.Id, c.Union!.Path)));
    private static readonly Prepared<Card, string, string, CardCode> s_between = new((cards, from, to) => cards
        .Where(c => string.Compare(c.Code, from) >= 0 && string.Compare(c.Code, to) < 0).OrderBy(c => c.Code).Select(c => new CardCode(c.Id, c.Union!.Path)));

    private static readonly Prepared<Card, string, string, CardCode> s_allBetween = new((cards, from, to) => cards
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
    public async Task What_an_index_refuses_one_statement_is_named_with_what_the_driver_said(DatabaseProvider provider)
    {
        if (provider == DatabaseProvider.SqlServer)
        {
            return;   // there all statements are EF's
        }

        await using var toy = await Toy.StartAsync(provider);
        await RefusedAsync((card, _) => new Card(card.UnionId, card.Code, Guid.CreateVersion7()), "ix_books_card_code");
        await RefusedAsync((card, _) => new Card(card.UnionId, "OTHER", card.AccountId), "ix_books_card_union_id_account_id");
        await RefusedAsync((_, hall) => new Hall { Id = hall.Id, Name = "second", UnionId = hall.UnionId }, "pk_books_hall");

        async Task RefusedAsync(Func<Card, Hall, object> make, string index)
        {
            await using var work = toy.Write(Scope.Everything);
            var union = await work.UnionAsync("/34/");
            var (card, hall) = (new Card(union, "FIRST", Guid.CreateVersion7()), new Hall { Name = "first", UnionId = union });
            work.Books.Add(card);
            work.Books.Add(hall);
            await work.Books.SaveAsync(CancellationToken.None);
            var (runner, row) = (DriverStatements.In(work.Session.Context), make(card, hall));

            var refusal = await Assert.ThrowsAsync<UniqueViolationException>(() => RowInsert.Of(runner.Facts, row).RunAsync(runner, row, CancellationToken.None));

            Assert.Equal((index, $"A unique index refused the row: {index}."), (refusal.Constraint, refusal.Message));
            Assert.IsType(provider == DatabaseProvider.Sqlite ? typeof(SqliteException) : typeof(PostgresException), refusal.InnerException);
        }
    }

    [DatabaseTheory]
    [DatabaseData]
    public async Task What_is_refused_for_another_reason_is_what_the_driver_said(DatabaseProvider provider)
    {
        if (provider == DatabaseProvider.SqlServer)
        {
            return;
        }

        await using var toy = await Toy.StartAsync(provider);
        await using var work = toy.Write(Scope.Everything);
        await work.UnionAsync("/34/");
        var runner = DriverStatements.In(work.Session.Context);
        var astray = new Card(Guid.CreateVersion7(), "ASTRAY");

        var refusal = await Assert.ThrowsAnyAsync<DbException>(() => RowInsert.Of(runner.Facts, astray).RunAsync(runner, astray, CancellationToken.None));
        Assert.Contains(provider == DatabaseProvider.Sqlite ? "FOREIGN KEY constraint failed" : "23503", refusal.Message, StringComparison.Ordinal);
    }

    [DatabaseTheory]
    [DatabaseData]
    public async Task A_row_that_no_context_knows_of_is_refused_by_name_too(DatabaseProvider provider)
    {
        await using var toy = await Toy.StartAsync(provider);
        var diary = new Diary { AccountId = Guid.CreateVersion7(), Text = "first" };
        await AddAsync(diary);
        var refusal = await Assert.ThrowsAsync<UniqueViolationException>(() => AddAsync(new Diary { Id = diary.Id, AccountId = diary.AccountId, Text = "second" }));

        Assert.Equal("pk_books_diary", refusal.Constraint);
        await using var read = toy.Read(Scope.Everything);
        Assert.Equal("first", (await read.Books.Set<Diary>().SingleAsync()).Text);

        async Task AddAsync(Diary row)
        {
            await using var work = toy.Write(Scope.Everything);
            work.Books.Add(row);
            await work.CommitAsync();
        }
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

    [DatabaseTheory]
    [DatabaseData]
    public async Task A_prepared_query_for_all_answers_with_every_row_in_its_order_whatever_the_scope(DatabaseProvider provider)
    {
        await using var toy = await Toy.StartAsync(provider);
        var expected = Toy.Paths.Where(p => string.CompareOrdinal(p, "/33/0") >= 0 && string.CompareOrdinal(p, "/34") < 0).Order(StringComparer.Ordinal).ToList();
        Assert.Equal(9, expected.Count);
        foreach (var scope in (Scope[])[Scope.None, Scope.Of(["/34/"], null), Scope.Of(["/33/01/", "/33/02/"], Guid.CreateVersion7()), Scope.Everything, Scope.None])
        {
            await using var work = toy.Read(scope);
            using var sent = toy.Statements.Observe();
            var found = await work.Books.AllUnscopedAsync(s_allBetween, "C/33/0", "C/34", "a test", CancellationToken.None);
            Assert.Single(sent.Statements);
            Assert.Equal(expected, found.Select(f => f.Path));
            Assert.Empty(await work.Books.AllUnscopedAsync(s_allBetween, "X", "Y", "a test", CancellationToken.None));
        }
    }

    [DatabaseTheory]
    [DatabaseData]
    public async Task A_prepared_query_for_all_sees_what_its_own_mutation_has_written_and_nothing_of_others(DatabaseProvider provider)
    {
        await using var toy = await Toy.StartAsync(provider);
        await using var work = toy.Write(Scope.Everything);
        Assert.Equal(["/34/"], await PathsAsync(work));
        work.Books.Add(new Card(await work.UnionAsync("/33/"), "C/34/new"));
        await work.Books.SaveAsync(CancellationToken.None);

        Assert.Equal(["/34/", "/33/"], await PathsAsync(work));
        await using (var other = toy.Read(Scope.Everything))
        {
            Assert.Equal(["/34/"], await PathsAsync(other));
        }

        static async Task<IEnumerable<string>> PathsAsync(Work work) =>
            (await work.Books.AllUnscopedAsync(s_allBetween, "C/34/", "D", "a test", CancellationToken.None)).Select(f => f.Path);
    }

    [Fact]
    public async Task A_prepared_query_of_another_modules_rows_or_without_a_reason_is_refused()
    {
        await using var toy = await Toy.StartAsync(DatabaseProvider.Sqlite);
        await using var work = toy.Read(Scope.Everything);

        await Assert.ThrowsAsync<InvalidOperationException>(() => work.Trees.FirstUnscopedAsync(s_byCode, "C/34/", "a test", CancellationToken.None));
        await Assert.ThrowsAsync<InvalidOperationException>(() => work.Trees.AllUnscopedAsync(s_allBetween, "C/34/", "D", "a test", CancellationToken.None));
        await Assert.ThrowsAsync<ArgumentException>(() => work.Books.FirstUnscopedAsync(s_byCode, "C/34/", " ", CancellationToken.None));
        await Assert.ThrowsAsync<ArgumentException>(() => work.Books.AllUnscopedAsync(s_allBetween, "C/34/", "D", " ", CancellationToken.None));
    }

    private sealed record CardCode(Guid Id, string Path);
}
