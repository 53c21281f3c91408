using System.Text.Json;
using GraphQL.Types;
using Headless.Engine.Http;
using Headless.Engine.Plan.Incremental;

namespace Headless.Engine.Plan;

/// <summary>The fields that an operation asks of objects of one type, in the order of the answer.</summary>
/// <param name="type">The objects' type.</param>
/// <param name="fields">The fields that come with the objects.</param>
/// <param name="opened">The deferred fragments that are met at the objects.</param>
/// <param name="deferred">The fields that come later.</param>
internal sealed class Selection(IObjectGraphType type, PlannedField[] fields, DeferUsage[] opened, DeferredFields[] deferred)
{
    private volatile bool _isMixed = opened.Length + deferred.Length > 0 || Array.Exists(fields, f => f.IsStreamed || (!f.Schema.IsTypeName && f.Schema.Plain is null));

    public Selection(IObjectGraphType type, PlannedField[] fields)
        : this(type, fields, [], [])
    {
    }

    /// <summary>The objects' type.</summary>
    public IObjectGraphType Type => type;

    /// <summary>The type's name as it stands in the answer.</summary>
    public JsonEncodedText TypeName { get; } = JsonEncodedText.Encode(type.Name, PlainJsonEncoder.Instance);

    /// <summary>The fields that come with the objects.</summary>
    public PlannedField[] Fields => fields;

    /// <summary>The deferred fragments that are met at the objects.</summary>
    public DeferUsage[] Opened => opened;

    /// <summary>The fields that come later.</summary>
    public DeferredFields[] Deferred => deferred;

    /// <summary>Whether some field, here or further below, always needs a call or comes later. Known of this selection at once; of those below it, when they were met.</summary>
    public bool IsMixed => _isMixed;

    /// <summary>Remembers that a selection below is mixed.</summary>
    public void MarkMixed() => _isMixed = true;
}
