using Headless.Data;
using Headless.Limited.Tests.Toys;
using Headless.Testing;
using Microsoft.EntityFrameworkCore;

namespace Headless.Limited.Tests;

/// <summary>Two hundred takers on two hosts at once: exact counts, and no law broken.</summary>
public sealed class RaceTests
{
    private const int Takers = 200;
    private static readonly CancellationToken None = CancellationToken.None;

    [DatabaseTheory]
    [DatabaseData(30, 1)]
    [DatabaseData(31, 3)]
    [DatabaseData(500, 1)]
    public async Task Of_a_stock_exactly_what_there_was_is_taken(DatabaseProvider provider, int stock, int each)
    {
        await using var stall = await Stall.OpenAsync(provider);
        var coupon = new Coupon { Left = stock };
        await stall.AddAsync(coupon);

        var taken = await stall.RaceAsync(Takers, (_, db) => db.Set<Coupon>().Where(c => c.Id == coupon.Id).TakeAsync(c => c.Left, each, None));

        Assert.Equal(Math.Min(Takers, stock / each), taken);
        Assert.Equal(stock - (taken * each), await stall.ReadAsync(db => db.Set<Coupon>().Where(c => c.Id == coupon.Id).Select(c => c.Left).SingleAsync()));
    }

    [DatabaseTheory]
    [DatabaseData]
    public async Task What_is_given_back_can_be_taken_again_and_the_sum_stays(DatabaseProvider provider)
    {
        await using var stall = await Stall.OpenAsync(provider);
        var coupon = new Coupon { Left = 10 };
        await stall.AddAsync(coupon);

        var kept = await stall.RaceAsync(Takers, async (i, db) =>
        {
            var row = db.Set<Coupon>().Where(c => c.Id == coupon.Id);
            if (!await row.TakeAsync(c => c.Left, 1, None))
            {
                return false;
            }

            if (i % 2 == 0)
            {
                await row.GiveBackAsync(c => c.Left, 1, None);
                return false;   // undone as a whole: taken and given back alike
            }

            return true;
        });

        Assert.InRange(kept, 1, 10);
        Assert.Equal(10 - kept, await stall.ReadAsync(db => db.Set<Coupon>().Select(c => c.Left).SingleAsync()));
    }

    [DatabaseTheory]
    [DatabaseData(1)]
    [DatabaseData(7)]
    [DatabaseData(Takers)]
    public async Task A_quota_is_used_to_its_limit_and_not_one_unit_less_or_more(DatabaseProvider provider, int limit)
    {
        await using var stall = await Stall.OpenAsync(provider);

        var used = await stall.RaceAsync(Takers, (_, db) => UseAsync(db, "she", 1, limit));

        Assert.Equal(limit, used);
        Assert.Equal(limit, await stall.ReadAsync(db => db.Set<Usage>().Select(u => u.Used).SingleAsync()));
    }

    [DatabaseTheory]
    [DatabaseData]
    public async Task Quotas_of_many_subjects_do_not_touch_each_other(DatabaseProvider provider)
    {
        await using var stall = await Stall.OpenAsync(provider);

        var used = await stall.RaceAsync(Takers, (i, db) => UseAsync(db, $"s{i % 10}", i % 2, 3));

        Assert.Equal(30, used);   // ten subjects, each in the one period that is hers
        Assert.Equal(Enumerable.Repeat(3, 10), await stall.ReadAsync(db => db.Set<Usage>().Select(u => u.Used).ToListAsync()));
    }

    [DatabaseTheory]
    [DatabaseData]
    public async Task A_seat_is_claimed_once(DatabaseProvider provider)
    {
        await using var stall = await Stall.OpenAsync(provider);

        var claimed = await stall.RaceAsync(Takers, (i, db) => db.ClaimAsync(new Seat { Number = i % 4, Taker = Guid.CreateVersion7() }, Stall.Because, None));

        Assert.Equal(4, claimed);
        Assert.Equal([0, 1, 2, 3], await stall.ReadAsync(db => db.Set<Seat>().Select(s => s.Number).Order().ToListAsync()));
    }

