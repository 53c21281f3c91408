using GraphQL;
using GraphQL.DataLoader;
using GraphQL.Resolvers;
using GraphQLParser;
using Headless.Engine.Plan;
using Headless.Engine.Tests.Plan.Toy;

namespace Headless.Engine.Tests.Plan;

/// <summary>When things happen: batches, mutations, cancellation, many requests at once.</summary>
public sealed class RunTests
{
    private readonly ToySchema _toy = new();

    [Fact]
    public async Task Loads_that_were_asked_for_at_one_level_start_together_when_all_calls_have_answered()
    {
        var happened = new List<string>();
        var loader = new Loader(happened);
        ToySchema.Add(_toy.Person, "asked", _toy.Person, new FuncFieldResolver<object>(c => loader.For((Person)c.Source!)));
        ToySchema.Add(_toy.Person, "called", _toy.Person, new LateResolver(c =>
        {
            lock (happened)
            {
                happened.Add("call");
            }

            return ((Person)c.Source!).Friend;
        }));
        var (data, _) = await new Asking(_toy.Build(), Executor.Plan).AskAsync("{ maybe { asked { number asked { number } } called { number asked { number } } } }");
        Assert.Equal("""{"data":{"maybe":[{"asked":{"number":0,"asked":{"number":0}},"called":{"number":0,"asked":{"number":0}}},null,{"asked":{"number":2,"asked":{"number":1}},"called":{"number":2,"asked":{"number":1}}}]}}""", data);
        Assert.Equal(["call", "call", "load 0 1 2 4", "load 0 2"], happened);
    }

    [Fact]
    public async Task Mutations_run_one_after_another_each_with_all_below_it()
    {
        var happened = new List<string>();
        foreach (var name in new[] { "first", "second" })
        {
            ToySchema.Add(_toy.Mutation, name, _toy.Person, new LateResolver(c =>
            {
                happened.Add(name);
                return new Person(4);
            }));
        }

        ToySchema.Add(_toy.Person, "noted", _toy.Int, new LoadResolver(2, c =>
        {
            happened.Add($"below {string.Join('/', c.ResponsePath)}");
            return 1;
        }));
        var (data, _) = await new Asking(_toy.Build(), Executor.Plan).AskAsync("mutation { second { noted } first { noted friend { noted } } again: second { number } }");
        Assert.Equal("""{"data":{"second":{"noted":1},"first":{"noted":1,"friend":{"noted":1}},"again":{"number":4}}}""", data);
        Assert.Equal(["second", "below second/noted", "first", "below first/noted", "below first/friend/noted", "second"], happened);
    }

    [Fact]
    public async Task Who_leaves_while_a_batch_is_pending_waits_until_nothing_runs_any_more()
    {
        using var leave = new CancellationTokenSource();
        var (entered, release) = (new TaskCompletionSource(), new TaskCompletionSource());
        var ended = 0;
        var below = 0;
        ToySchema.Add(_toy.Person, "stuck", _toy.Person, new StuckResolver(async () =>
        {
            entered.TrySetResult();
            await release.Task;
            Interlocked.Increment(ref ended);
            return new Person(1);
        }));
        ToySchema.Add(_toy.Person, "below", _toy.Int, new LateResolver(_ => Interlocked.Increment(ref below)));
        var asked = new Asking(_toy.Build(), Executor.Plan).AskAsync("{ people { stuck { below } friends { stuck { below } } } }", cancellationToken: leave.Token);
        await entered.Task;
        await leave.CancelAsync();
        Assert.False(asked.IsCompleted);
        release.SetResult();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => asked);
        Assert.Equal((15, 0), (ended, below));
    }

    [Fact]
    public async Task A_mutation_that_was_not_begun_when_the_client_left_is_not_begun_any_more()
    {
        using var leave = new CancellationTokenSource();
        var begun = 0;
        ToySchema.Add(_toy.Mutation, "change", _toy.Int, new LateResolver(_ =>
        {
            leave.Cancel();
            return ++begun;
        }));
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => new Asking(_toy.Build(), Executor.Plan).AskAsync("mutation { a: change b: change }", cancellationToken: leave.Token));
        Assert.Equal(1, begun);
    }

    [Fact]
    public async Task One_document_runs_a_thousand_times_at_once()
    {
        const string Text = "{ people { number ...on Person { late { name } } friends { name around { name ... on Robot { number } } } } either { ... on Person { loaded { name } } } }";
        var schema = _toy.Build();
        var expected = (await new Asking(schema, Executor.BuiltIn).AskAsync(Text)).Data;
        var (asking, document) = (new Asking(schema, Executor.Plan), Parser.Parse(Text));
        var answers = await Task.WhenAll(Enumerable.Range(0, 1_000).Select(_ => Task.Run(() => asking.AskAsync(document))));
        Assert.All(answers, a => Assert.Equal(expected, a.Data));
    }

    [Fact]
    public async Task A_document_that_two_schemas_run_has_a_plan_in_each()
    {
        var narrow = new ToySchema();
        narrow.Person.Fields.Find("age")!.Resolver = new PlainResolver(_ => 0);
        var (wide, other) = (_toy.Build(), narrow.Build());
        var document = Parser.Parse("{ person { age number } }");
        var strategies = new ExecutionStrategies(new());
        for (var i = 0; i < 3; i++)
        {
            Assert.Equal("""{"data":{"person":{"age":7,"number":7}}}""", (await new Asking(wide, strategies).AskAsync(document)).Data);
            Assert.Equal("""{"data":{"person":{"age":0,"number":7}}}""", (await new Asking(other, strategies).AskAsync(document)).Data);
        }
    }

    private sealed class StuckResolver(Func<Task<object?>> answer) : IFieldResolver
    {
        public ValueTask<object?> ResolveAsync(IResolveFieldContext context) => new(new Load(answer));

        private sealed class Load(Func<Task<object?>> answer) : IDataLoaderResult
        {
            public Task<object?> GetResultAsync(CancellationToken cancellationToken = default) => answer();
        }
    }

    private sealed class Loader(List<string> happened)
    {
        private List<Person>? _open;
        private Task? _running;

        public IDataLoaderResult For(Person person)
        {
            (_open ??= []).Add(person);
            return new Load(this, person);
        }

        private async Task RunAsync()
        {
            var people = _open!;
            _open = null;
            await Task.Yield();
            happened.Add($"load {string.Join(' ', people.Select(p => p.Number).Order())}");
            _running = null;
        }

        private sealed class Load(Loader loader, Person person) : IDataLoaderResult
        {
            public async Task<object?> GetResultAsync(CancellationToken cancellationToken = default)
            {
                await (loader._open is null ? loader._running ?? Task.CompletedTask : loader._running = loader.RunAsync());
                return new Person(person.Number / 2);
            }
        }
    }
}
