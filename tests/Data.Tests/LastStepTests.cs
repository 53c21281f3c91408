using Headless.Data.Sessions;
using Headless.Data.Tests.Toys;
using Headless.Sdk;
using Headless.Testing;
using Microsoft.EntityFrameworkCore;

namespace Headless.Data.Tests;

/// <summary>What is done last in a transaction, and those who want the same row for it.</summary>
public sealed class LastStepTests
{
    [DatabaseTheory]
    [DatabaseData]
    public async Task A_last_step_sees_all_that_was_written_and_when_it_throws_nothing_is_kept(DatabaseProvider provider)
    {
        await using var toy = await Toy.StartAsync(provider);
        await using (var refused = toy.Write(Scope.Everything))
        {
            refused.Books.Add(new Card(await refused.UnionAsync("/34/"), "LAST", Guid.CreateVersion7()));
            refused.Books.AtCommit("row", async cancelled =>
            {
                Assert.Equal(1, await refused.Books.Set<Card>().CountAsync(c => c.Code == "LAST", cancelled));
                throw new NotFoundException("row");
            });
            await Assert.ThrowsAsync<NotFoundException>(refused.CommitAsync);
            await refused.Session.RollbackAsync(CancellationToken.None);
        }

        Assert.Equal(Toy.Paths.Count, await toy.CountAsync<Card>());
    }

    [DatabaseTheory]
    [DatabaseData]
    public async Task Of_many_who_take_of_one_row_last_each_takes_once(DatabaseProvider provider)
    {
        const int takers = 60;
        await using var toy = await Toy.StartAsync(provider);
        var taken = await Task.WhenAll(Enumerable.Range(0, takers).Select(i => Task.Run(async () =>
        {
            await using var work = toy.Write(Scope.Everything);
            work.Books.Add(new Card(await work.UnionAsync("/34/"), $"TAKE{i}", Guid.CreateVersion7()));
            var refuses = i % 5 == 4;
            work.Books.AtCommit("row", async cancelled =>
            {
                await work.Books.Unscoped<Card>("a test").Where(c => c.Code == "C/33/").ExecuteUpdateAsync(s => s.SetProperty(c => c.Title, c => c.Title + "x"), cancelled);
                if (refuses)
                {
                    throw new NotFoundException("row");
                }
            });
            if (await Record.ExceptionAsync(work.CommitAsync) is { } refusal)
            {
                Assert.IsType<NotFoundException>(refusal);
                await work.Session.RollbackAsync(CancellationToken.None);
                return 0;
            }

            return 1;
        })));

        await using var read = toy.Read(Scope.Everything);
        Assert.Equal(48, taken.Sum());
        Assert.Equal(48, (await read.Books.Set<Card>().SingleAsync(c => c.Code == "C/33/")).Title.Length);
        Assert.Equal(48, await read.Books.Set<Card>().CountAsync(c => c.Code.StartsWith("TAKE")));
    }

    [Fact]
    public async Task Who_gives_up_waiting_for_a_row_holds_nobody_up_and_other_rows_are_free()
    {
        var lanes = new CommitLanes();
        using var stop = new CancellationTokenSource();
        var first = await lanes.EnterAsync("row", CancellationToken.None);
        var second = lanes.EnterAsync("row", stop.Token);
        var third = lanes.EnterAsync("row", CancellationToken.None);
        (await lanes.EnterAsync("another row", CancellationToken.None)).Dispose();
        await stop.CancelAsync();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => second);
        Assert.False(third.IsCompleted);

        first.Dispose();
        first.Dispose();   // twice is once

        var place = await third;
        var fourth = lanes.EnterAsync("row", CancellationToken.None);
        Assert.False(fourth.IsCompleted);
        place.Dispose();
        (await fourth).Dispose();
    }
}
