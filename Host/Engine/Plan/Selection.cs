using System.Text;
using GraphQL.Types;
using Headless.Engine.Plan.Incremental;

namespace Headless.Engine.Plan;

/// <summary>The fields that an operation asks of objects of one type, in the order of the answer.</summary>
/// <param name="type">The objects' type.</param>
/// <param name="fields">The fields that come with the objects.</param>
/// <param name="opened">The deferred fragments that are met at the objects.</param>
/// <param name="deferred">The fields that come later.</param>
internal sealed class Selection(IObjectGraphType type, PlannedField[] fields, DeferUsage[] opened, DeferredFields[] deferred)
{
    private ObjectWrites? _writes;
    private volatile bool _isMixed = opened.Length + deferred.Length > 0 || Array.Exists(fields, f => f.IsStreamed || (!f.Schema.IsTypeName && f.Schema.Plain is null));

    public Selection(IObjectGraphType type, PlannedField[] fields)
        : this(type, fields, [], [])
    {
    }

    /// <summary>The objects' type.</summary>
    public IObjectGraphType Type => type;

    /// <summary>The type's name as it stands in the answer.</summary>
    public byte[] TypeName { get; } = Encoding.ASCII.GetBytes($"\"{type.Name}\"");

    /// <summary>Whether everybody may read all that stands in the objects.</summary>
    public bool IsOpen { get; } = Array.TrueForAll(fields, f => f.Schema.Plain is null or { IsOpen: true });

    /// <summary>The fields that come with the objects.</summary>
    public PlannedField[] Fields => fields;

    /// <summary>The deferred fragments that are met at the objects.</summary>
    public DeferUsage[] Opened => opened;

    /// <summary>The fields that come later.</summary>
    public DeferredFields[] Deferred => deferred;

    /// <summary>How many fields, from each on, have values that may stand in the object and have nothing below: they may be written together where others need calls.</summary>
    public int[] Together { get; } = CountTogether(fields);

    /// <summary>Whether some field, here or further below, always needs a call or comes later. Known of this selection at once; of those below it, when they were met.</summary>
    public bool IsMixed => _isMixed;

    /// <summary>What writes each of the fields, in their order.</summary>
    /// <param name="source">An object; those of one type have the same writers.</param>
    /// <returns>The writers.</returns>
    public DirectWrite[] WritesOf(object source)
    {
        var type = source.GetType();
        if (_writes is not { } writes || writes.Source != type)
        {
            _writes = writes = new(type, Array.ConvertAll<PlannedField, DirectWrite>(fields, f => f.Schema.IsTypeName ? WriteTypeName : f.Schema.WriteOf(type)));
        }

        return writes.Fields;
    }

    /// <summary>Remembers that a selection below is mixed.</summary>
    public void MarkMixed() => _isMixed = true;

    private int WriteTypeName(object source, Span<byte> to) => LeafCalls.Name(to, TypeName);

    private static int[] CountTogether(PlannedField[] fields)
    {
        var together = new int[fields.Length];
        for (var i = fields.Length - 1; i >= 0; i--)
        {
            var schema = fields[i].Schema;
            together[i] = schema.IsTypeName || (schema is { Plain: not null, Shape.Leaf: not null }) ? 1 + (i + 1 < fields.Length ? together[i + 1] : 0) : 0;
        }

        return together;
    }

    private sealed record ObjectWrites(Type Source, DirectWrite[] Fields);
}
