using Headless.Data.Sessions;
using Headless.Data.Tests.Toys;
using Headless.Sdk;
using Headless.Testing;
using Microsoft.EntityFrameworkCore;

namespace Headless.Data.Tests;

/// <summary>What is taken last in a transaction, and those who want of the same row.</summary>
public sealed class LastStepTests
{
    private const string Because = "a test";

    private static readonly Prepared<Hall, Guid, Seats> s_seats = new((halls, id) => halls.Where(h => h.Id == id).Select(h => new Seats(h.Seats)));

    [DatabaseTheory]
    [DatabaseData]
    public async Task When_too_little_is_left_at_the_end_nothing_is_kept_whoever_wrote_it(DatabaseProvider provider)
    {
        await using var toy = await Toy.StartAsync(provider);
        var union = await UnionAsync(toy);
        var hall = await HallAsync(toy, seats: 1);
        var halls = await toy.CountAsync<Hall>();
        foreach (var rows in (Func<Work, Task>[])[Nothing, NewRow, NewRowBesideAChange])
        {
            await using var refused = toy.Write(Scope.Everything);
            await rows(refused);
            refused.Session.Enclose(new Hall { Name = "enclosed", UnionId = union });
            refused.Books.TakeAtCommit<Hall>(hall, nameof(Hall.Seats), 2, Because, () => new NotFoundException("row"));

            await Assert.ThrowsAsync<NotFoundException>(refused.CommitAsync);
            await refused.Session.RollbackAsync(CancellationToken.None);
        }

        await using var read = toy.Read(Scope.Everything);
        Assert.Equal((halls, 1), (await toy.CountAsync<Hall>(), await SeatsAsync(toy, hall)));
        Assert.Equal("", (await read.Books.Set<Card>().SingleAsync(c => c.Code == "C/33/")).Title);

        static Task Nothing(Work work) => Task.CompletedTask;

        Task NewRow(Work work)
        {
            work.Books.Add(new Hall { Name = "new", UnionId = union });
            return Task.CompletedTask;
        }

        async Task NewRowBesideAChange(Work work)
        {
            await NewRow(work);
            (await work.Books.Set<Card>().SingleAsync(c => c.Code == "C/33/")).Title = "changed";
        }
    }

    [DatabaseTheory]
    [DatabaseData]
    public async Task What_is_taken_last_goes_with_the_rows_in_one_round_trip_where_the_database_knows_such(DatabaseProvider provider)
    {
        await using var toy = await Toy.StartAsync(provider);
        var (union, hall) = (await UnionAsync(toy), await HallAsync(toy, seats: 5));
        await using var work = toy.Write(Scope.Everything);
        work.Books.Add(new Hall { Name = "new", UnionId = union });
        work.Session.Enclose(new Hall { Name = "enclosed", UnionId = union });
        work.Books.TakeAtCommit<Hall>(hall, nameof(Hall.Seats), 2, Because, () => new NotFoundException("row"));

        using var sent = toy.Statements.Observe();
        await work.CommitAsync();

        Assert.Equal(provider == DatabaseProvider.PostgreSql ? 1 : 3, sent.Statements.Count);
        Assert.Empty(work.Session.Context.ChangeTracker.Entries());
        await using var read = toy.Read(Scope.Everything);
        Assert.Equal(2, await read.Books.Set<Hall>().CountAsync(h => h.Name == "new" || h.Name == "enclosed"));
        Assert.Equal(3, await SeatsAsync(toy, hall));
    }

