using System.Collections;
using System.Collections.Concurrent;
using System.Globalization;
using System.Reflection;
using System.Text;
using System.Text.Json;
using Headless.Sdk;

namespace Headless.Engine.Execution.Mutations;

/// <summary>
/// The one text that equal inputs have: properties in the order of their names, times in UTC, what is left out or null not at all. So a retry stays the same request when a client writes it differently, or when a newer
/// host knows one more property.
/// </summary>
internal static class CanonicalInput
{
    private static readonly ConcurrentDictionary<Type, IReadOnlyList<(string Name, Func<object, object?> Get)>> s_properties = new();

    /// <summary>The text of an input record, without its idempotency key.</summary>
    public static string Of(object input)
    {
        using var bytes = new MemoryStream();
        using (var json = new Utf8JsonWriter(bytes))
        {
            Write(json, input, IdempotentAttribute.KeyProperty);
        }

        return Encoding.UTF8.GetString(bytes.GetBuffer(), 0, (int)bytes.Length);
    }

    private static void Write(Utf8JsonWriter json, object? value, string? except = null)
    {
        switch (value)
        {
            case null:
                json.WriteNullValue();
                break;
            case string or Uri or Guid or Enum:
                json.WriteStringValue(value.ToString());
                break;
            case bool flag:
                json.WriteBooleanValue(flag);
                break;
            case DateTime time:
                json.WriteStringValue(time.ToUniversalTime().ToString("O", CultureInfo.InvariantCulture));
                break;
            case IFormattable number:
                json.WriteStringValue(number.ToString(value is DateOnly or TimeOnly ? "O" : null, CultureInfo.InvariantCulture));
                break;
            case IEnumerable items:
                json.WriteStartArray();
                foreach (var item in items)
                {
                    Write(json, item);
                }

                json.WriteEndArray();
                break;
            default:
                WriteObject(json, value, except);
                break;
        }
    }

    private static void WriteObject(Utf8JsonWriter json, object value, string? except)
    {
        json.WriteStartObject();
        foreach (var (name, get) in s_properties.GetOrAdd(value.GetType(), Properties))
        {
            if (name != except && Given(get(value)) is var (given, inner) && given)
            {
                json.WritePropertyName(name);
                Write(json, inner);
            }
        }

        json.WriteEndObject();
    }

    // A patch that clears a value is not one that leaves it as it is.
    private static (bool Given, object? Value) Given(object? value) => value is IOptional optional ? (optional.HasValue, optional.Value) : (value is not null, value);

    private static IReadOnlyList<(string Name, Func<object, object?> Get)> Properties(Type type) =>
        [.. type.GetProperties(BindingFlags.Public | BindingFlags.Instance)
            .Where(p => p.CanRead && p.GetIndexParameters().Length == 0)
            .OrderBy(p => p.Name, StringComparer.Ordinal)
            .Select(p => (p.Name, Accessor.Get(p)))];
}
