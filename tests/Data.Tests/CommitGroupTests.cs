using Headless.Data.Providers;
using Headless.Data.Tests.Toys;
using Headless.Sdk;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Headless.Data.Tests;

/// <summary>Transactions that share a commit on SQLite. While one has the turn to write, those that come wait; here the turn is handed on when a test says so.</summary>
public sealed class CommitGroupTests
{
    [Fact]
    public async Task One_that_is_undone_takes_nothing_of_the_others_with_it_and_nobody_is_answered_before_the_commit()
    {
        await using var toy = await StartAsync();
        await using var first = toy.Write(Scope.Everything);
        await using var second = toy.Write(Scope.Everything);
        await using var third = toy.Write(Scope.Everything);
        await AddAsync(first, "FIRST");
        var (secondAdds, thirdAdds) = (AddAsync(second, "SECOND"), AddAsync(third, "THIRD"));

        var firstCommits = first.CommitAsync();
        await secondAdds;
        Assert.Equal(0, await toy.Committed("FIRST"));
        var secondIsUndone = second.Session.RollbackAsync(CancellationToken.None);
        await thirdAdds;
        Assert.Equal((false, false), (firstCommits.IsCompleted, secondIsUndone.IsCompleted));
        var thirdCommits = third.CommitAsync();

        await Task.WhenAll(firstCommits, secondIsUndone, thirdCommits);
        Assert.Equal((1, 0, 1), (await toy.Committed("FIRST"), await toy.Committed("SECOND"), await toy.Committed("THIRD")));
    }

    [Fact]
    public async Task A_row_that_is_refused_undoes_its_own_transaction_only()
    {
        await using var toy = await StartAsync();
        await using var first = toy.Write(Scope.Everything);
        await using var second = toy.Write(Scope.Everything);
        await AddAsync(first, "SAME");
        var secondAdds = AddAsync(second, "SECOND");

        var firstCommits = first.CommitAsync();
        await secondAdds;
        second.Books.Add(new Card(await second.UnionAsync("/34/"), "SAME"));
        await Assert.ThrowsAsync<UniqueViolationException>(second.CommitAsync);
        await second.Session.RollbackAsync(CancellationToken.None);

        await firstCommits;
        Assert.Equal((1, 0), (await toy.Committed("SAME"), await toy.Committed("SECOND")));
    }

    [Fact]
    public async Task When_the_commit_fails_everybody_is_told_and_the_next_group_is_committed()
    {
        await using var toy = await StartAsync();
        await using (var first = toy.Write(Scope.Everything))
        await using (var second = toy.Write(Scope.Everything))
        {
            await AddAsync(first, "FIRST");
            var secondAdds = AddAsync(second, "SECOND");
            var firstCommits = first.CommitAsync();
            await secondAdds;

            // A key that leads nowhere is found at the commit only.
            await second.Session.Context.Database.ExecuteSqlAsync($"PRAGMA defer_foreign_keys = ON");
            await second.Session.Context.Database.ExecuteSqlAsync($"UPDATE books_card SET union_id = x'00' WHERE code = 'SECOND'");

            await Assert.ThrowsAnyAsync<Exception>(second.CommitAsync);
            await Assert.ThrowsAnyAsync<Exception>(() => firstCommits);
        }

        Assert.Equal((0, 0), (await toy.Committed("FIRST"), await toy.Committed("SECOND")));
        await WriteAsync(toy, "NEXT");
        Assert.Equal(1, await toy.Committed("NEXT"));
    }

    [Fact]
    public async Task When_the_database_undoes_all_by_itself_everybody_is_told_and_the_next_group_is_committed()
    {
        await using var toy = await StartAsync();
        await using (var first = toy.Write(Scope.Everything))
        await using (var second = toy.Write(Scope.Everything))
        {
            await AddAsync(first, "FIRST");
            var secondAdds = AddAsync(second, "SECOND");
            var firstCommits = first.CommitAsync();
            await secondAdds;
            await second.Session.Context.Database.ExecuteSqlAsync($"ROLLBACK");   // as a full disk does

            await Assert.ThrowsAnyAsync<Exception>(second.CommitAsync);
            await second.Session.RollbackAsync(CancellationToken.None);
            await Assert.ThrowsAsync<InvalidOperationException>(() => firstCommits);
        }

        Assert.Equal((0, 0), (await toy.Committed("FIRST"), await toy.Committed("SECOND")));
        await WriteAsync(toy, "NEXT");
        Assert.Equal(1, await toy.Committed("NEXT"));
    }

    [Fact]
    public async Task What_follows_when_the_database_has_undone_all_by_itself_is_not_written_either()
    {
        await using var toy = await StartAsync();
        await using (var work = toy.Write(Scope.Everything))
        {
            var union = await work.UnionAsync("/34/");
            await work.Session.Context.Database.ExecuteSqlAsync($"ROLLBACK");
            work.Books.Add(new Hall { Name = "alone", UnionId = union });

            await Assert.ThrowsAsync<InvalidOperationException>(work.CommitAsync);
            await work.Session.RollbackAsync(CancellationToken.None);
        }

        await using (var read = toy.Read(Scope.Everything))
        {
            Assert.False(await read.Books.Set<Hall>().AnyAsync(h => h.Name == "alone"));
        }

        await WriteAsync(toy, "NEXT");
        Assert.Equal(1, await toy.Committed("NEXT"));
    }

