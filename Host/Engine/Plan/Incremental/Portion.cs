using GraphQL;
using GraphQL.Execution;
using GraphQL.Instrumentation;
using ExecutionContext = GraphQL.Execution.ExecutionContext;

namespace Headless.Engine.Plan.Incremental;

/// <summary>What is worked on together: the same deferred fragment at all objects, so that a load serves all of them, and those fragments that share fields with it.</summary>
/// <param name="roots">What is run.</param>
internal sealed class Portion(IReadOnlyList<PartRoot> roots)
{
    /// <summary>What is run.</summary>
    public IReadOnlyList<PartRoot> Roots => roots;

    /// <summary>The parts, in the order of the answer.</summary>
    public IReadOnlyList<Part> Parts { get; } = [.. roots.SelectMany(r => r.Parts).Distinct()];

    /// <summary>What is written already.</summary>
    public FragmentBuffer Buffer { get; } = new();

    /// <summary>Whether running it failed as a whole.</summary>
    public bool IsBroken { get; private set; }

    /// <summary>Puts together what belongs together.</summary>
    /// <param name="roots">What is to be run.</param>
    /// <returns>The portions, in the order of the answer.</returns>
    public static IReadOnlyList<Portion> Of(IEnumerable<PartRoot> roots)
    {
        var groups = new List<(HashSet<object> Sources, List<PartRoot> Roots)>();
        foreach (var root in roots)
        {
            var sources = root.Parts.Select(p => p.Source).ToHashSet();
            var touched = groups.FindAll(g => g.Sources.Overlaps(sources));
            if (touched is [var first, .. var others])
            {
                others.ForEach(o => first.Sources.UnionWith(o.Sources));
                others.ForEach(o => first.Roots.AddRange(o.Roots));
                groups.RemoveAll(others.Contains);
                first.Sources.UnionWith(sources);
                first.Roots.Add(root);
            }
            else
            {
                groups.Add((sources, [root]));
            }
        }

        return [.. groups.Select(g => new Portion(g.Roots))];
    }

    /// <summary>Runs it.</summary>
    /// <param name="context">The request.</param>
    /// <param name="schema">What is known of the schema.</param>
    /// <returns>The errors of each root.</returns>
    public async Task<ILookup<PartRoot, ExecutionError>> RunAsync(ExecutionContext context, SchemaPlan schema)
    {
        var own = new ExecutionContext(context) { Errors = [], OutputExtensions = [], Metrics = Metrics.None };
        var run = new PlanRun(own, schema, Buffer);
        try
        {
            var errors = await run.ContinueAsync(roots).ConfigureAwait(false);
            var byAnchor = roots.ToDictionary(r => r.Anchor);
            return errors.ToLookup(e => RootOf(e.Owner, byAnchor), e => e.Error);
        }
#pragma warning disable CA1031 // What escapes a run is no part's own fault, and all of them are told.
        catch (Exception exception)
#pragma warning restore CA1031
        {
            context.CancellationToken.ThrowIfCancellationRequested();
            var unhandled = new UnhandledExceptionContext(own, null, exception);
            await own.UnhandledExceptionDelegate(unhandled).ConfigureAwait(false);
            var error = unhandled.Exception as ExecutionError ?? new UnhandledError(unhandled.ErrorMessage ?? "", unhandled.Exception);
            IsBroken = true;
            return roots.ToLookup(r => r, _ => error);
        }
    }

    private static PartRoot RootOf(ObjectNode owner, Dictionary<ObjectNode, PartRoot> byAnchor)
    {
        var node = owner;
        while (true)
        {
            if (byAnchor.TryGetValue(node, out var root))
            {
                return root;
            }

            node = node.Spot.Owner!;
        }
    }
}
