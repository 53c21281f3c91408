using System.Collections;
using GraphQL.Types;
using Headless.Engine.Execution.Resolvers;
using Headless.Sdk;

namespace Headless.Engine.Plan;

/// <summary>
/// Writes values in one go whose every field stands in the object already. Where that does not work out, because a field needs a call, the caller may not read it, a getter throws, or a null stands where none may, all is taken back
/// and the value goes the long way, which reports what is wrong. So whatever this wrote is valid.
/// </summary>
/// <param name="schema">The schema.</param>
/// <param name="collector">Collects selections when they are met.</param>
/// <param name="caller">Who asks.</param>
/// <param name="buffer">Where to.</param>
internal sealed class StraightWriter(ISchema schema, FieldCollector collector, Caller caller, FragmentBuffer buffer)
{
    private readonly Dictionary<IPlainResolver, bool> _allowed = new(ReferenceEqualityComparer.Instance);
    private readonly HashSet<Selection> _failed = new(ReferenceEqualityComparer.Instance);
    private Selection? _asked;
    private bool _isAskedAllowed;

    /// <summary>Writes a value, if it can be written in one go.</summary>
    /// <param name="value">The value.</param>
    /// <param name="shape">Its shape.</param>
    /// <param name="field">The field that it is of.</param>
    /// <param name="parent">The type that the field is on.</param>
    /// <returns>What was written; null when it goes the long way.</returns>
    public Fragment? TryWrite(object value, OutputShape shape, PlannedField field, IObjectGraphType parent) => Try(() => Write(value, shape, field, parent));

    /// <summary>Writes what a scalar made of a value, if it can be written.</summary>
    /// <param name="made">What it made.</param>
    /// <returns>What was written; null when it cannot be.</returns>
    public Fragment? TryWrite(object made) => Try(() =>
    {
        LeafWriter.Write(buffer, made);
        return true;
    });

    /// <summary>Writes several fields of an object that needs calls for others, if they can be written in one go.</summary>
    /// <param name="source">The object.</param>
    /// <param name="selection">What is asked of it.</param>
    /// <param name="first">The first of the fields.</param>
    /// <param name="count">How many.</param>
    /// <returns>What was written; null when they go the long way, one by one.</returns>
    public FieldsFragment? TryWrite(object source, Selection selection, int first, int count)
    {
        var start = buffer.Length;
        try
        {
            if (WriteFields(source, selection, first, first + count) is not null)
            {
                buffer.CutTo(start);
                return null;
            }

            return new(start, buffer.Length - start, count);
        }
#pragma warning disable CA1031 // Whatever it is, it comes again on the long way, where it is reported with its path.
        catch (Exception)
#pragma warning restore CA1031
        {
            buffer.CutTo(start);
            return null;
        }
    }

    /// <summary>Takes a field's value from its object, if it stands there and may be read.</summary>
    /// <param name="node">The object.</param>
    /// <param name="field">The field.</param>
    /// <param name="value">The value.</param>
    /// <returns>False when the resolver must be called.</returns>
    public bool TryRead(ObjectNode node, PlannedField field, out object? value)
    {
        value = null;
        if (node.Source is null || field.Schema.Plain is null)
        {
            return false;
        }

        try
        {
            value = Read(field.Schema, node.Source);
            return !ReferenceEquals(value, PlainReads.Missed);
        }
#pragma warning disable CA1031 // The resolver throws it again, and says it in words that the caller may read.
        catch (Exception)
#pragma warning restore CA1031
        {
            return false;
        }
    }

    /// <summary>Takes a field's value from its object.</summary>
    /// <param name="field">The field.</param>
    /// <param name="source">The object.</param>
    /// <returns>The value; <see cref="PlainReads.Missed"/> when the resolver must be called.</returns>
    public object? Read(SchemaField field, object source) =>
        field.Plain is { } plain && IsAllowed(plain) ? plain.Read!(source) : PlainReads.Missed;

