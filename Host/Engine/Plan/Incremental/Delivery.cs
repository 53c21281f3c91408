using System.Globalization;
using GraphQL;
using Headless.Engine.Errors;
using ExecutionContext = GraphQL.Execution.ExecutionContext;

namespace Headless.Engine.Plan.Incremental;

/// <summary>
/// The parts of an answer that come after its first. What is ready runs side by side, begun when what was sent before is on its way; what comes of it may hold more that comes later. Nothing that was begun is left behind: whatever
/// happens, the delivery ends when its last call has ended.
/// </summary>
internal sealed class Delivery
{
    private readonly ExecutionContext _context;
    private readonly SchemaPlan _schema;
    private readonly List<PartRoot> _waiting = [];
    private readonly List<Part> _announced = [];
    private List<Portion> _next = [];
    private int _ids;

    private Delivery(ExecutionContext context, SchemaPlan schema) => (_context, _schema) = (context, schema);

    /// <summary>The parts that the first answer announces.</summary>
    public IReadOnlyList<Part> Pending { get; private set; } = [];

    /// <summary>What errors may still be told.</summary>
    public ErrorAllowance? Errors { get; set; }

    /// <summary>Finds what comes later in an answer.</summary>
    /// <param name="context">The request.</param>
    /// <param name="schema">What is known of the schema.</param>
    /// <param name="data">The answer.</param>
    /// <returns>The parts; null when nothing comes later.</returns>
    public static Delivery? Of(ExecutionContext context, SchemaPlan schema, PlanData data)
    {
        if (!PartDirectives.AreTaken(context))
        {
            return null;
        }

        var delivery = new Delivery(context, schema);
        delivery._waiting.AddRange(Openings.In(context, data.Root));
        delivery.Pending = delivery.Announce();
        return delivery.Pending.Count > 0 ? delivery : null;
    }

    /// <summary>Runs the parts.</summary>
    /// <returns>What is to be sent, as it comes. What is asked for next is begun when the next is asked for.</returns>
    /// <exception cref="OperationCanceledException">The request was stopped. Nothing of it runs any more.</exception>
    public async IAsyncEnumerable<Payload> RunAsync()
    {
        var running = new List<Task<(Portion Portion, ILookup<PartRoot, ExecutionError> Errors)>>();
        try
        {
            Begin(running);
            while (running.Count > 0)
            {
                var ended = await Task.WhenAny(running).ConfigureAwait(false);
                running.Remove(ended);
                var (portion, errors) = await ended.ConfigureAwait(false);
                yield return Settle(portion, errors, running.Count > 0);
                portion.Buffer.Dispose();
                Begin(running);
            }
        }
        finally
        {
            foreach (var task in running)
            {
                await ((Task)task).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
            }
        }
    }

    /// <summary>Ends all parts that did not come.</summary>
    /// <param name="error">Why.</param>
    /// <returns>The last that is sent.</returns>
    public Payload Break(ExecutionError error) => new([], [], [.. _announced.Select(p => new CompletedPart(p, Told([error])))], HasNext: false);

    private void Begin(List<Task<(Portion Portion, ILookup<PartRoot, ExecutionError> Errors)>> running)
    {
        foreach (var portion in _next)
        {
            running.Add(Task.Run(async () => (portion, await portion.RunAsync(_context, _schema).ConfigureAwait(false))));
        }

        _next = [];
    }

    // Of what waits, what is ready now: it runs next.
    private List<Part> Announce()
    {
        Sort();
        _next = [.. Portion.Of(_waiting.Where(r => r.Parts.All(p => p.IsReady)))];
        var begun = _next.SelectMany(p => p.Roots).ToHashSet();
        _waiting.RemoveAll(begun.Contains);
        var fresh = _next.SelectMany(p => p.Parts).Where(p => p.Id is null).ToList();
        foreach (var part in fresh)
        {
            part.Id = _ids++.ToString(CultureInfo.InvariantCulture);
        }

        _announced.AddRange(fresh);
        return fresh;
    }

    // What stands in a part that does not come does not come either. What two parts ask for comes with the one that is ready first; the other waits for it.
    private void Sort()
    {
        foreach (var root in _waiting)
        {
            root.Leave([.. root.Parts.Where(p => p.IsLost)]);
            var ready = root.Parts.Where(p => p.IsReady).ToList();
            var others = root.Parts.Except(ready).ToList();
            if (ready.Count > 0 && others.Count > 0)
            {
                root.Leave(others);
                others.ForEach(o => o.WaitFor(ready));
            }
        }

        _waiting.RemoveAll(r => r.Parts.Count == 0);
    }

    private Payload Settle(Portion portion, ILookup<PartRoot, ExecutionError> errors, bool goesOn)
    {
        var outcomes = portion.Roots.Select(r => (Root: r, Outcome: portion.IsBroken ? (null, false) : r.End())).ToList();
        foreach (var part in outcomes.Where(o => !o.Outcome.IsWhole).SelectMany(o => o.Root.Parts))
        {
            part.HasFailed = true;
        }

        var failed = portion.Parts.Where(p => p.HasFailed).ToDictionary(p => p, _ => new List<ExecutionError>());
        var increments = new List<Increment>();
        foreach (var (root, (made, isWhole)) in outcomes)
        {
            // A list's items that came before the one that broke it are sent.
            var part = root.Parts.Where(p => !p.HasFailed).MaxBy(p => p.Path.Count) ?? (root is StreamedRoot ? root.Parts[0] : null);
            if (made is not null && part is not null)
            {
                increments.Add(new(part, root.SubPathFrom(part), new(made, portion.Buffer), isWhole && errors[root].Any() ? Told([.. errors[root]]) : null));
                _waiting.AddRange(Openings.In(_context, made));
            }

            foreach (var each in root.Parts)
            {
                each.Open--;
                if (each.HasFailed && (!isWhole || part is null))
                {
                    failed[each].AddRange(errors[root]);
                }
            }
        }

        _announced.RemoveAll(portion.Parts.Contains);
        var completed = portion.Parts.Select(p => new CompletedPart(p, p.HasFailed ? Told(failed[p]) : null)).ToList();
        var pending = Announce();
        return new(pending, increments, completed, goesOn || _next.Count > 0);
    }

    private ExecutionErrors Told(IReadOnlyCollection<ExecutionError> errors) => Errors?.Take(errors) ?? [.. errors];
}
