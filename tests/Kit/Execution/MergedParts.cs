using System.Text.Json.Nodes;

namespace Headless.Testing.Execution;

/// <summary>
/// Puts the parts of an answer together as a client does, and takes nothing that the format does not allow: a part that was not announced or is over, a place that is not there yet, a field that was sent before, an end before all is completed.
/// </summary>
public sealed class MergedParts
{
    private readonly Dictionary<string, (JsonArray Path, string? Label)> _open = new(StringComparer.Ordinal);
    private readonly HashSet<string> _known = new(StringComparer.Ordinal);
    private bool _hasNext = true;

    /// <summary>The data so far.</summary>
    public JsonNode? Data { get; private set; }

    /// <summary>The errors so far, each in JSON.</summary>
    public List<string> Errors { get; } = [];

    /// <summary>The labels of the parts that did not come.</summary>
    public List<string?> Failed { get; } = [];

    /// <summary>Whether the last has come.</summary>
    public bool IsWhole => !_hasNext;

    /// <summary>How many have come.</summary>
    public int Count { get; private set; }

    /// <summary>Puts all parts together.</summary>
    /// <param name="parts">The parts in JSON.</param>
    /// <returns>What they come to.</returns>
    public static async Task<MergedParts> OfAsync(IAsyncEnumerable<string> parts)
    {
        var merged = new MergedParts();
        await foreach (var part in parts)
        {
            merged.Add(part);
        }

        return merged.IsWhole ? merged : throw new InvalidOperationException("The last part did not come.");
    }

    /// <summary>Adds a part.</summary>
    /// <param name="json">The part.</param>
    public void Add(string json)
    {
        Require(_hasNext, "Something comes after the last part.");
        var part = JsonNode.Parse(json)!.AsObject();
        if (Count++ == 0)
        {
            Data = part["data"]?.DeepClone();
            Take(part["errors"]);
        }

        foreach (var increment in part["incremental"]?.AsArray() ?? [])
        {
            Merge(increment!.AsObject());
        }

        foreach (var pending in part["pending"]?.AsArray() ?? [])
        {
            var id = (string)pending!["id"]!;
            Require(_known.Add(id), $"{id} is announced twice.");
            var path = pending["path"]!.AsArray();
            At(path, path.Count);
            _open.Add(id, (path, (string?)pending["label"]));
        }

        foreach (var completed in part["completed"]?.AsArray() ?? [])
        {
            Require(_open.Remove((string)completed!["id"]!, out var done), $"{completed} is not open.");
            if (completed["errors"] is { } errors)
            {
                Failed.Add(done.Label);
                Take(errors);
            }
        }

        _hasNext = (bool?)part["hasNext"] ?? false;
        Require(_hasNext || _open.Count == 0, $"{string.Join(' ', _open.Keys)} never comes.");
    }

    private void Merge(JsonObject increment)
    {
        Require(_open.TryGetValue((string)increment["id"]!, out var open), $"{increment["id"]} is not open.");
        Take(increment["errors"]);
        JsonArray path = [.. open.Path.Concat(increment["subPath"]?.AsArray() ?? []).Select(p => p!.DeepClone())];
        var target = At(path, path.Count);
        if (increment["items"] is JsonArray items)
        {
            foreach (var item in items)
            {
                target!.AsArray().Add(item?.DeepClone());
            }

            return;
        }

        foreach (var (key, value) in increment["data"]!.AsObject())
        {
            Require(target!.AsObject().TryAdd(key, value?.DeepClone()), $"{key} comes twice.");
        }
    }

    private JsonNode? At(JsonArray path, int depth)
    {
        var at = Data;
        foreach (var step in path.Take(depth))
        {
            at = step!.GetValueKind() == System.Text.Json.JsonValueKind.Number ? at![(int)step] : at![(string)step!];
            Require(at is not null, $"Nothing is at {path.ToJsonString()}.");
        }

        return at;
    }

    private void Take(JsonNode? errors) => Errors.AddRange(errors?.AsArray().Select(e => e!.ToJsonString()) ?? []);

    private static void Require(bool holds, string otherwise)
    {
        if (!holds)
        {
            throw new InvalidOperationException(otherwise);
        }
    }
}

/// <summary>JSON in an order of keys that does not depend on when they came.</summary>
public static class SortedJson
{
    /// <summary>Sorts.</summary>
    /// <param name="node">The JSON.</param>
    /// <returns>Its text.</returns>
    public static string ToSortedText(this JsonNode? node) => Sorted(node)?.ToJsonString() ?? "null";

    private static JsonNode? Sorted(JsonNode? node) => node switch
    {
        JsonObject made => new JsonObject(made.OrderBy(p => p.Key, StringComparer.Ordinal).Select(p => KeyValuePair.Create(p.Key, Sorted(p.Value)))),
        JsonArray made => new JsonArray([.. made.Select(Sorted)]),
        _ => node?.DeepClone(),
    };
}
