using System.Text.Json;

namespace Headless.Marketplace.Tests;

/// <summary>Reads answers by path, such as <c>products.nodes.0.id</c>.</summary>
internal static class Answers
{
    public static JsonElement At(this JsonElement element, string path) =>
        path.Split('.').Aggregate(element, (e, name) => int.TryParse(name, out var index) ? e[index] : e.GetProperty(name));

    public static string Text(this JsonElement element, string path) => element.At(path).GetString()!;

    public static long Number(this JsonElement element, string path) => element.At(path).GetInt64();

    public static bool IsNull(this JsonElement element, string path) => element.At(path).ValueKind == JsonValueKind.Null;

    public static IReadOnlyList<JsonElement> List(this JsonElement element, string path) => [.. element.At(path).EnumerateArray()];

    /// <summary>The code of a payload's only error; empty when there is none.</summary>
    public static string Code(this JsonElement data, string field) => data.List($"{field}.errors") switch
    {
        [] => "",
        [var error] => error.Text("code"),
        var many => throw new InvalidOperationException($"{many.Count} errors."),
    };
}
