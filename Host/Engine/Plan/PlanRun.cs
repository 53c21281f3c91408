using GraphQL;
using GraphQL.DataLoader;
using Headless.Engine.Execution;
using Headless.Engine.Plan.Incremental;
using Headless.Sdk;
using ExecutionContext = GraphQL.Execution.ExecutionContext;

namespace Headless.Engine.Plan;

/// <summary>
/// One run of an operation. Fields are called in the order in which the library calls them: all that are ready, then, when all of these have answered, the loads that they asked for, together, so that each batch is as large as it can
/// be. What comes back is completed one after another, by one thread at a time. Nothing that was called is left behind: whatever happens, the run ends when the last call has ended.
/// </summary>
internal sealed class PlanRun
{
    private readonly StraightWriter _straight;
    private readonly Completion _completion;
    private readonly Failures _failures;
    private readonly Queue<object> _ready = new();
    private readonly List<FieldCall> _calls = [];
    private readonly List<FieldCall> _loads = [];

    public PlanRun(ExecutionContext context, SchemaPlan schema, FragmentBuffer buffer)
    {
        Context = context;
        Collector = new(schema, context);
        Buffer = buffer;
        _straight = new(context.Schema, Collector, (context.UserContext as RequestContext)?.Caller ?? Caller.Anonymous, buffer);
        _failures = new(this);
        _completion = new(this, _straight, _failures);
    }

    /// <summary>The request.</summary>
    public ExecutionContext Context { get; }

    /// <summary>Collects selections when they are met.</summary>
    public FieldCollector Collector { get; }

    /// <summary>What is written already.</summary>
    public FragmentBuffer Buffer { get; }

    /// <summary>Runs the operation.</summary>
    /// <param name="selection">What is asked of the root.</param>
    /// <param name="source">The root.</param>
    /// <param name="isSerial">Whether each of the root's fields, with all below it, waits for the one before.</param>
    /// <returns>The answer's data, ready to be written; null when it is null.</returns>
    public async Task<PlanData?> ExecuteAsync(Selection selection, object? source, bool isSerial)
    {
        var root = new ObjectNode(selection, source, default);
        var failed = await ToEndAsync(async () =>
        {
            for (var i = 0; i < root.Values.Length; i++)
            {
                Context.CancellationToken.ThrowIfCancellationRequested();
                Start(root, i);
                if (isSerial)
                {
                    await DrainAsync().ConfigureAwait(false);
                }
            }
        }).ConfigureAwait(false);
        foreach (var (_, error) in failed)
        {
            Context.Errors.Add(error);
        }

        return failed.Count > 0 && Broken.Spreads(root) ? null : new(root, Buffer);
    }

    /// <summary>Runs what comes later in an operation that was run so far.</summary>
    /// <param name="roots">The fields and items.</param>
    /// <returns>What went wrong, each with the object whose field it is of.</returns>
    public Task<IReadOnlyList<(ObjectNode Owner, ExecutionError Error)>> ContinueAsync(IReadOnlyList<PartRoot> roots) => ToEndAsync(() =>
    {
        foreach (var root in roots)
        {
            Context.CancellationToken.ThrowIfCancellationRequested();
            Enqueue(root.Begin(_completion));
        }

        return Task.CompletedTask;
    });

    private async Task<IReadOnlyList<(ObjectNode Owner, ExecutionError Error)>> ToEndAsync(Func<Task> begin)
    {
        try
        {
            await begin().ConfigureAwait(false);
            await DrainAsync().ConfigureAwait(false);
        }
        catch
        {
            await EndedAsync().ConfigureAwait(false);
            throw;
        }

        if (_failures.IsEmpty)
        {
            return [];
        }

        Context.CancellationToken.ThrowIfCancellationRequested();
        return await _failures.ReportAsync().ConfigureAwait(false);
    }

