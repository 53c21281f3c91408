using System.Linq.Expressions;

namespace Headless.Engine.Lists;

/// <summary>Puts values into a query as parameters of its statement: one statement serves all values.</summary>
internal interface IQueryValues
{
    /// <summary>What stands in the query for a value.</summary>
    /// <param name="value">The value as it was asked with.</param>
    /// <param name="type">Its type in the query.</param>
    /// <param name="read">Makes what is compared of what was asked; null: it is the same.</param>
    /// <returns>The expression.</returns>
    Expression For(object value, Type type, Func<object, object>? read = null);
}

/// <summary>Puts values into a query that is asked once, as a compiler's closure would have them.</summary>
internal sealed class EnclosedValues : IQueryValues
{
    private EnclosedValues()
    {
    }

    public static EnclosedValues Instance { get; } = new();

    /// <inheritdoc/>
    public Expression For(object value, Type type, Func<object, object>? read = null)
    {
        var box = Activator.CreateInstance(typeof(Box<>).MakeGenericType(type), read is null ? value : read(value))!;
        return Expression.Property(Expression.Constant(box), nameof(Box<>.Value));
    }

    private sealed class Box<T>(T value)
    {
        public T Value { get; } = value;
    }
}

/// <summary>Leaves places for the values in a query that is asked again, in the order in which they are met.</summary>
internal sealed class NumberedValues : IQueryValues
{
    private readonly List<ParameterExpression> _places = [];
    private readonly List<Func<object, object>?> _reads = [];

    /// <summary>The places.</summary>
    public IReadOnlyList<ParameterExpression> Places => _places;

    /// <inheritdoc/>
    public Expression For(object value, Type type, Func<object, object>? read = null)
    {
        var place = Expression.Parameter(type, $"v{_places.Count}");
        _places.Add(place);
        _reads.Add(read);
        return place;
    }

    /// <summary>What stands in the places this time.</summary>
    /// <param name="values">The values as they are asked with, in the same order.</param>
    /// <returns>The values as they are compared.</returns>
    public object?[] Read(IReadOnlyList<object> values)
    {
        var read = new object?[values.Count];
        for (var i = 0; i < read.Length; i++)
        {
            read[i] = _reads[i] is { } make ? make(values[i]) : values[i];
        }

        return read;
    }
}
