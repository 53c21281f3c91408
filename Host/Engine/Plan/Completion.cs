using System.Collections;
using Headless.Engine.Plan.Incremental;

namespace Headless.Engine.Plan;

/// <summary>Makes of what a resolver returned what stands in the answer, as the specification completes values: written at once where that is possible, otherwise as objects whose fields are still to be run.</summary>
/// <param name="run">The operation.</param>
/// <param name="straight">Writes what can be written at once.</param>
/// <param name="failures">Takes what goes wrong.</param>
internal sealed class Completion(PlanRun run, StraightWriter straight, Failures failures)
{
    /// <summary>Completes a value.</summary>
    /// <param name="value">The value.</param>
    /// <param name="shape">Its shape.</param>
    /// <param name="spot">Where it stands.</param>
    /// <returns>What stands in the answer, as <see cref="ObjectNode.Values"/> says.</returns>
    public object? Complete(object? value, OutputShape shape, in Spot spot)
    {
        try
        {
            var made = value is null ? null : Make(value, shape, spot);
            return made is null && shape.IsNonNull
                ? throw new InvalidOperationException($"Cannot return null for a non-null type. Field: {spot.Field!.Key}, Type: {shape.Type}!.")
                : made;
        }
#pragma warning disable CA1031 // Whatever a value's type or its enumeration throws is an error of the field.
        catch (Exception exception)
#pragma warning restore CA1031
        {
            return Fail(exception, shape, spot);
        }
    }

    /// <summary>Completes a field that went wrong.</summary>
    /// <param name="exception">What went wrong.</param>
    /// <param name="shape">The field's shape.</param>
    /// <param name="spot">Where it stands.</param>
    /// <returns>What stands in the answer.</returns>
    public object? Fail(Exception exception, OutputShape shape, in Spot spot)
    {
        failures.Add(exception, spot);
        return shape.IsNonNull ? Broken.Mark : null;
    }

    private object? Make(object value, OutputShape shape, in Spot spot)
    {
        if (shape.Leaf is { } leaf)
        {
            var made = leaf.Serialize(value);
            return made is null || LeafWriter.IsSimple(made) ? made : Whole(made, spot.Field!);
        }

        var isStreamed = spot is { Field.IsStreamed: true, Index: null };
        if (!isStreamed && straight.TryWrite(value, shape, spot.Field!, spot.Owner!.Selection.Type) is { } written)
        {
            return written;
        }

        if (shape.Item is { } item)
        {
            return isStreamed ? FirstItems(value, item, spot) : Items(value, item, spot);
        }

        var type = shape.TypeOf(value, spot.Field!.Schema.Definition, spot.Owner!.Selection.Type, run.Context.Schema);
        return new ObjectNode(spot.Field.Below(type, run.Collector), value, spot);
    }

    // What a scalar of its own kind makes may be anything, so it is written now, while a failure is still the field's.
    private Fragment Whole(object made, PlannedField field) =>
        straight.TryWrite(made) ?? throw new InvalidOperationException($"{field.Key}: a {made.GetType()} cannot be written as JSON.");

    // What a resolver answers is there as a whole: the items that come later are those that are worked on later.
    private ListNode FirstItems(object value, OutputShape shape, in Spot spot)
    {
        var first = PartDirectives.InitialCountOf(run.Context, spot.Field!.First);
        if (value is not IEnumerable items)
        {
            return Items(value, shape, spot);
        }

        var all = items is IList list ? [.. Enumerable.Range(0, list.Count).Select(i => list[i])] : items.Cast<object?>().ToList();
        if (all.Count <= first)
        {
            return Items(all, shape, spot);
        }

        var made = new List<object?>(first);
        for (var i = 0; i < first; i++)
        {
            made.Add(Complete(all[i], shape, spot.Item(i)));
        }

        return new(shape, made) { Later = new(spot, all[first..], first) };
    }

    private ListNode Items(object value, OutputShape shape, in Spot spot)
    {
        if (value is not IEnumerable items)
        {
            throw new InvalidOperationException($"Expected an IEnumerable list though did not find one. Found: {value.GetType().Name}");
        }

        var made = new List<object?>(items is ICollection all ? all.Count : 4);
        if (items is IList list)
        {
            for (var i = 0; i < list.Count; i++)
            {
                made.Add(Complete(list[i], shape, spot.Item(i)));
            }
        }
        else
        {
            foreach (var item in items)
            {
                made.Add(Complete(item, shape, spot.Item(made.Count)));
            }
        }

        return new(shape, made);
    }
}