    private async Task DrainAsync()
    {
        while (true)
        {
            while (_ready.TryDequeue(out var next))
            {
                Context.CancellationToken.ThrowIfCancellationRequested();
                Open(next);
            }

            if (_calls.Count > 0)
            {
                await EndedAsync().ConfigureAwait(false);
                CompleteCalls();
            }
            else if (_loads.Count > 0)
            {
                Context.CancellationToken.ThrowIfCancellationRequested();
                StartLoads();
            }
            else
            {
                return;
            }
        }
    }

    private void Open(object ready)
    {
        if (ready is ListNode list)
        {
            list.Items.ForEach(Enqueue);
            return;
        }

        var node = (ObjectNode)ready;
        for (var i = 0; i < node.Values.Length;)
        {
            var together = node.Selection.Together[i];
            if (together > 0 && node.Source is not null && _straight.TryWrite(node.Source, node.Selection, i, together) is { } written)
            {
                node.Values[i] = written;
                i += together;
                continue;
            }

            for (var next = i + Math.Max(together, 1); i < next; i++)
            {
                Start(node, i);
            }
        }
    }

    private void Enqueue(object? made)
    {
        if (made is ObjectNode or ListNode)
        {
            _ready.Enqueue(made);
        }
    }

    private void Start(ObjectNode node, int position)
    {
        var field = node.Selection.Fields[position];
        if (field.Schema.IsTypeName)
        {
            node.Values[position] = node.Selection.Type.Name;
        }
        else if (_straight.TryRead(node, field, out var value))
        {
            Put(node, position, value);
        }
        else
        {
            Call(new(this, node, position));
        }
    }

    private void Call(FieldCall call)
    {
        try
        {
            var answer = call.Field.Schema.Resolver.ResolveAsync(call);
            if (answer.IsCompletedSuccessfully)
            {
                Take(call, answer.Result);
                return;
            }

            call.Answer = answer.AsTask();
        }
#pragma warning disable CA1031 // Whatever a resolver throws is an error of its field.
        catch (Exception exception)
#pragma warning restore CA1031
        {
            call.Answer = Task.FromException<object?>(exception);
        }

        if (call.Answer.IsCompleted)
        {
            Complete(call);
        }
        else
        {
            _calls.Add(call);
        }
    }

    private void StartLoads()
    {
        foreach (var call in _loads)
        {
            try
            {
                call.Answer = call.Load!.GetResultAsync(Context.CancellationToken);
            }
#pragma warning disable CA1031 // Whatever a load throws is an error of its field.
            catch (Exception exception)
#pragma warning restore CA1031
            {
                call.Answer = Task.FromException<object?>(exception);
            }

            _calls.Add(call);
        }

        _loads.Clear();
    }

    private async Task EndedAsync()
    {
        foreach (var call in _calls)
        {
            await ((Task)call.Answer!).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        }
    }

    private void CompleteCalls()
    {
        foreach (var call in _calls)
        {
            Complete(call);
        }

        _calls.Clear();
    }

    private void Complete(FieldCall call)
    {
        var answer = call.Answer!;
        if (answer.IsCompletedSuccessfully)
        {
            Take(call, answer.GetAwaiter().GetResult());
            return;
        }

        var exception = answer.Exception?.InnerException ?? new OperationCanceledException(Context.CancellationToken);
        if (exception is OperationCanceledException)
        {
            Context.CancellationToken.ThrowIfCancellationRequested();
        }

        call.Node.Values[call.Position] = _completion.Fail(exception, call.Field.Schema.Shape, new(call.Node, call.Field, null));
    }

    private void Take(FieldCall call, object? answer)
    {
        if (answer is IDataLoaderResult load)
        {
            call.Load = load;
            _loads.Add(call);
            return;
        }

        Put(call.Node, call.Position, answer);
    }

    private void Put(ObjectNode node, int position, object? value)
    {
        var field = node.Selection.Fields[position];
        var made = _completion.Complete(value, field.Schema.Shape, new(node, field, null));
        node.Values[position] = made;
        Enqueue(made);
    }
}
