namespace Headless.Engine.Plan;

/// <summary>Where a value stands in the answer: at a key of an object, and inside lists there. Spelled out only where an error needs it.</summary>
/// <param name="Owner">The object; null at the root.</param>
/// <param name="Field">The key.</param>
/// <param name="Index">The place in the lists; null when in none.</param>
internal readonly record struct Spot(ObjectNode? Owner, PlannedField? Field, ListIndex? Index)
{
    /// <summary>The place of an item.</summary>
    /// <param name="index">Its index.</param>
    /// <returns>The place.</returns>
    public Spot Item(int index) => this with { Index = new(Index, index) };

    /// <summary>The path from the root.</summary>
    /// <param name="key">What a field is called in it.</param>
    /// <returns>Keys and indexes.</returns>
    public List<object> Path(Func<PlannedField, string> key)
    {
        var path = new List<object>();
        for (var spot = this; spot.Owner is not null; spot = spot.Owner.Spot)
        {
            for (var index = spot.Index; index is not null; index = index.Outer)
            {
                path.Add(index.Value);
            }

            path.Add(key(spot.Field!));
        }

        path.Reverse();
        return path;
    }
}

/// <summary>A place in a list, and the place of that list in another.</summary>
/// <param name="Outer">The place of the list; null when it is in none.</param>
/// <param name="Value">The index.</param>
internal sealed record ListIndex(ListIndex? Outer, int Value);
