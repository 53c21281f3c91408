namespace Headless.Engine.Lists;

/// <summary>Which fields a caller selected, whatever their aliases: fragments and <c>@skip</c>/<c>@include</c> are resolved, repeated fields merged.</summary>
internal sealed class Selection
{
    private readonly Dictionary<string, Selection> _fields = new(StringComparer.Ordinal);

    /// <summary>Names of the selected fields.</summary>
    public IReadOnlyCollection<string> Names => _fields.Keys;

    /// <summary>What is selected below a field; null when the field is not selected.</summary>
    /// <param name="name">The field's name.</param>
    public Selection? this[string name] => _fields.GetValueOrDefault(name);

    /// <summary>Adds a field.</summary>
    /// <param name="name">Its name.</param>
    /// <returns>What is selected below it so far.</returns>
    public Selection Add(string name)
    {
        if (!_fields.TryGetValue(name, out var below))
        {
            _fields[name] = below = new();
        }

        return below;
    }

    /// <summary>Adds all that another selection has.</summary>
    /// <param name="other">The other; null adds nothing.</param>
    /// <returns>This selection.</returns>
    public Selection Merge(Selection? other)
    {
        foreach (var (name, below) in other?._fields ?? [])
        {
            Add(name).Merge(below);
        }

        return this;
    }
}