    private Fragment? Try(Func<bool> write)
    {
        var start = buffer.Length;
        try
        {
            if (write())
            {
                return new(start, buffer.Length - start);
            }
        }
#pragma warning disable CA1031 // Whatever it is, it comes again on the long way, where it is reported with its path.
        catch (Exception)
#pragma warning restore CA1031
        {
            // taken back below
        }

        buffer.CutTo(start);
        return null;
    }

    private bool Write(object? value, OutputShape shape, PlannedField field, IObjectGraphType parent)
    {
        if (value is null)
        {
            if (!shape.IsNonNull)
            {
                buffer.WriteNull();
            }

            return !shape.IsNonNull;
        }

        if (shape.Leaf is { } leaf)
        {
            return leaf.TryWrite(buffer, value);
        }

        return shape.Item is { } item
            ? value is IEnumerable items && WriteItems(items, item, field, parent)
            : WriteObject(value, field.Below(shape.TypeOf(value, field.Schema.Definition, parent, schema), collector));
    }

    private bool WriteItems(IEnumerable items, OutputShape shape, PlannedField field, IObjectGraphType parent)
    {
        buffer.Write((byte)'[');
        if (items is IList list)
        {
            // By index, as the library goes through them: some of its own lists can be gone through in no other way.
            for (var i = 0; i < list.Count; i++)
            {
                if (!WriteItem(list[i], i == 0, shape, field, parent))
                {
                    return false;
                }
            }
        }
        else
        {
            var isFirst = true;
            foreach (var item in items)
            {
                if (!WriteItem(item, isFirst, shape, field, parent))
                {
                    return false;
                }

                isFirst = false;
            }
        }

        buffer.Write((byte)']');
        return true;
    }

    private bool WriteItem(object? item, bool isFirst, OutputShape shape, PlannedField field, IObjectGraphType parent)
    {
        if (!isFirst)
        {
            buffer.Write((byte)',');
        }

        return Write(item, shape, field, parent);
    }

    private bool WriteObject(object source, Selection selection)
    {
        if (selection.IsMixed || (_failed.Count > 0 && _failed.Contains(selection)))
        {
            return false;
        }

        var start = buffer.Length;
        if (WriteFields(source, selection, 0, selection.Fields.Length) is { } failed)
        {
            Remember(selection, failed);
            return false;
        }

        // Where the first field's comma stands, the object begins.
        buffer.Begin(start, (byte)'{');
        buffer.Write((byte)'}');
        return true;
    }

    // Each with its key and a comma in front; ends at the first that cannot be written.
    private PlannedField? WriteFields(object source, Selection selection, int first, int end)
    {
        var writes = selection.IsOpen || IsAllowed(selection) ? selection.WritesOf(source) : null;
        for (var i = first; i < end; i++)
        {
            var field = selection.Fields[i];
            if (writes is not null && buffer.TryWrite(field.Label, writes[i], source))
            {
                continue;
            }

            buffer.Write(field.Label.Bytes);
            if (!WriteField(source, selection, field))
            {
                return field;
            }
        }

        return null;
    }

    private bool WriteField(object source, Selection selection, PlannedField field)
    {
        if (field.Schema.IsTypeName)
        {
            buffer.Write(selection.TypeName);
            return true;
        }

        var value = Read(field.Schema, source);
        return !ReferenceEquals(value, PlainReads.Missed) && Write(value, field.Schema.Shape, field, selection.Type);
    }

    private void Remember(Selection selection, PlannedField field)
    {
        // A selection below that always needs calls makes this one need them in every request; anything else is this request's alone.
        if (field.IsMixed)
        {
            selection.MarkMixed();
        }
        else
        {
            _failed.Add(selection);
        }
    }

    private bool IsAllowed(Selection selection)
    {
        if (!ReferenceEquals(_asked, selection))
        {
            (_asked, _isAskedAllowed) = (selection, Array.TrueForAll(selection.Fields, f => f.Schema.Plain is not { } plain || IsAllowed(plain)));
        }

        return _isAskedAllowed;
    }

    private bool IsAllowed(IPlainResolver resolver)
    {
        if (!_allowed.TryGetValue(resolver, out var allowed))
        {
            _allowed.Add(resolver, allowed = resolver.Allows(caller));
        }

        return allowed;
    }
}
