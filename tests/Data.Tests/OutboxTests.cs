using Headless.Data.Tests.Toys;
using Headless.Platform.Outbox;
using Headless.Platform.Sweeps;
using Headless.Sdk;
using Headless.Testing;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Time.Testing;

namespace Headless.Data.Tests;

/// <summary>What handlers write happens once, whatever dies when.</summary>
public sealed class OutboxTests
{
    [DatabaseTheory]
    [DatabaseData]
    public async Task What_a_killed_host_left_behind_the_next_one_delivers_once(DatabaseProvider provider)
    {
        await using var toy = await Toy.StartAsync(provider, s => s.AddScoped<IEventHandler<CardMade>, NoteWriter>().AddSingleton<IOutbox, Killed>());
        await MakeCardAsync(toy);
        Assert.Equal(0, await toy.CountAsync<Note>());

        await using var next = Toy.Host(toy.Database, toy.Time, s => s.AddScoped<IEventHandler<CardMade>, NoteWriter>());
        Assert.Equal(0, await PumpAsync(next));   // the killed host might still be at it
        toy.Time.Advance(OutboxMessage.Lease);
        Assert.Equal(1, await PumpAsync(next));
        Assert.Equal(0, await PumpAsync(next));
        Assert.Equal(1, await toy.CountAsync<Note>());
        toy.Time.Advance(OutboxMessage.Lease);
        Assert.Equal(0, await PumpAsync(next));
    }

    [DatabaseTheory]
    [DatabaseData]
    public async Task A_handler_that_throws_is_tried_again_later_and_then_succeeds_once(DatabaseProvider provider)
    {
        var moods = new Moods(2);
        await using var toy = await Toy.StartAsync(provider, s => s.AddSingleton(moods).AddScoped<IEventHandler<CardMade>, Moody>().AddScoped<IEventHandler<CardMade>, NoteWriter>());
        await MakeCardAsync(toy);
        Assert.Equal((1, 1), (moods.Calls, await toy.CountAsync<Note>()));   // the other handler had it

        Assert.Equal(0, await PumpAsync(toy.Services));
        toy.Time.Advance(TimeSpan.FromSeconds(1));
        Assert.Equal(1, await PumpAsync(toy.Services));
        Assert.Equal((2, 1), (moods.Calls, await toy.CountAsync<Note>()));
        toy.Time.Advance(TimeSpan.FromSeconds(4));
        Assert.Equal(0, await PumpAsync(toy.Services));
        toy.Time.Advance(TimeSpan.FromSeconds(1));
        Assert.Equal(1, await PumpAsync(toy.Services));
        Assert.Equal((3, 2), (moods.Calls, await toy.CountAsync<Note>()));
        Assert.All(await MessagesAsync(toy), m => Assert.NotNull(m.DeliveredAt));
    }

    [DatabaseTheory]
    [DatabaseData]
    public async Task After_six_attempts_it_is_parked_with_the_type_of_the_reason_and_nothing_else(DatabaseProvider provider)
    {
        var moods = new Moods(int.MaxValue);
        await using var toy = await Toy.StartAsync(provider, s => s.AddSingleton(moods).AddScoped<IEventHandler<CardMade>, Moody>());
        await MakeCardAsync(toy);
        foreach (var wait in new[] { 1, 5, 30, 300, 3600 })
        {
            toy.Time.Advance(TimeSpan.FromSeconds(wait));
            Assert.Equal(1, await PumpAsync(toy.Services));
        }

        toy.Time.Advance(TimeSpan.FromDays(1));
        Assert.Equal(0, await PumpAsync(toy.Services));
        var message = Assert.Single(await MessagesAsync(toy));
        Assert.Equal((6, 6, typeof(NotSupportedException).FullName), (moods.Calls, message.Attempts, message.Failure));
        Assert.Equal((null, null, true), (message.DueAt, message.DeliveredAt, message.ParkedAt is not null));
        Assert.Equal(0, await toy.CountAsync<Note>());
    }

