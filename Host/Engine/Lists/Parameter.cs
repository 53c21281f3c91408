using System.Linq.Expressions;

namespace Headless.Engine.Lists;

/// <summary>Puts values into expressions as a compiler's closure would, so that EF sends them as parameters and one compiled query serves all values.</summary>
internal static class Parameter
{
    /// <summary>A value as a parameter.</summary>
    /// <param name="value">The value.</param>
    /// <param name="type">Its type in the expression.</param>
    /// <returns>The expression.</returns>
    public static Expression Of(object? value, Type type)
    {
        var box = Activator.CreateInstance(typeof(Box<>).MakeGenericType(type), value)!;
        return Expression.Property(Expression.Constant(box), nameof(Box<>.Value));
    }

    private sealed class Box<T>(T value)
    {
        public T Value { get; } = value;
    }
}
