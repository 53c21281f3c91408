namespace Headless.Engine.Plan.Incremental;

/// <summary>Where a part of an answer, or a piece of one, is run from.</summary>
/// <param name="anchor">Stands for the object in the answer to which it belongs: whatever is run hangs on it.</param>
/// <param name="parts">The parts that it is a piece of.</param>
internal abstract class PartRoot(ObjectNode anchor, IReadOnlyList<Part> parts)
{
    /// <summary>The object in the answer.</summary>
    public ObjectNode Anchor => anchor;

    /// <summary>The parts that it is a piece of.</summary>
    public IReadOnlyList<Part> Parts { get; private set; } = parts;

    /// <summary>Where what comes of it is added, from a part's place.</summary>
    /// <param name="part">The part.</param>
    /// <returns>Keys and indexes; none for a list's items, whose part is the list.</returns>
    public virtual IReadOnlyList<object> SubPathFrom(Part part) => [.. anchor.Spot.Path(f => f.Key).Skip(part.Path.Count)];

    /// <summary>Leaves some of its parts.</summary>
    /// <param name="left">Those.</param>
    public void Leave(IReadOnlyList<Part> left)
    {
        foreach (var part in left)
        {
            part.Open--;
        }

        Parts = [.. Parts.Except(left)];
    }

    /// <summary>Begins to run it.</summary>
    /// <param name="completion">Completes values.</param>
    /// <returns>What is still to be run.</returns>
    public abstract object Begin(Completion completion);

    /// <summary>What came of it, nulls that are none taken along.</summary>
    /// <returns>What is to be sent, and whether that is all.</returns>
    public abstract (object? Made, bool IsWhole) End();
}

/// <summary>Fields of an object that come later.</summary>
/// <param name="node">The object, as far as it came.</param>
/// <param name="fields">The fields.</param>
/// <param name="parts">The deferred fragments that ask for them.</param>
internal sealed class DeferredRoot(ObjectNode node, DeferredFields fields, IReadOnlyList<Part> parts)
    : PartRoot(new(fields.Selection, node.Source, node.Spot) { Parts = node.Parts }, parts)
{
    /// <inheritdoc/>
    public override object Begin(Completion completion) => Anchor;

    /// <inheritdoc/>
    public override (object? Made, bool IsWhole) End() => Broken.Spreads(Anchor) ? (null, false) : (Anchor, true);
}

/// <summary>Items of a list that come later.</summary>
/// <param name="shape">The items' shape.</param>
/// <param name="later">The items.</param>
/// <param name="part">The part that they are.</param>
internal sealed class StreamedRoot(OutputShape shape, LaterItems later, Part part)
    : PartRoot(new(later.Spot.Owner!.Selection, later.Spot.Owner.Source, later.Spot.Owner.Spot) { Parts = later.Spot.Owner.Parts }, [part])
{
    private readonly ListNode _list = new(shape, new(later.Items.Count));

    /// <inheritdoc/>
    public override IReadOnlyList<object> SubPathFrom(Part part) => [];

    /// <inheritdoc/>
    public override object Begin(Completion completion)
    {
        var spot = later.Spot with { Owner = Anchor };
        for (var i = 0; i < later.Items.Count; i++)
        {
            _list.Items.Add(completion.Complete(later.Items[i], shape, spot.Item(later.From + i)));
        }

        return _list;
    }

    /// <inheritdoc/>
    public override (object? Made, bool IsWhole) End()
    {
        var whole = Broken.Whole(_list);
        var isWhole = whole == _list.Items.Count;
        _list.Items.RemoveRange(whole, _list.Items.Count - whole);
        return (whole == 0 ? null : _list, isWhole);
    }
}