    [DatabaseTheory]
    [DatabaseData]
    public async Task Two_hosts_that_look_at_once_deliver_each_message_once(DatabaseProvider provider)
    {
        const int cards = 20;
        await using var toy = await Toy.StartAsync(provider, s => s.AddScoped<IEventHandler<CardMade>, NoteWriter>().AddSingleton<IOutbox, Killed>());
        for (var i = 0; i < cards; i++)
        {
            await MakeCardAsync(toy, $"K{i}");
        }

        toy.Time.Advance(OutboxMessage.Lease);
        await using var one = Toy.Host(toy.Database, toy.Time, s => s.AddScoped<IEventHandler<CardMade>, NoteWriter>());
        await using var two = Toy.Host(toy.Database, toy.Time, s => s.AddScoped<IEventHandler<CardMade>, NoteWriter>());
        var taken = await Task.WhenAll(Enumerable.Range(0, 4).Select(i => PumpAsync(i % 2 == 0 ? one : two)));

        Assert.Equal(cards, taken.Sum());
        Assert.Equal(cards, await toy.CountAsync<Note>());
    }

    [DatabaseTheory]
    [DatabaseData]
    public async Task A_handler_that_two_hosts_run_at_once_writes_once(DatabaseProvider provider)
    {
        var slow = new Slow();
        await using var toy = await Toy.StartAsync(provider, s => s.AddSingleton(slow).AddScoped<IEventHandler<CardMade>, SlowWriter>());
        var first = MakeCardAsync(toy);
        await slow.Begun.Task;
        var quick = new Slow { Text = "by the other host" };
        quick.Go.SetResult();
        var ahead = new FakeTimeProvider(toy.Time.GetUtcNow() + OutboxMessage.Lease);   // for whose clock the lease is over already
        await using var other = Toy.Host(toy.Database, ahead, s => s.AddSingleton(quick).AddScoped<IEventHandler<CardMade>, SlowWriter>());
        Assert.Equal(1, await PumpAsync(other));
        slow.Go.SetResult();
        await first;

        Assert.Equal(["by the other host"], await NotesAsync(toy));
        Assert.Equal(2, Assert.Single(await MessagesAsync(toy)).Attempts);
    }

    [DatabaseTheory]
    [DatabaseData]
    public async Task An_event_without_a_handler_costs_nothing_and_one_with_is_in_the_last_batch(DatabaseProvider provider)
    {
        await using var toy = await Toy.StartAsync(provider, s => s.AddScoped<IEventHandler<CardGone>, Absent>());
        using var statements = toy.Statements.Observe();
        await MakeCardAsync(toy);
        Assert.Equal(2, statements.Statements.Count);   // it reads the union and writes the card
        Assert.Empty(await MessagesAsync(toy));
    }

    [DatabaseTheory]
    [DatabaseData]
    public async Task What_was_delivered_goes_after_a_day(DatabaseProvider provider)
    {
        await using var toy = await Toy.StartAsync(provider, s => s.AddScoped<IEventHandler<CardMade>, NoteWriter>().AddSingleton<ISweep, PlatformSweep>());
        await MakeCardAsync(toy);
        var sweep = ActivatorUtilities.CreateInstance<PlatformSweep>(toy.Services);   // the host finds it by scanning, which the toy does not
        toy.Time.Advance(OutboxMessage.Kept);
        await sweep.SweepAsync(CancellationToken.None);
        Assert.Single(await MessagesAsync(toy));
        toy.Time.Advance(TimeSpan.FromSeconds(1));
        await sweep.SweepAsync(CancellationToken.None);
        Assert.Empty(await MessagesAsync(toy));
    }

    [DatabaseTheory]
    [DatabaseData]
    public async Task A_host_that_stops_leaves_what_it_has_not_delivered_to_others_at_once(DatabaseProvider provider)
    {
        var slow = new Slow();
        await using var toy = await Toy.StartAsync(provider, s => s.AddSingleton(slow).AddScoped<IEventHandler<CardMade>, SlowWriter>());
        var making = MakeCardAsync(toy);
        await slow.Begun.Task;
        await toy.Services.GetServices<IHostedService>().OfType<OutboxPump>().Single().StopAsync(CancellationToken.None);
        await making;

        var message = Assert.Single(await MessagesAsync(toy));
        Assert.Equal(toy.Time.GetUtcNow().UtcDateTime, message.DueAt);
        Assert.Equal(0, await toy.CountAsync<Note>());
    }

