using GraphQL.Types;
using GraphQLParser.AST;
using Headless.Engine.Plan.Incremental;

namespace Headless.Engine.Plan;

/// <summary>The fields that were collected of one selection, nodes of one key merged, and which of them come later.</summary>
/// <param name="takesParts">Whether any may.</param>
internal sealed class CollectedFields(bool takesParts)
{
    private readonly HashSet<(string Fragment, DeferUsage? Usage)> _seen = [];
    private readonly List<DeferUsage> _opened = [];

    /// <summary>Whether fields may come later.</summary>
    public bool TakesParts => takesParts;

    /// <summary>All fields, by their keys.</summary>
    public OrderedDictionary<string, PlannedField> All { get; } = new(StringComparer.Ordinal);

    /// <summary>Whether a fragment was not met before.</summary>
    /// <param name="spread">Where it is spread.</param>
    /// <param name="usage">In which deferred fragment that is.</param>
    /// <returns>True if so.</returns>
    public bool IsNew(GraphQLFragmentSpread spread, DeferUsage? usage) => _seen.Add((spread.FragmentName.Name.StringValue, usage));

    /// <summary>Opens a deferred fragment.</summary>
    /// <param name="label">Its label.</param>
    /// <param name="outer">The one that it stands in.</param>
    /// <returns>The usage.</returns>
    public DeferUsage Open(string? label, DeferUsage? outer)
    {
        _opened.Add(new(label, outer));
        return _opened[^1];
    }

    /// <summary>Adds a field.</summary>
    /// <param name="field">The field.</param>
    /// <param name="node">Where it stands.</param>
    /// <param name="usage">In which deferred fragment that is.</param>
    /// <param name="isStreamed">Whether its items may come later.</param>
    public void Add(SchemaField field, GraphQLField node, DeferUsage? usage, bool isStreamed)
    {
        var key = node.Alias?.Name.StringValue ?? field.Definition.Name;
        if (All.TryGetValue(key, out var same))
        {
            All[key] = same with { Ast = Merge(same.Ast, node), Nodes = takesParts ? [.. same.Nodes!, new(node, usage)] : null };
            return;
        }

        All.Add(key, new(field, key, node.Alias is null ? field.Label : new(key), node, node)
        {
            Nodes = takesParts ? [new(node, usage)] : null,
            IsStreamed = isStreamed,
        });
    }

    /// <summary>The selection as it is run: what comes with its objects, and what comes later.</summary>
    /// <param name="type">The objects' type.</param>
    /// <returns>The selection.</returns>
    public Selection ToSelection(IObjectGraphType type)
    {
        if (!takesParts)
        {
            return new(type, [.. All.Values]);
        }

        var now = new List<PlannedField>();
        var later = new List<(List<DeferUsage> Usages, List<PlannedField> Fields)>();
        foreach (var field in All.Values)
        {
            if (field.Nodes!.Any(n => n.Usage is null))
            {
                now.Add(Settled(field, []));
                continue;
            }

            var all = field.Nodes!.Select(n => n.Usage!).Distinct().ToList();
            var usages = all.FindAll(u => !u.IsInside(all));
            var same = later.Find(l => l.Usages.Count == usages.Count && usages.TrueForAll(l.Usages.Contains));
            if (same.Fields is null)
            {
                later.Add(same = (usages, []));
            }

            same.Fields.Add(Settled(field, usages));
        }

        return new(type, [.. now], [.. _opened], [.. later.Select(l => new DeferredFields(l.Usages, new(type, [.. l.Fields])))]);
    }

    // Below a field that comes with these usages, they are nothing to wait for any more; nor is any below a list whose items come later themselves.
    private static PlannedField Settled(PlannedField field, List<DeferUsage> with)
    {
        if (field.IsStreamed)
        {
            return field with { Nodes = null };
        }

        IReadOnlyList<FieldNode> nodes = [.. field.Nodes!.Select(n => n.Usage is { } usage && with.Contains(usage) ? n with { Usage = null } : n)];
        return field with { Nodes = nodes.Any(n => n.Usage is not null) ? nodes : null };
    }

    private static MergedField Merge(GraphQLField one, GraphQLField other) => new(one.Name)
    {
        Alias = one.Alias,
        Arguments = one.Arguments,
        Directives = one.Directives,
        Location = one.Location,
        SelectionSet = (one.SelectionSet, other.SelectionSet) switch
        {
            ({ } first, { } second) => new([.. first.Selections.Union(second.Selections)]),
            var (first, second) => first ?? second,
        },
    };

    // The parser's own node forgets where it stands unless the parser made it; batches and errors want to know.
    private sealed class MergedField(GraphQLName name) : GraphQLField(name)
    {
        public override GraphQLLocation Location { get; set; }
    }
}
