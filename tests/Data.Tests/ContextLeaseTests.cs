using Headless.Data.Tests.Toys;
using Headless.Sdk;
using Headless.Testing;

namespace Headless.Data.Tests;

/// <summary>What a session could do with its context nobody can any more when it has ended.</summary>
public sealed class ContextLeaseTests
{
    [DatabaseTheory]
    [DatabaseData]
    public async Task What_one_session_may_write_outside_its_scope_the_next_with_its_context_may_not(DatabaseProvider provider)
    {
        await using var toy = await Toy.StartAsync(provider);
        Card card;
        HeadlessContext context;
        await using (var first = toy.Write(Scope.Of(["/33/01/"], null)))
        {
            card = new Card(await first.UnionAsync("/34/"), "OUTSIDE");
            first.Books.AddUnscoped(card, "a test");
            context = first.Session.Context;
            await first.Session.RollbackAsync(CancellationToken.None);
        }

        await using var next = toy.Write(Scope.Of(["/33/01/"], null));
        Assert.Same(context, next.Session.Context);
        next.Books.Add(card);
        await Assert.ThrowsAsync<OutOfScopeException>(next.CommitAsync);
    }

    [DatabaseTheory]
    [DatabaseData]
    public async Task A_context_that_went_back_sees_nothing_and_writes_nothing(DatabaseProvider provider)
    {
        await using var toy = await Toy.StartAsync(provider);
        HeadlessContext context;
        await using (var work = toy.Write(Scope.Of(["/34/"], null)))
        {
            context = work.Session.Context;
            Assert.Equal((1, true, false), (context.Scope.Roots.Count, context.Writes, context.Begin is null));
        }

        Assert.Equal((0, false, true), (context.Scope.Roots.Count, context.Writes, context.Begin is null));
    }

    [DatabaseTheory]
    [DatabaseData]
    public async Task After_its_commit_a_session_writes_nothing_any_more(DatabaseProvider provider)
    {
        await using var toy = await Toy.StartAsync(provider);
        await using var work = toy.Write(Scope.Everything);
        var union = await work.UnionAsync("/34/");
        work.Books.Add(new Card(union, "IN TIME"));
        await work.CommitAsync();
        work.Books.Add(new Card(union, "TOO LATE"));

        var refusal = await Assert.ThrowsAsync<InvalidOperationException>(() => work.Books.SaveAsync(CancellationToken.None));

        Assert.Equal("Only a mutation writes; this session was opened for reading.", refusal.Message);
        Assert.Equal((1, 0), (await toy.Committed("IN TIME"), await toy.Committed("TOO LATE")));
    }
}
