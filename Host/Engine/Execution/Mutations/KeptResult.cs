using System.Collections;
using System.Reflection;
using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.Json.Serialization;
using Headless.Data;
using Headless.Engine.Composition;
using Headless.Sdk;

namespace Headless.Engine.Execution.Mutations;

/// <summary>Puts what a mutation came to into text and reads it back: rows as their ids, so that they are loaded anew, in the caller's scope; values as they were.</summary>
internal sealed class KeptResult(Type result, Func<DataSession, Type, IReadOnlyList<Guid>, CancellationToken, Task<IReadOnlyDictionary<Guid, object>>> load)
{
    private const string Single = "result";

    private static readonly JsonSerializerOptions s_json = new() { Converters = { new JsonStringEnumConverter() } };

    private readonly IReadOnlyList<PropertyInfo> _properties = IsRow(result) ? [] : PropertiesOf(result);

    /// <summary>Whether what a mutation returns can be kept: a row, or a payload of rows and values.</summary>
    public static bool CanKeep(Type result) => IsRow(result) || (IsPayload(result) && PropertiesOf(result).All(p => IsRow(ClrTypes.ItemOf(p.PropertyType) ?? p.PropertyType) || IsValue(p.PropertyType, [])));

    /// <summary>Whether a mutation's result is the payload itself.</summary>
    public static bool IsPayload(Type result) => result.Name.EndsWith("Payload", StringComparison.Ordinal) && result.Namespace != "System";

    /// <summary>All rows that a result names, in order.</summary>
    public IEnumerable<IEntity> Rows(object? value) => value switch
    {
        null => [],
        IEntity row => [row],
        _ => _properties.Select(p => p.GetValue(value)).SelectMany(v => v switch
        {
            IEntity row => [row],
            IEnumerable<IEntity> rows => rows,
            _ => Enumerable.Empty<IEntity>(),
        }),
    };

    /// <summary>The text.</summary>
    public string Write(object? value)
    {
        var kept = new JsonObject();
        if (IsRow(result))
        {
            kept[Single] = ToNode(value, result);
        }

        foreach (var property in _properties)
        {
            kept[property.Name] = value is null ? null : ToNode(property.GetValue(value), property.PropertyType);
        }

        return kept.ToJsonString();
    }

    /// <summary>The value. A row that is gone, or that the caller may not see any more, is null, and missing in a list.</summary>
    public async Task<object?> ReadAsync(string text, DataSession session, CancellationToken cancellationToken)
    {
        var kept = JsonNode.Parse(text)!.AsObject();
        if (IsRow(result))
        {
            return await FromNodeAsync(kept[Single], result, session, cancellationToken).ConfigureAwait(false);
        }

        var values = new Dictionary<string, object?>(StringComparer.Ordinal);
        foreach (var property in _properties.Where(p => kept.ContainsKey(p.Name)))
        {
            values[property.Name] = await FromNodeAsync(kept[property.Name], property.PropertyType, session, cancellationToken).ConfigureAwait(false);
        }

        return Construct(values);
    }

    private static JsonNode? ToNode(object? value, Type type) => value switch
    {
        null => null,
        IEntity row => JsonValue.Create(row.Id),
        IEnumerable items when ClrTypes.ItemOf(type) is { } item && IsRow(item) => new JsonArray([.. items.Cast<IEntity>().Select(r => (JsonNode)JsonValue.Create(r.Id))]),
        _ => JsonSerializer.SerializeToNode(value, type, s_json),
    };

    private async Task<object?> FromNodeAsync(JsonNode? node, Type type, DataSession session, CancellationToken cancellationToken)
    {
        if (node is null)
        {
            return null;
        }

        if (IsRow(type))
        {
            return await RowsAsync(type, [node.GetValue<Guid>()], session, cancellationToken).ConfigureAwait(false) is [var row] ? row : null;
        }

        if (ClrTypes.ItemOf(type) is not { } item || !IsRow(item))
        {
            return node.Deserialize(type, s_json);
        }

        var rows = await RowsAsync(item, [.. node.AsArray().Select(n => n!.GetValue<Guid>())], session, cancellationToken).ConfigureAwait(false);
        var list = Array.CreateInstance(item, rows.Count);
        Array.Copy(rows.ToArray(), list, rows.Count);
        return type.IsArray || type.IsInterface ? list : Activator.CreateInstance(type, list);
    }

    private async Task<IReadOnlyList<object>> RowsAsync(Type type, IReadOnlyList<Guid> ids, DataSession session, CancellationToken cancellationToken)
    {
        if (CompositionState.IsReference(type))
        {
            return [.. ids.Select(id => Refer(type, id))];   // a bare reference is loaded where it is selected
        }

        var rows = await load(session, type, ids, cancellationToken).ConfigureAwait(false);
        return [.. ids.Select(id => rows.GetValueOrDefault(id)).OfType<object>()];
    }

    private static object Refer(Type type, Guid id)
    {
        var reference = Activator.CreateInstance(type, nonPublic: true)!;
        type.GetProperty(nameof(IEntity.Id))!.SetValue(reference, id);
        return reference;
    }

    private object Construct(Dictionary<string, object?> values)
    {
        var constructor = result.GetConstructors(BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.Instance)
            .Where(c => c.GetParameters() is not [var single] || single.ParameterType != result)   // not a record's copy constructor
            .OrderByDescending(c => c.GetParameters().Length).First();
        var instance = constructor.Invoke([.. constructor.GetParameters().Select(p => values.Remove(p.Name!, out var value) ? value : null)]);
        foreach (var (name, value) in values)
        {
            if (result.GetProperty(name) is { CanWrite: true } property)
            {
                property.SetValue(instance, value);
            }
        }

        return instance;
    }

    private static bool IsRow(Type type) => type.IsAssignableTo(typeof(IEntity));

    private static bool IsValue(Type type, IReadOnlyList<Type> around)
    {
        var value = ClrTypes.ItemOf(type) ?? type;
        value = ClrTypes.Unwrap(value);
        return ClrTypes.Scalars.ContainsKey(value) || value.IsEnum
            || (!around.Contains(value) && !IsRow(value) && value is { IsAbstract: false, IsInterface: false } && value.Namespace?.StartsWith("System", StringComparison.Ordinal) != true
                && PropertiesOf(value).All(p => IsValue(p.PropertyType, [.. around, value])));
    }

    private static IReadOnlyList<PropertyInfo> PropertiesOf(Type type) =>
        [.. type.GetProperties(BindingFlags.Public | BindingFlags.Instance).Where(p => p.CanRead && p.GetIndexParameters().Length == 0).OrderBy(p => p.MetadataToken)];
}