    [DatabaseTheory]
    [DatabaseData]
    public async Task Of_many_who_take_of_one_row_last_each_takes_once(DatabaseProvider provider)
    {
        const int takers = 60;
        await using var toy = await Toy.StartAsync(provider);
        var (union, hall) = (await UnionAsync(toy), await HallAsync(toy, seats: 48));
        var taken = await Task.WhenAll(Enumerable.Range(0, takers).Select(i => Task.Run(async () =>
        {
            await using var work = toy.Write(Scope.Everything);
            work.Books.Add(new Card(union, $"TAKE{i}", Guid.CreateVersion7()));
            work.Books.TakeAtCommit<Hall>(hall, nameof(Hall.Seats), 1, Because, () => new NotFoundException("row"));
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
        Assert.Equal(0, await SeatsAsync(toy, hall));
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

    [DatabaseTheory]
    [DatabaseData]
    public async Task A_new_row_is_known_to_whoever_asks_before_the_commit(DatabaseProvider provider)
    {
        await using var toy = await Toy.StartAsync(provider);
        await using var work = toy.Write(Scope.Everything);
        var hall = new Hall { Name = "new", UnionId = await work.UnionAsync("/34/") };
        work.Books.Add(hall);
        hall.Seats = 7;

        Assert.Equal(EntityState.Added, work.Session.Context.Entry(hall).State);
        Assert.Equal(1, await work.Books.SaveAsync(CancellationToken.None));
        hall.Seats = 8;
        await work.CommitAsync();

        Assert.Equal(8, await SeatsAsync(toy, hall.Id));
    }

    [DatabaseTheory]
    [DatabaseData]
    public async Task What_was_written_past_ef_is_seen_by_whoever_asks_in_the_same_transaction_and_is_undone_with_it(DatabaseProvider provider)
    {
        await using var toy = await Toy.StartAsync(provider);
        var union = await UnionAsync(toy);
        var hall = new Hall { Name = "counted", UnionId = union, Seats = 1 };
        await using (var work = toy.Write(Scope.Everything))
        {
            Assert.True(await CountAsync(work, limit: 2));
            Assert.Equal(1, (await work.Books.Set<Hall>().SingleAsync(h => h.Id == hall.Id)).Seats);
            Assert.True(await CountAsync(work, limit: 2));
            Assert.False(await CountAsync(work, limit: 2));
            Assert.Equal(2, await work.Books.Set<Hall>().Where(h => h.Id == hall.Id).Select(h => h.Seats).SingleAsync());
            await work.Session.RollbackAsync(CancellationToken.None);
        }

        await using (var work = toy.Write(Scope.Everything))
        {
            Assert.True(await CountAsync(work, limit: 2));
            work.Books.Add(new Card(union, "BESIDE", Guid.CreateVersion7()));
            await work.CommitAsync();
            Assert.Equal(1, await work.Books.Set<Hall>().Where(h => h.Id == hall.Id).Select(h => h.Seats).SingleAsync());
        }

        Assert.Equal((1, 1), (await SeatsAsync(toy, hall.Id), await toy.Committed("BESIDE")));

        async Task<bool?> CountAsync(Work work, int limit) => await work.Books.CountAsync(hall, nameof(Hall.Seats), limit, Because, CancellationToken.None);
    }

    [DatabaseTheory]
    [DatabaseData]
    public async Task What_is_only_looked_at_before_the_first_write_takes_no_turn_to_write(DatabaseProvider provider)
    {
        await using var toy = await Toy.StartAsync(provider);
        var hall = await HallAsync(toy, seats: 3);
        await using var writing = toy.Write(Scope.Everything);
        (await writing.Books.Set<Hall>().SingleAsync(h => h.Id == hall)).Seats = 4;
        await writing.Books.SaveAsync(CancellationToken.None);

        // Where there is one turn, the other has it, and would keep it for thirty seconds.
        await using var looking = toy.Write(Scope.Everything);
        Assert.Equal(3, (await looking.Books.FirstUnscopedAsync(s_seats, hall, Because, CancellationToken.None))?.Number);

        await writing.CommitAsync();
        Assert.Equal(4, (await looking.Books.FirstUnscopedAsync(s_seats, hall, Because, CancellationToken.None))?.Number);
        (await looking.Books.Set<Hall>().SingleAsync(h => h.Id == hall)).Seats = 5;
        await looking.Books.SaveAsync(CancellationToken.None);
        Assert.Equal(5, (await looking.Books.FirstUnscopedAsync(s_seats, hall, Because, CancellationToken.None))?.Number);
        await looking.CommitAsync();
    }

    private static async Task<Guid> UnionAsync(Toy toy)
    {
        await using var work = toy.Read(Scope.Everything);
        return await work.UnionAsync("/34/");
    }

    private static async Task<Guid> HallAsync(Toy toy, int seats)
    {
        await using var work = toy.Write(Scope.Everything);
        var hall = new Hall { Name = "wanted by all", UnionId = await work.UnionAsync("/34/"), Seats = seats };
        work.Books.Add(hall);
        await work.CommitAsync();
        return hall.Id;
    }

    private static async Task<int> SeatsAsync(Toy toy, Guid hall)
    {
        await using var work = toy.Read(Scope.Everything);
        return await work.Books.Set<Hall>().Where(h => h.Id == hall).Select(h => h.Seats).SingleAsync();
    }

    private sealed record Seats(int Number);
}
