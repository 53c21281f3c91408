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
    /// <param name="json">Where to.</param>
    /// <param name="value">The value.</param>
    /// <returns>False when the type makes null of it; nothing is written then.</returns>
    public bool TryWrite(Utf8JsonWriter json, object value)
    {
        if (_own?.TryWrite(json, value) == true)
        {
            return true;
        }

        if (Serialize(value) is not { } made)
        {
            return false;
        }

        Write(json, made);
        return true;
    }

    /// <summary>Writes what a type made of a value.</summary>
    /// <param name="json">Where to.</param>
    /// <param name="made">What it made.</param>
    public static void Write(Utf8JsonWriter json, object made)
    {
        switch (made)
        {
            case string text:
                json.WriteStringValue(text);
                break;
            case int number:
                json.WriteNumberValue(number);
                break;
            case long number:
                json.WriteNumberValue(number);
                break;
            case bool truth:
                json.WriteBooleanValue(truth);
                break;
            default:
                JsonSerializer.Serialize(json, made, made.GetType(), s_json);
                break;
        }
    }

    /// <summary>Whether writing what a type made cannot fail; anything else is written before it is promised.</summary>
    /// <param name="made">What it made.</param>
    /// <returns>True if so.</returns>
    public static bool IsSimple(object made) => made is string or int or long or bool or double or decimal or float;

    private bool IsAsItIs(object value) => _builtIn switch
    {
        BuiltIn.Text => value is string,
        BuiltIn.Int => value is int,
        BuiltIn.Boolean => value is bool,
        _ => false,
    };
}
