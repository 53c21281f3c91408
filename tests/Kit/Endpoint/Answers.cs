using System.Text.Json;

namespace Headless.Testing;

/// <summary>Reads answers by path, such as <c>members.nodes.0.id</c>.</summary>
public static class Answers
{
    /// <summary>What stands at a path; fails where there is nothing.</summary>
    public static JsonElement At(this JsonElement element, string path) =>
        path.Split('.').Aggregate(element, (e, name) => int.TryParse(name, out var index) ? e[index] : e.GetProperty(name));

    /// <summary>The text at a path.</summary>
    public static string Text(this JsonElement element, string path) => element.At(path).GetString()!;

    /// <summary>The whole number at a path.</summary>
    public static int Number(this JsonElement element, string path) => element.At(path).GetInt32();

    /// <summary>Whether null stands at a path.</summary>
    public static bool IsNull(this JsonElement element, string path) => element.At(path).ValueKind == JsonValueKind.Null;

    /// <summary>The items of the list at a path.</summary>
    public static IReadOnlyList<JsonElement> Items(this JsonElement element, string path) => [.. element.At(path).EnumerateArray()];

    /// <summary>One field of each item of the list at a path.</summary>
    public static IReadOnlyList<string> Texts(this JsonElement element, string path, string field) => [.. element.At(path).EnumerateArray().Select(e => e.Text(field))];

    /// <summary>The code of a payload's one error; "OK" when it has none.</summary>
    public static string Outcome(this JsonElement payload) => payload.Items("errors") switch
    {
        [] => "OK",
        [var error] => error.Text("code"),
        var many => throw new InvalidOperationException($"{many.Count} errors: {payload}"),
    };

    /// <summary>How often each outcome came, such as <c>OK x50, SOLD_OUT x170</c>.</summary>
    public static string Counted(this IEnumerable<string> outcomes) =>
        string.Join(", ", outcomes.CountBy(o => o).OrderBy(o => o.Key, StringComparer.Ordinal).Select(o => $"{o.Key} x{o.Value}"));

    /// <summary>Posts, and fails on any error that the payload does not carry.</summary>
    /// <param name="server">The server.</param>
    /// <param name="query">The document.</param>
    /// <param name="token">Who asks; null: nobody.</param>
    /// <param name="variables">The variables.</param>
    /// <param name="language">In which language.</param>
    /// <returns>The data.</returns>
    public static async Task<JsonElement> DataAsync(this HeadlessServer server, string query, string? token = null, object? variables = null, string language = "en")
    {
        using var answer = await server.GraphQL.PostAsync(query, variables, token, language: language);
        return answer.Errors.Count == 0 ? answer.Data.Clone() : throw new InvalidOperationException(answer.ToString());
    }
}