    [DatabaseTheory]
    [DatabaseData]
    public async Task Overlapping_rows_of_seats_are_claimed_whole_or_not_at_all(DatabaseProvider provider)
    {
        await using var stall = await Stall.OpenAsync(provider);

        var claimed = await stall.RaceAsync(Takers, (i, db) =>
        {
            var taker = Guid.CreateVersion7();
            return db.ClaimAllAsync(Enumerable.Range(i % 9, 1 + (i % 4)).Select(n => new Seat { Number = n, Taker = taker }), Stall.Because, None);
        });

        var seats = await stall.ReadAsync(db => db.Set<Seat>().OrderBy(s => s.Number).ToListAsync());
        var rows = seats.GroupBy(s => s.Taker).ToList();
        Assert.Equal(claimed, rows.Count);
        Assert.All(rows, r => Assert.Equal(Enumerable.Range(r.First().Number, r.Count()), r.Select(s => s.Number)));
    }

    [DatabaseTheory]
    [DatabaseData]
    public async Task A_hold_is_confirmed_or_lapses_once_and_what_follows_is_done_once(DatabaseProvider provider)
    {
        var now = new DateTime(2026, 5, 1, 8, 0, 0, DateTimeKind.Utc);
        await using var stall = await Stall.OpenAsync(provider);
        var coupon = new Coupon { Left = 0 };
        var hold = new Hold { ExpiresAt = now };
        await stall.AddAsync(coupon, hold);

        var stepped = await stall.RaceAsync(Takers, async (i, db) =>
        {
            var held = db.Set<Hold>().Where(h => h.Id == hold.Id && h.State == HoldState.Held);
            if (i % 2 == 0)
            {
                return await held.Where(h => h.ExpiresAt > now).StepAsync(s => s.SetProperty(h => h.State, HoldState.Confirmed), None);
            }

            if (!await held.Where(h => h.ExpiresAt <= now).StepAsync(s => s.SetProperty(h => h.State, HoldState.Lapsed), None))
            {
                return false;
            }

            await db.Set<Coupon>().Where(c => c.Id == coupon.Id).GiveBackAsync(c => c.Left, 1, None);
            return true;
        });

        Assert.Equal(1, stepped);
        Assert.Equal((HoldState.Lapsed, 1), await stall.ReadAsync(async db =>
            (await db.Set<Hold>().Select(h => h.State).SingleAsync(), await db.Set<Coupon>().Select(c => c.Left).SingleAsync())));
    }

    [DatabaseTheory]
    [DatabaseData]
    public async Task A_balance_is_the_sum_of_its_entries_and_never_below_zero(DatabaseProvider provider)
    {
        await using var stall = await Stall.OpenAsync(provider);
        var purse = new Purse();
        await stall.AddAsync(purse);

        var posted = await stall.RaceAsync(Takers, (i, db) => PostAsync(db, purse.Id, i % 4 == 0 ? 100 : -70, $"r{i}"));

        var (balance, sum, entries) = await stall.ReadAsync(async db =>
            (await db.Set<Purse>().Select(p => p.Balance).SingleAsync(), await db.Set<Entry>().SumAsync(e => e.Amount), await db.Set<Entry>().CountAsync()));
        Assert.Equal((balance, posted), (sum, entries));
        Assert.InRange(balance, 0, 5_000);
        Assert.InRange(posted, 50, Takers);   // every deposit, and some of what was taken
    }

    [DatabaseTheory]
    [DatabaseData]
    public async Task The_same_entry_is_posted_once(DatabaseProvider provider)
    {
        await using var stall = await Stall.OpenAsync(provider);
        var purse = new Purse();
        await stall.AddAsync(purse);

        var posted = await stall.RaceAsync(Takers, (_, db) => PostAsync(db, purse.Id, 100, "one-and-the-same"));

        Assert.Equal(1, posted);
        Assert.Equal(100, await stall.ReadAsync(db => db.Set<Purse>().Select(p => p.Balance).SingleAsync()));
    }

    private static Task<bool> UseAsync(Sdk.ModuleDb<StallModule> db, string subject, int period, int limit) => db.UseAsync(
        () => db.Set<Usage>().Where(u => u.Subject == subject && u.Period == period), u => u.Used, limit, () => new Usage { Subject = subject, Period = period, Used = 1 }, Stall.Because, None);

    private static async Task<bool> PostAsync(Sdk.ModuleDb<StallModule> db, Guid purse, long amount, string reference) => await db.PostAsync(
        db.Set<Purse>().Where(p => p.Id == purse), p => p.Balance, amount, new Entry { PurseId = purse, Amount = amount, Reference = reference }, Stall.Because, None) == Posting.Posted;
}
