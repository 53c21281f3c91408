using ExecutionContext = GraphQL.Execution.ExecutionContext;

namespace Headless.Engine.Plan.Incremental;

/// <summary>Finds in what was run all that comes later, in the order of the answer. What a null took along is not there any more, so nothing of it comes either.</summary>
/// <param name="context">The request.</param>
internal sealed class Openings(ExecutionContext context)
{
    private readonly List<PartRoot> _found = [];

    /// <summary>Finds what comes later.</summary>
    /// <param name="context">The request.</param>
    /// <param name="made">What was run.</param>
    /// <returns>What comes later.</returns>
    public static IReadOnlyList<PartRoot> In(ExecutionContext context, object made)
    {
        var openings = new Openings(context);
        openings.Visit(made);
        return openings._found;
    }

    private void Visit(object? made)
    {
        switch (made)
        {
            case ObjectNode node:
                Open(node);
                Array.ForEach(node.Values, Visit);
                break;
            case ListNode list:
                list.Items.ForEach(Visit);
                Open(list);
                break;
        }
    }

    private void Open(ObjectNode node)
    {
        if (node.Selection.Opened is { Length: > 0 } opened)
        {
            var parts = new List<Part>(opened.Length);
            var path = node.Spot.Path(f => f.Key);
            foreach (var usage in opened)
            {
                parts.Add(new(usage, usage.Label, path, usage.Outer is { } outer ? parts.Find(p => p.Source == outer) ?? PartOf(outer, node.Spot.Owner) : null));
            }

            node.Parts = parts;
        }

        foreach (var fields in node.Selection.Deferred)
        {
            Add(new DeferredRoot(node, fields, [.. fields.Usages.Select(u => PartOf(u, node)!)]));
        }
    }

    private void Open(ListNode list)
    {
        if (list.Later is { } later)
        {
            var field = later.Spot.Field!;
            Add(new StreamedRoot(list.Shape, later, new(field, PartDirectives.LabelOf(context, field.First, PartDirectives.Stream), later.Spot.Path(f => f.Key), null)));
        }
    }

    private void Add(PartRoot root)
    {
        foreach (var part in root.Parts)
        {
            part.Open++;
        }

        _found.Add(root);
    }

    // It was opened at the object itself or at one that holds it.
    private static Part? PartOf(DeferUsage usage, ObjectNode? at)
    {
        for (var node = at; node is not null; node = node.Spot.Owner)
        {
            if (node.Parts?.FirstOrDefault(p => p.Source == usage) is { } part)
            {
                return part;
            }
        }

        return null;
    }
}
