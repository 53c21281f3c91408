using System.Text.Json;
using Headless.Testing;

namespace Headless.Matchmaking.Tests.Endpoint;

/// <summary>Reads answers by path, such as <c>myMatches.nodes.0.id</c>.</summary>
internal static class Answers
{
    public const string Province = "demo:province-admin";
    public const string Hangzhou = "demo:hangzhou-officer";
    public const string Ningbo = "demo:ningbo-officer";
    public const string QiuTian = "demo:qiu-tian";
    public const string Abdul = "demo:abdul";
    public const string Newcomer = "demo:newcomer";

    public static JsonElement At(this JsonElement element, string path) =>
        path.Split('.').Aggregate(element, (e, name) => int.TryParse(name, out var index) ? e[index] : e.GetProperty(name));

    public static string Text(this JsonElement element, string path) => element.At(path).GetString()!;

    public static int Number(this JsonElement element, string path) => element.At(path).GetInt32();

    public static bool IsNull(this JsonElement element, string path) => element.At(path).ValueKind == JsonValueKind.Null;

    public static IReadOnlyList<string> Texts(this JsonElement element, string path, string field) => [.. element.At(path).EnumerateArray().Select(e => e.Text(field))];

    /// <summary>Posts, and fails on any error that the payload does not carry.</summary>
    public static async Task<JsonElement> DataAsync(this GraphQLClient client, string query, string? token = null, object? variables = null)
    {
        using var answer = await client.PostAsync(query, variables, token, language: "en");
        Assert.True(answer.Errors.Count == 0, answer.ToString());
        return answer.Data.Clone();
    }
}
