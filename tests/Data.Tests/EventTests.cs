using System.Collections.Concurrent;
using Headless.Data.Tests.Toys;
using Headless.Sdk;
using Headless.Testing;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace Headless.Data.Tests;

public sealed class EventTests
{
    [DatabaseTheory]
    [DatabaseData]
    public async Task Handlers_run_after_the_commit_each_on_its_own(DatabaseProvider provider)
    {
        var log = new Lines();
        await using var toy = await Toy.StartAsync(provider, s => s
            .AddSingleton<ILoggerProvider>(log)
            .AddScoped<IEventHandler<CardMade>, Failing>()
            .AddScoped<IEventHandler<CardMade>, NoteWriter>());
        await using (var work = toy.Write(Scope.Of(["/34/"], null)))
        {
            var card = new Card(await work.UnionAsync("/34/"), "A");
            work.Books.Add(card);
            work.Books.Raise(new CardMade(card.Id));
            await work.Books.SaveAsync(CancellationToken.None);
            Assert.Empty(log.Text);
            await work.CommitAsync();
        }

        await using var read = toy.Read(Scope.Everything);
        Assert.Equal(["sees 1"], await read.Books.Set<Note>().Select(n => n.Text).ToListAsync());
        Assert.Equal([$"{typeof(Failing).FullName} failed on CardMade"], log.Text);
    }

    [DatabaseTheory]
    [DatabaseData]
    public async Task A_rollback_forgets_events(DatabaseProvider provider)
    {
        await using var toy = await Toy.StartAsync(provider, s => s.AddScoped<IEventHandler<CardMade>, NoteWriter>());
        await using (var work = toy.Write(Scope.Everything))
        {
            var card = await work.Books.Set<Card>().FirstAsync();
            work.Books.Raise(new CardMade(card.Id));
            await work.Session.RollbackAsync(CancellationToken.None);
            await work.CommitAsync();
        }

        Assert.Equal(0, await toy.CountAsync<Note>());
    }

    private sealed record CardMade(Guid Id) : IDomainEvent;

    private sealed class Failing(ModuleDb<BooksModule> db) : IEventHandler<CardMade>
    {
        public async Task HandleAsync(CardMade domainEvent, CancellationToken cancellationToken)
        {
            db.Add(new Note { CardId = domainEvent.Id, Text = "undone" });
            await db.SaveAsync(cancellationToken);
            throw new NotSupportedException();
        }
    }

    private sealed class NoteWriter(ModuleDb<BooksModule> db) : IEventHandler<CardMade>
    {
        public async Task HandleAsync(CardMade domainEvent, CancellationToken cancellationToken)
        {
            var seen = await db.Set<Card>().CountAsync(c => c.Id == domainEvent.Id, cancellationToken);
            db.Add(new Note { CardId = domainEvent.Id, Text = $"sees {seen}" });
        }
    }

    [DatabaseTheory]
    [DatabaseData]
    public async Task A_listener_hears_at_once_and_one_that_throws_is_not_heard_of(DatabaseProvider provider)
    {
        var log = new Lines();
        var heard = new Heard();
        await using var toy = await Toy.StartAsync(provider, s => s
            .AddSingleton<ILoggerProvider>(log)
            .AddSingleton<ICommitListener<CardMade>>(heard)
            .AddSingleton<ICommitListener<CardMade>, Deaf>());
        using var statements = toy.Statements.Observe();
        await using var work = toy.Write(Scope.Everything);
        work.Books.Raise(new CardMade(Guid.Empty));
        Assert.Equal(0, heard.Times);
        await work.CommitAsync();

        Assert.Equal(1, heard.Times);
        Assert.Equal(["A listener failed on CardMade"], log.Text);
        Assert.Empty(statements.Statements);
    }

    private sealed class Heard : ICommitListener<CardMade>
    {
        public int Times { get; private set; }

        public void Committed(CardMade domainEvent) => Times++;
    }

    private sealed class Deaf : ICommitListener<CardMade>
    {
        public void Committed(CardMade domainEvent) => throw new NotSupportedException();
    }

    private sealed class Lines : ILoggerProvider, ILogger
    {
        private readonly ConcurrentQueue<string> _lines = [];

        public IReadOnlyCollection<string> Text => _lines;

        public ILogger CreateLogger(string categoryName) => this;

        public IDisposable? BeginScope<TState>(TState state)
            where TState : notnull => null;

        public bool IsEnabled(LogLevel logLevel) => logLevel == LogLevel.Error;

        public void Log<TState>(LogLevel logLevel, EventId eventId, TState state, Exception? exception, Func<TState, Exception?, string> formatter) =>
            _lines.Enqueue(formatter(state, exception));

        public void Dispose()
        {
        }
    }
}
