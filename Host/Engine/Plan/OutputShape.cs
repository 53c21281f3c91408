using GraphQL.Types;

namespace Headless.Engine.Plan;

/// <summary>The type of a field, taken apart once: what is null-free, what is a list, and what stands inside.</summary>
internal sealed class OutputShape
{
    private readonly IObjectGraphType? _one;
    private readonly IAbstractGraphType? _several;

    private OutputShape(IGraphType type)
    {
        IsNonNull = type is NonNullGraphType;
        Type = type is NonNullGraphType { ResolvedType: { } inner } ? inner : type;
        Item = Type is ListGraphType list ? new(list.ResolvedType!) : null;
        Leaf = Type is ScalarGraphType scalar ? new(scalar) : null;
        _one = Type as IObjectGraphType;
        _several = Type as IAbstractGraphType;
    }

    /// <summary>The type without its exclamation mark.</summary>
    public IGraphType Type { get; }

    /// <summary>Whether null is an error.</summary>
    public bool IsNonNull { get; }

    /// <summary>The shape of a list's items; null when it is no list.</summary>
    public OutputShape? Item { get; }

    /// <summary>How a scalar or enum is written; null when it is none.</summary>
    public LeafWriter? Leaf { get; }

    /// <summary>The shape of a type.</summary>
    /// <param name="type">The type.</param>
    /// <returns>The shape.</returns>
    public static OutputShape Of(IGraphType type) => new(type);

    /// <summary>The type of an object; the reasons for which there is none are those that the library gives.</summary>
    /// <param name="value">The object.</param>
    /// <param name="field">The field that returned it.</param>
    /// <param name="parent">The type that the field is on.</param>
    /// <param name="schema">The schema.</param>
    /// <returns>The type.</returns>
    public IObjectGraphType TypeOf(object value, FieldType field, IObjectGraphType parent, ISchema schema)
    {
        var type = _one;
        if (_several is { } several)
        {
            type = several.GetObjectType(value, schema) ?? throw new InvalidOperationException(
                $"Abstract type {several.Name} must resolve to an Object type at runtime for field {parent.Name}.{field.Name} with value '{value}', received 'null'.");
            if (!several.IsPossibleType(type))
            {
                throw new InvalidOperationException($"Runtime Object type '{type}' is not a possible type for '{several}'.");
            }
        }

        return type is { IsTypeOf: { } isTypeOf, SkipTypeCheck: false } && !isTypeOf(value)
            ? throw new InvalidOperationException($"'{value}' value of type '{value.GetType()}' is not allowed for '{type.Name}'.")
            : type!;
    }
}
