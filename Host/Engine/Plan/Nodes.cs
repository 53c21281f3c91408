using Headless.Engine.Plan.Incremental;

namespace Headless.Engine.Plan;

/// <summary>An object of the answer that could not be written at once, because some field of it needs a call.</summary>
/// <param name="selection">What is asked of it.</param>
/// <param name="source">The object.</param>
/// <param name="spot">Where it stands.</param>
internal sealed class ObjectNode(Selection selection, object? source, Spot spot)
{
    /// <summary>What is asked of it.</summary>
    public Selection Selection => selection;

    /// <summary>The object.</summary>
    public object? Source => source;

    /// <summary>Where it stands.</summary>
    public Spot Spot => spot;

    /// <summary>The parts of the answer that its deferred fragments are; null when it has none, or they were not looked for yet.</summary>
    public IReadOnlyList<Part>? Parts { get; set; }

    /// <summary>
    /// What became of each field: null, a leaf as its type made it, a <see cref="Fragment"/>, another object, a <see cref="ListNode"/>, or <see cref="Broken"/>; for fields that were written together a <see cref="FieldsFragment"/>.
    /// </summary>
    public object?[] Values { get; } = new object?[selection.Fields.Length];
}

/// <summary>A list of the answer that could not be written at once.</summary>
/// <param name="shape">The items' shape.</param>
/// <param name="items">What became of each item; as in <see cref="ObjectNode.Values"/>.</param>
internal sealed class ListNode(OutputShape shape, List<object?> items)
{
    /// <summary>The items' shape.</summary>
    public OutputShape Shape => shape;

    /// <summary>What became of each item.</summary>
    public List<object?> Items => items;

    /// <summary>Its items that come later; null when none do.</summary>
    public LaterItems? Later { get; init; }
}

/// <summary>A part of the answer that is written already, and kept until the whole is known to be valid.</summary>
/// <param name="Start">Where it begins.</param>
/// <param name="Length">How long it is.</param>
internal record Fragment(int Start, int Length);

/// <summary>Several fields of an object that are written already, each with its key and a comma in front. It stands at the first of them; at the others stands nothing.</summary>
/// <param name="Start">Where it begins.</param>
/// <param name="Length">How long it is.</param>
/// <param name="Fields">How many fields.</param>
internal sealed record FieldsFragment(int Start, int Length, int Fields) : Fragment(Start, Length);

/// <summary>A null where there may be none: it takes along what it stands in, up to the nearest place that may be null.</summary>
internal static class Broken
{
    /// <summary>The mark.</summary>
    public static object Mark { get; } = new();

    /// <summary>Takes along what broken values stand in.</summary>
    /// <param name="node">An object.</param>
    /// <returns>True when the object itself is broken.</returns>
    public static bool Spreads(ObjectNode node)
    {
        for (var i = 0; i < node.Values.Length; i++)
        {
            if (node.Values[i] is FieldsFragment written)
            {
                i += written.Fields - 1;
                continue;
            }

            if (!Settle(ref node.Values[i], node.Selection.Fields[i].Schema.Shape))
            {
                return true;
            }
        }

        return false;
    }

    private static bool Settle(ref object? value, OutputShape shape)
    {
        var isBroken = value switch
        {
            ObjectNode node => Spreads(node),
            ListNode list => Whole(list) < list.Items.Count,
            _ => ReferenceEquals(value, Mark),
        };
        if (isBroken)
        {
            value = null;
        }

        return value is not null || !shape.IsNonNull;
    }

    /// <summary>Takes along what broken values stand in, up to the items of a list.</summary>
    /// <param name="list">The list.</param>
    /// <returns>How many items stand before the first that breaks the list; all, where none does.</returns>
    public static int Whole(ListNode list)
    {
        for (var i = 0; i < list.Items.Count; i++)
        {
            var item = list.Items[i];
            if (!Settle(ref item, list.Shape))
            {
                return i;
            }

            list.Items[i] = item;
        }

        return list.Items.Count;
    }
}
