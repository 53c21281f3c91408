using CsCheck;
using Headless.Data;
using Headless.Limited.Tests.Toys;
using Microsoft.EntityFrameworkCore;

namespace Headless.Limited.Tests;

/// <summary>Whatever is done in whatever order, the laws hold and the primitives say what a model of a few lines says.</summary>
public sealed class LawTests
{
    private const int Runs = 25;
    private static readonly CancellationToken None = CancellationToken.None;

    [Fact]
    public Task Stock_takes_what_is_left_and_no_more() => HoldsAsync(Gen.Int[-4, 4].Array[1, 25], async (stall, steps) =>
    {
        var coupon = new Coupon { Left = 6 };
        await stall.AddAsync(coupon);
        var left = 6;
        foreach (var step in steps.Where(s => s != 0))
        {
            var isOn = step % 3 != 0;
            var expected = step > 0 || (isOn && left >= -step);
            var done = await stall.MutateAsync(async db =>
            {
                var row = db.Set<Coupon>().Where(c => c.Id == coupon.Id);
                if (step > 0)
                {
                    await row.GiveBackAsync(c => c.Left, step, None);
                    return true;
                }

                return await row.Where(c => c.IsOn == isOn).TakeAsync(c => c.Left, -step, None);
            });
            left += expected ? step : 0;
            Assert.Equal(expected, done);
            Assert.Equal(left, await stall.ReadAsync(db => db.Set<Coupon>().Where(c => c.Id == coupon.Id).Select(c => c.Left).SingleAsync()));
        }
    });

    [Fact]
    public Task Quota_counts_to_its_limit_even_when_the_limit_changes() => HoldsAsync(Gen.Int[-1, 4].Array[1, 25], async (stall, limits) =>
    {
        var subject = Guid.CreateVersion7().ToString("N");
        var used = 0;
        foreach (var limit in limits)
        {
            var expected = limit >= 0 ? used < limit : used > 0;
            var done = await stall.MutateAsync(async db =>
            {
                var row = db.Set<Usage>().Where(u => u.Subject == subject && u.Period == 1);
                if (limit >= 0)
                {
                    return await db.UseAsync(() => row, u => u.Used, limit, () => new Usage { Subject = subject, Period = 1, Used = 1 }, Stall.Because, None);
                }

                try
                {
                    await Quota.GiveBackAsync(row, u => u.Used, None);
                    return true;
                }
                catch (InvalidOperationException)
                {
                    return false;
                }
            });
            used += !expected ? 0 : limit >= 0 ? 1 : -1;
            Assert.Equal(expected, done);
            Assert.Equal(used, await stall.ReadAsync(db => db.Set<Usage>().Where(u => u.Subject == subject).SumAsync(u => u.Used)));
        }
    });

    [Fact]
    public Task Ledger_never_falls_below_zero_and_sums_up() => HoldsAsync(Gen.Select(Gen.Long[-50, 50], Gen.Int[0, 30]).Array[1, 25], async (stall, postings) =>
    {
        var purse = new Purse();
        await stall.AddAsync(purse);
        var (balance, seen) = (0L, new HashSet<string>(StringComparer.Ordinal));
        foreach (var (amount, number) in postings.Where(p => p.Item1 != 0))
        {
            var reference = $"{purse.Id:N}-{number}";
            var expected = seen.Contains(reference) ? Posting.Repeated : balance + amount < 0 ? Posting.NotCovered : Posting.Posted;
            var came = default(Posting);
            await stall.MutateAsync(async db => (came = await db.PostAsync(
                db.Set<Purse>().Where(p => p.Id == purse.Id), p => p.Balance, amount, new Entry { PurseId = purse.Id, Amount = amount, Reference = reference }, Stall.Because, None)) == Posting.Posted);
            if (expected == Posting.Posted)
            {
                (balance, _) = (balance + amount, seen.Add(reference));
            }

            Assert.Equal(expected, came);
        }

        Assert.Equal((balance, balance), await stall.ReadAsync(async db => (
            await db.Set<Purse>().Where(p => p.Id == purse.Id).Select(p => p.Balance).SingleAsync(),
            await db.Set<Entry>().Where(e => e.PurseId == purse.Id).SumAsync(e => e.Amount))));
    });

    [Fact]
    public Task After_a_claim_that_was_lost_the_transaction_goes_on_with_what_was_pending() => HoldsAsync(Gen.Int[0, 3].Array[1, 12], async (stall, numbers) =>
    {
        var free = Enumerable.Range(0, 4).ToHashSet();
        await stall.MutateAsync(async db =>
        {
            await db.Set<Seat>().ExecuteDeleteAsync();
            return true;
        });
        foreach (var number in numbers)
        {
            var beside = new Coupon();
            var claimed = false;
            await stall.MutateAsync(async db =>
            {
                db.Add(beside);
                claimed = await db.ClaimAsync(new Seat { Number = number, Taker = beside.Id }, Stall.Because, None);
                return true;
            });
            Assert.Equal(free.Remove(number), claimed);
            Assert.True(await stall.ReadAsync(db => db.Set<Coupon>().AnyAsync(c => c.Id == beside.Id)));
        }
    });

    [Fact]
    public async Task What_makes_no_sense_is_refused_at_once()
    {
        await using var stall = await Stall.OpenAsync(DatabaseProvider.Sqlite, hosts: 1);
        await stall.AddAsync(new Coupon(), new Coupon(), new Hold(), new Hold());
        await stall.MutateAsync(async db =>
        {
            await Assert.ThrowsAsync<ArgumentOutOfRangeException>(() => db.Set<Coupon>().TakeAsync(c => c.Left, 0, None));
            await Assert.ThrowsAsync<ArgumentOutOfRangeException>(() => db.Set<Coupon>().GiveBackAsync(c => c.Left, -1, None));
            await Assert.ThrowsAsync<InvalidOperationException>(() => db.Set<Coupon>().Where(c => c.Id == Guid.Empty).GiveBackAsync(c => c.Left, 1, None));
            await Assert.ThrowsAsync<ArgumentOutOfRangeException>(() => db.PostAsync(
                db.Set<Purse>(), p => p.Balance, 0, new Entry { PurseId = Guid.Empty, Amount = 0, Reference = "r" }, Stall.Because, None));
            var many = await Assert.ThrowsAsync<InvalidOperationException>(() => db.Set<Hold>().StepAsync(s => s.SetProperty(h => h.State, HoldState.Lapsed), None));
            Assert.Equal("A step of one Hold changed 2.", many.Message);
            return false;
        });
    }

    private static async Task HoldsAsync<T>(Gen<T> gen, Func<Stall, T, Task> law)
    {
        await using var stall = await Stall.OpenAsync(DatabaseProvider.Sqlite, hosts: 1);
        await gen.SampleAsync(steps => law(stall, steps), iter: Runs, threads: 1);
    }
}
