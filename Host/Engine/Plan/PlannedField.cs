using System.Collections.Concurrent;
using GraphQL.Types;
using GraphQLParser.AST;
using Headless.Engine.Plan.Incremental;

namespace Headless.Engine.Plan;

/// <summary>A field that an operation asks for, under one key of the answer.</summary>
/// <param name="Schema">What the schema says of it.</param>
/// <param name="Key">The key: its alias or its name.</param>
/// <param name="Label">The key as it stands in the answer behind another.</param>
/// <param name="First">Where it stands in the document first. Its arguments and directives are kept by this node.</param>
/// <param name="Ast">The same node; where several nodes ask for one key, what all of them select.</param>
internal sealed record PlannedField(SchemaField Schema, string Key, Label Label, GraphQLField First, GraphQLField Ast)
{
    private Selection? _only;
    private ConcurrentDictionary<IObjectGraphType, Selection>? _several;

    /// <summary>The nodes that ask for it, where some of them come later than the field; otherwise null, and <see cref="Ast"/> says all.</summary>
    public IReadOnlyList<FieldNode>? Nodes { get; init; }

    /// <summary>Whether items of it may come later.</summary>
    public bool IsStreamed { get; init; }

    /// <summary>Whether some selection of its objects that was met always needs calls.</summary>
    public bool IsMixed => Volatile.Read(ref _only) is { IsMixed: true } || Volatile.Read(ref _several)?.Values.Any(s => s.IsMixed) == true;

    /// <summary>What is selected of the field's objects of a type; worked out when the first such object is met, by whoever meets it.</summary>
    /// <param name="type">The objects' type.</param>
    /// <param name="collector">Collects it.</param>
    /// <returns>The selection.</returns>
    public Selection Below(IObjectGraphType type, FieldCollector collector)
    {
        if (Volatile.Read(ref _only) is { } only && ReferenceEquals(only.Type, type))
        {
            return only;
        }

        if (_only is null)
        {
            var collected = collector.Collect(type, this);
            return Interlocked.CompareExchange(ref _only, collected, null) is not { } other || !ReferenceEquals(other.Type, type) ? collected : other;
        }

        var several = Volatile.Read(ref _several) ?? Interlocked.CompareExchange(ref _several, new(), null) ?? _several!;
        return several.GetOrAdd(type, static (t, a) => a.collector.Collect(t, a.Field), (collector, Field: this));
    }
}
