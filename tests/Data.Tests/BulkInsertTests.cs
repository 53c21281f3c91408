using Headless.Data.Tests.Toys;
using Headless.Sdk;
using Headless.Testing;
using Microsoft.EntityFrameworkCore;

namespace Headless.Data.Tests;

public sealed class BulkInsertTests
{
    private const int Many = 2_001;

    [DatabaseTheory]
    [DatabaseData]
    public async Task Many_rows_arrive_as_they_were(DatabaseProvider provider)
    {
        await using var toy = await Toy.StartAsync(provider);
        var at = new DateTime(2026, 5, 1, 8, 30, 15, DateTimeKind.Utc);
        await using (var work = toy.Write(Scope.Everything))
        {
            var union = await work.UnionAsync("/34/");
            var account = Guid.CreateVersion7();
            var cards = Enumerable.Range(0, Many).Select(i => new Card(union, $"B{i:D4}", i == 0 ? account : null) { Title = $"第 {i} 张 '𠮷'", At = at.AddMinutes(i) }).ToList();
            await work.Books.InsertAsync(cards, CancellationToken.None);
            await work.CommitAsync();
        }

        await using var read = toy.Read(Scope.Of(["/34/"], null));
        var found = await read.Books.Set<Card>().Where(c => c.Code != "C/34/").OrderBy(c => c.Code).ToListAsync();
        Assert.Equal(Many, found.Count);
        Assert.Equal(("B2000", "第 2000 张 '𠮷'", at.AddMinutes(2_000), DateTimeKind.Utc), (found[^1].Code, found[^1].Title, found[^1].At, found[^1].At.Kind));
        Assert.Equal((true, false), (found[0].AccountId is not null, found[1].AccountId is not null));
    }

    [DatabaseTheory]
    [DatabaseData]
    public async Task A_taken_code_is_named_and_nothing_is_kept(DatabaseProvider provider)
    {
        await using var toy = await Toy.StartAsync(provider);
        var before = await toy.CountAsync<Card>();
        await using (var work = toy.Write(Scope.Everything))
        {
            var union = await work.UnionAsync("/34/");
            var refused = await Assert.ThrowsAsync<UniqueViolationException>(
                () => work.Books.InsertAsync([new Card(union, "B"), new Card(union, "C/34/")], CancellationToken.None));
            Assert.Equal("ix_books_card_code", refused.Constraint);
        }

        Assert.Equal(before, await toy.CountAsync<Card>());
    }

    [DatabaseTheory]
    [DatabaseData]
    public async Task Only_the_platform_may_pass_the_scopes_check(DatabaseProvider provider)
    {
        await using var toy = await Toy.StartAsync(provider);
        await using var work = toy.Write(Scope.Of(["/34/"], null));
        var refused = await Assert.ThrowsAsync<InvalidOperationException>(() => work.Books.InsertAsync<Card>([], CancellationToken.None));
        Assert.Equal("Only the platform's own work inserts past the scope's check.", refused.Message);
    }
}
