using System.Text.Json;

namespace Headless.Plugins.Manifests;

/// <summary>Reads the keys of one JSON object and notes everything that is wrong with them, instead of stopping at the first.</summary>
internal sealed class JsonReport(JsonElement element, string path, List<string> problems)
{
    private readonly HashSet<string> _known = new(StringComparer.Ordinal);

    /// <summary>A text that must be there.</summary>
    public string Text(string key, string because)
    {
        var value = Optional(key) is { ValueKind: JsonValueKind.String } text ? text.GetString()!.Trim() : "";
        if (value.Length == 0)
        {
            problems.Add($"{path}{key} is missing: {because}.");
        }

        return value;
    }

    /// <summary>A text of a certain form that must be there.</summary>
    public T? Parsed<T>(string key, string because, Func<string, (bool Ok, T? Value)> parse)
    {
        var text = Text(key, because);
        if (text.Length == 0)
        {
            return default;
        }

        var (ok, value) = parse(text);
        if (!ok)
        {
            problems.Add($"{path}{key} is \"{text}\": {because}.");
        }

        return value;
    }

    /// <summary>A list of texts; empty when left out.</summary>
    public IReadOnlyList<string> Texts(string key)
    {
        var value = Optional(key);
        if (value is null)
        {
            return [];
        }

        if (value is { ValueKind: JsonValueKind.Array } array && array.EnumerateArray().All(e => e.ValueKind == JsonValueKind.String))
        {
            return [.. array.EnumerateArray().Select(e => e.GetString()!)];
        }

        problems.Add($"{path}{key} must be a list of texts.");
        return [];
    }

    /// <summary>The properties of an object; empty when left out.</summary>
    public IReadOnlyList<JsonProperty> Entries(string key)
    {
        var value = Optional(key);
        if (value is null)
        {
            return [];
        }

        if (value is { ValueKind: JsonValueKind.Object } entries)
        {
            return [.. entries.EnumerateObject()];
        }

        problems.Add($"{path}{key} must be an object.");
        return [];
    }

    /// <summary>The objects of a list; empty when left out.</summary>
    public IReadOnlyList<JsonReport> Objects(string key)
    {
        var value = Optional(key);
        if (value is null)
        {
            return [];
        }

        if (value is { ValueKind: JsonValueKind.Array } array && array.EnumerateArray().All(e => e.ValueKind == JsonValueKind.Object))
        {
            return [.. array.EnumerateArray().Select((e, i) => new JsonReport(e, $"{path}{key}[{i}].", problems))];
        }

        problems.Add($"{path}{key} must be a list of objects.");
        return [];
    }

    /// <summary>Notes the keys that nobody asked for: most often a typing error.</summary>
    public void RefuseOthers()
    {
        foreach (var property in element.EnumerateObject().Where(p => !_known.Contains(p.Name) && p.Name != "$schema"))
        {
            problems.Add($"{path}{property.Name} is not a key of the manifest; the keys are {string.Join(", ", _known)}.");
        }
    }

    private JsonElement? Optional(string key)
    {
        _known.Add(key);
        return element.TryGetProperty(key, out var value) && value.ValueKind != JsonValueKind.Null ? value : null;
    }
}