    [Fact]
    public async Task The_pump_wakes_when_a_message_falls_due_and_not_before()
    {
        var moods = new Moods(1);
        await using var toy = await Toy.StartAsync(DatabaseProvider.Sqlite, s => s.AddSingleton(moods).AddScoped<IEventHandler<CardMade>, Moody>());
        var pump = toy.Services.GetServices<IHostedService>().OfType<OutboxPump>().Single();
        toy.Services.GetRequiredService<Platform.Readiness>().Open();
        await pump.StartAsync(CancellationToken.None);
        await MakeCardAsync(toy);
        Assert.Equal(1, moods.Calls);

        // The pump begins its wait beside the test; time that passes before it has begun does not count for it.
        using var patience = new CancellationTokenSource(TimeSpan.FromSeconds(60));
        do
        {
            toy.Time.Advance(TimeSpan.FromSeconds(1));
        }
        while (await Task.WhenAny(moods.Content.Task, Task.Delay(TimeSpan.FromMilliseconds(20), patience.Token)) != moods.Content.Task);

        await pump.StopAsync(CancellationToken.None);
        Assert.Equal(2, moods.Calls);
    }

    private static Task<int> PumpAsync(IServiceProvider services) => services.GetServices<IHostedService>().OfType<OutboxPump>().Single().PumpAsync(CancellationToken.None);

    private static async Task MakeCardAsync(Toy toy, string code = "A")
    {
        await using var work = toy.Write(Scope.Everything);
        var card = new Card(await work.UnionAsync("/34/"), code, Guid.CreateVersion7());
        work.Books.Add(card);
        work.Books.Raise(new CardMade(card.Id));
        await work.CommitAsync();
    }

    private static async Task<List<OutboxMessage>> MessagesAsync(Toy toy)
    {
        await using var work = toy.Read(Scope.Everything);
        return await work.Session.Context.Set<OutboxMessage>().ToListAsync();
    }

    private static async Task<List<string>> NotesAsync(Toy toy)
    {
        await using var work = toy.Read(Scope.Everything);
        return await work.Books.Set<Note>().Select(n => n.Text).ToListAsync();
    }

    internal sealed record CardMade(Guid Id) : IDomainEvent;

    internal sealed record CardGone(Guid Id) : IDomainEvent;

    /// <summary>Commits, and is killed before it delivers.</summary>
    private sealed class Killed(EventCatalog catalog, OutboxDelivery delivery, OutboxOptions options, TimeProvider time) : IOutbox
    {
        private readonly EventOutbox _inner = new(catalog, delivery, options, time);

        public IReadOnlyList<object> Keep(IReadOnlyList<IDomainEvent> events) => _inner.Keep(events);

        public Task DeliverAsync(IReadOnlyList<object> kept, bool wait) => Task.CompletedTask;
    }

    private sealed class NoteWriter(ModuleDb<BooksModule> db) : IEventHandler<CardMade>
    {
        public Task HandleAsync(CardMade domainEvent, CancellationToken cancellationToken)
        {
            db.Add(new Note { CardId = domainEvent.Id, Text = "written" });
            return Task.CompletedTask;
        }
    }

    private sealed class Absent : IEventHandler<CardGone>
    {
        public Task HandleAsync(CardGone domainEvent, CancellationToken cancellationToken) => throw new NotSupportedException();
    }

    private sealed class Moods(int bad)
    {
        public int Calls { get; set; }

        public TaskCompletionSource Content { get; } = new(TaskCreationOptions.RunContinuationsAsynchronously);

        public bool IsBad => ++Calls <= bad;
    }

    private sealed class Moody(ModuleDb<BooksModule> db, Moods moods) : IEventHandler<CardMade>
    {
        public async Task HandleAsync(CardMade domainEvent, CancellationToken cancellationToken)
        {
            db.Add(new Note { CardId = domainEvent.Id, Text = "moody" });
            await db.SaveAsync(cancellationToken);
            if (moods.IsBad)
            {
                throw new NotSupportedException("About somebody.");
            }

            moods.Content.SetResult();
        }
    }

    private sealed class Slow
    {
        public TaskCompletionSource Begun { get; } = new(TaskCreationOptions.RunContinuationsAsynchronously);

        public string Text { get; init; } = "slow";

        public TaskCompletionSource Go { get; } = new(TaskCreationOptions.RunContinuationsAsynchronously);
    }

    private sealed class SlowWriter(ModuleDb<BooksModule> db, Slow slow) : IEventHandler<CardMade>
    {
        public async Task HandleAsync(CardMade domainEvent, CancellationToken cancellationToken)
        {
            slow.Begun.SetResult();
            await slow.Go.Task.WaitAsync(cancellationToken);
            db.Add(new Note { CardId = domainEvent.Id, Text = slow.Text });
        }
    }
}
