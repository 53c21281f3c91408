using System.Linq.Expressions;
using System.Text.Json;
using GraphQL.Types;
using Headless.Engine.Emission;
using Headless.Engine.Http;

namespace Headless.Engine.Plan;

/// <summary>
/// Writes the values of one scalar or enum. What a type makes of a value is always asked of the type itself, for one that is derived from a built-in type may mask or refuse it; only the five built-in types as they are, whose way is
/// known, and scalars that say themselves how they are written take the short way.
/// </summary>
/// <param name="type">The scalar or enum.</param>
internal sealed class LeafWriter(ScalarGraphType type)
{
    private static readonly JsonSerializerOptions s_json = new() { Encoder = PlainJsonEncoder.Instance };
    private static readonly JsonWriterOptions s_writer = new() { Encoder = PlainJsonEncoder.Instance, SkipValidation = true };

    private readonly BuiltIn _builtIn = type.GetType() switch
    {
        var t when t == typeof(StringGraphType) || t == typeof(IdGraphType) => BuiltIn.Text,
        var t when t == typeof(IntGraphType) => BuiltIn.Int,
        var t when t == typeof(BooleanGraphType) => BuiltIn.Boolean,
        _ => BuiltIn.None,
    };

    private readonly IJsonScalar? _own = type as IJsonScalar;

    private enum BuiltIn
    {
        None,
        Text,
        Int,
        Boolean,
    }

    /// <summary>Whether it is one of the built-in types whose values are strings as they are.</summary>
    public bool IsText => _builtIn == BuiltIn.Text;

    /// <summary>What the type makes of a value, ready to be written.</summary>
    /// <param name="value">The value.</param>
    /// <returns>What stands in the answer; null where the type makes null of it.</returns>
    /// <exception cref="InvalidOperationException">JSON has no such value.</exception>
    public object? Serialize(object value)
    {
        var made = IsAsItIs(value) ? value : type.Serialize(value);
        return made is double.NaN or double.PositiveInfinity or double.NegativeInfinity or float.NaN or float.PositiveInfinity or float.NegativeInfinity
            ? throw new InvalidOperationException($"{type.Name} cannot represent {made}: JSON has no such number.")
            : made;
    }

    /// <summary>Writes a value.</summary>
    /// <param name="to">Where to.</param>
    /// <param name="value">The value.</param>
    /// <returns>False when the type makes null of it; nothing is written then.</returns>
    public bool TryWrite(FragmentBuffer to, object value)
    {
        if (_own?.TryWrite(to, value) == true)
        {
            return true;
        }

        if (Serialize(value) is not { } made)
        {
            return false;
        }

        Write(to, made);
        return true;
    }

    /// <summary>Writes what a type made of a value.</summary>
    /// <param name="to">Where to.</param>
    /// <param name="made">What it made.</param>
    public static void Write(FragmentBuffer to, object made)
    {
        switch (made)
        {
            case string text:
                to.WriteText(text);
                break;
            case int number:
                to.WriteNumber(number);
                break;
            case long number:
                to.WriteNumber(number);
                break;
            case bool truth:
                to.WriteBoolean(truth);
                break;
            default:
                using (var json = new Utf8JsonWriter(to, s_writer))
                {
                    JsonSerializer.Serialize(json, made, made.GetType(), s_json);
                }

                break;
        }
    }

    /// <summary>Whether writing what a type made cannot fail; anything else is written before it is promised.</summary>
    /// <param name="made">What it made.</param>
    /// <returns>True if so.</returns>
    public static bool IsSimple(object made) => made is string or int or long or bool or double or decimal or float;

    /// <summary>How a value of a CLR type is written that need not be made an object for it.</summary>
    /// <param name="to">Where to, a span of bytes.</param>
    /// <param name="value">The value.</param>
    /// <returns>How much was written, as a <see cref="DirectWrite"/> says it; null for a CLR type that is asked about as an object.</returns>
    public Expression? Writing(Expression to, Expression value) => (_builtIn, type) switch
    {
        (BuiltIn.Text, _) when value.Type == typeof(string) => Expression.Call(typeof(LeafCalls), nameof(LeafCalls.Text), null, to, value),
        (BuiltIn.Int, _) when value.Type == typeof(int) => Expression.Call(typeof(LeafCalls), nameof(LeafCalls.Int), null, to, value),
        (BuiltIn.Boolean, _) when value.Type == typeof(bool) => Expression.Call(typeof(LeafCalls), nameof(LeafCalls.Boolean), null, to, value),
        (_, EnumerationGraphType values) when value.Type.IsEnum && type.GetType() == typeof(EnumerationGraphType) => EnumNames.Writing(values, to, value),
        _ when value.Type.IsValueType && typeof(IJsonScalar<>).MakeGenericType(value.Type).IsInstanceOfType(type) =>
            Expression.Call(Expression.Constant(type), nameof(IJsonScalar<>.Write), null, to, value),
        _ => null,
    };

    private bool IsAsItIs(object value) => _builtIn switch
    {
        BuiltIn.Text => value is string,
        BuiltIn.Int => value is int,
        BuiltIn.Boolean => value is bool,
        _ => false,
    };
}