    [Fact]
    public async Task Who_gives_up_waiting_stops_nobody()
    {
        await using var toy = await StartAsync();
        await using var first = toy.Write(Scope.Everything);
        await using var impatient = toy.Write(Scope.Everything);
        await using var third = toy.Write(Scope.Everything);
        using var stop = new CancellationTokenSource();
        await AddAsync(first, "FIRST");
        var waits = impatient.Books.Set<Card>().CountAsync(stop.Token);
        var thirdAdds = AddAsync(third, "THIRD");

        await stop.CancelAsync();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => waits);
        var firstCommits = first.CommitAsync();
        await thirdAdds;
        await Task.WhenAll(firstCommits, third.CommitAsync());

        Assert.Equal((1, 1), (await toy.Committed("FIRST"), await toy.Committed("THIRD")));
    }

    [Fact]
    public async Task A_session_reads_what_it_has_written_before_its_commit_and_after()
    {
        await using var toy = await StartAsync();
        await using var work = toy.Write(Scope.Everything);
        await AddAsync(work, "MINE");
        Assert.Equal(1, await work.Books.Set<Card>().CountAsync(c => c.Code == "MINE"));

        await work.CommitAsync();

        Assert.Equal(1, await work.Books.Set<Card>().CountAsync(c => c.Code == "MINE"));
        await WriteAsync(toy, "NEXT");   // and holds nobody up
    }

    [Fact]
    public async Task Long_work_of_the_platform_shares_no_commit()
    {
        await using var toy = await StartAsync();
        await using var first = toy.Write(Scope.Everything);
        await AddAsync(first, "FIRST");
        var begun = new TaskCompletionSource();
        var end = new TaskCompletionSource();
        var work = toy.Services.GetRequiredService<IPlatformWork>().RunAsync(
            async (services, cancelled) =>
            {
                await services.GetRequiredService<ModuleDb<BooksModule>>().Unscoped<Card>("a test").CountAsync(cancelled);
                begun.SetResult();
                await end.Task;
            },
            CancellationToken.None);

        await first.CommitAsync();
        await begun.Task;
        Assert.Equal(1, await toy.Committed("FIRST"));
        end.SetResult();
        await work;
    }

    [Fact]
    public async Task A_mutation_may_use_the_functions_that_ef_gives_to_sqlite()
    {
        await using var toy = await StartAsync();
        await using var work = toy.Write(Scope.Everything);

        Assert.Equal([1], await work.Session.Context.Database.SqlQuery<int>($"SELECT 'C/34/' REGEXP '^C' AS Value").ToListAsync());
    }

    [Fact]
    public async Task A_query_may_be_asked_again_while_its_answer_is_still_being_read()
    {
        await using var toy = await StartAsync();
        await using var work = toy.Write(Scope.Everything);
        var paths = work.Trees.Unscoped<Union>("a test").OrderBy(u => u.Path).Select(u => u.Path);
        var pairs = 0;
        await foreach (var one in paths.AsAsyncEnumerable())
        {
            await foreach (var other in paths.AsAsyncEnumerable())
            {
                pairs += string.CompareOrdinal(one, other) < 0 ? 1 : 0;
            }
        }

        Assert.Equal(Toy.Paths.Count * (Toy.Paths.Count - 1) / 2, pairs);
    }

    [Fact]
    public async Task Of_many_who_write_and_are_refused_at_random_exactly_what_was_answered_is_there()
    {
        const int callers = 400;
        await using var toy = await StartAsync();
        var answers = await Task.WhenAll(Enumerable.Range(0, callers).Select(i => Task.Run(async () =>
        {
            using var stop = new CancellationTokenSource();
            await using var work = toy.Write(Scope.Everything);
            try
            {
                await AddAsync(work, $"R{i / 2}", stop.Token);   // two want each
                if (i % 7 == 3)
                {
                    await stop.CancelAsync();
                }

                await work.Session.CommitAsync(stop.Token);
                return true;
            }
            catch (Exception e) when (e is UniqueViolationException or OperationCanceledException)
            {
                await work.Session.RollbackAsync(CancellationToken.None);
                return false;
            }
        })));

        Assert.Equal(Toy.Paths.Count + answers.Count(a => a), await toy.CountAsync<Card>());
        for (var i = 0; i < callers; i += 2)
        {
            Assert.Equal(answers[i] || answers[i + 1] ? 1 : 0, await toy.Committed($"R{i / 2}"));
        }
    }

    private static async Task<Toy> StartAsync()
    {
        var toy = await Toy.StartAsync(DatabaseProvider.Sqlite);
        toy.Services.GetRequiredService<WriteGate>().Longest = TimeSpan.FromMinutes(1);   // a test machine may be busy
        return toy;
    }

    private static async Task AddAsync(Work work, string code, CancellationToken cancellationToken = default)
    {
        work.Books.Add(new Card(await work.UnionAsync("/34/"), code, Guid.CreateVersion7()));
        await work.Books.SaveAsync(cancellationToken);
    }

    private static async Task WriteAsync(Toy toy, string code)
    {
        await using var work = toy.Write(Scope.Everything);
        await AddAsync(work, code);
        await work.CommitAsync();
    }
}

internal static class CommittedCards
{
    /// <summary>How many cards of a code others see.</summary>
    public static async Task<int> Committed(this Toy toy, string code)
    {
        await using var read = toy.Read(Scope.Everything);
        return await read.Books.Set<Card>().CountAsync(c => c.Code == code);
    }
}
