using CsCheck;
using Headless.Benefits.Contracts;
using Headless.Benefits.Points;
using Headless.Data;
using Headless.Testing;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Headless.Benefits.Tests;

/// <summary>Whatever is posted, in whatever order and however much at once: the balance is the sum of the entries and never below zero, each reference is posted once, and undone once.</summary>
public sealed class PointsLaws
{
    private const int References = 6;

    // What is done with points: earn (0), spend (1) or undo (2) under one of a few references, so that some come again.
    private static readonly Gen<(int Kind, int Reference, int Points)[]> Postings = Gen.Select(Gen.Int[0, 2], Gen.Int[0, References - 1], Gen.Int[1, 9]).Array[1, 24];

    [DatabaseTheory]
    [DatabaseData]
    public async Task The_balance_is_the_sum_of_the_entries_and_never_below_zero(DatabaseProvider provider)
    {
        await using var server = await BenefitsServer.StartAsync(provider);
        var members = new Queue<Guid>();
        foreach (var token in await server.Host.AdmitAsync(40, "330102001-J1"))
        {
            members.Enqueue(await server.MemberAsync(token));
        }

        await Postings.SampleAsync(
            async postings =>
            {
                var member = members.Dequeue();
                var posted = await Task.WhenAll(postings.Select(p => PostAsync(server, member, p)));
                var (balance, entries) = await StateAsync(server, member);
                Assert.Equal(entries.Sum(e => e.Amount), balance);
                Assert.InRange(balance, 0, long.MaxValue);
                Assert.Equal(entries.Count, entries.Select(e => e.Reference).Distinct(StringComparer.Ordinal).Count());
                Assert.All(entries.Where(e => e.ReversalOfId is not null), r => Assert.Equal(-r.Amount, entries.Single(e => e.Id == r.ReversalOfId).Amount));
                return posted.Length == postings.Length;
            },
            iter: 30, threads: 1);
    }

    [DatabaseTheory]
    [DatabaseData]
    public async Task A_posting_that_two_hundred_undo_at_once_is_undone_once_and_a_first_earning_opens_one_account(DatabaseProvider provider)
    {
        await using var server = await BenefitsServer.StartAsync(provider);
        var member = await server.MemberAsync((await server.Host.AdmitAsync(1, "330102001-J1"))[0]);

        await Task.WhenAll(Enumerable.Range(0, 50).Select(i => PostAsync(server, member, (0, i, 3))));
        Assert.Equal(150, (await StateAsync(server, member)).Balance);
        await PostAsync(server, member, (1, 50, 100));
        await Task.WhenAll(Enumerable.Range(0, 200).Select(_ => PostAsync(server, member, (2, 50, 1))));

        var (balance, entries) = await StateAsync(server, member);
        Assert.Equal((150, 52), (balance, entries.Count));
        Assert.Equal(150, entries.Sum(e => e.Amount));
    }

    // Refusals are no part of the law: what is refused leaves nothing.
    private static async Task<bool> PostAsync(BenefitsServer server, Guid member, (int Kind, int Reference, int Points) posting)
    {
        var reference = $"law:{member}:{posting.Reference}";
        try
        {
            await server.PlatformAsync((services, cancelled) =>
            {
                var points = services.GetRequiredService<IPoints>();
                return posting.Kind switch
                {
                    0 => points.EarnAsync(new(member, posting.Points, "示例", reference), cancelled),
                    1 => points.SpendAsync(new(member, posting.Points, "示例", reference), cancelled),
                    _ => points.ReverseAsync(reference, "示例撤销", cancelled),
                };
            });
            return true;
        }
        catch (InsufficientPointsException)
        {
            return false;
        }
    }

    private static async Task<(long Balance, List<PointsEntry> Entries)> StateAsync(BenefitsServer server, Guid member)
    {
        var entries = await server.ReadAsync((db, cancelled) => db.Set<PointsEntry>().AsNoTracking().Where(e => e.MemberId == member).ToListAsync(cancelled));
        var balance = 0L;
        await server.PlatformAsync(async (services, cancelled) => balance = await services.GetRequiredService<IPoints>().BalanceAsync(member, cancelled));
        return (balance, entries);
    }
}
