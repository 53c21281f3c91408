using System.Text.Json;
using Headless.Testing;

namespace Headless.Courses.Tests.Endpoint;

/// <summary>Reads answers by path, such as <c>courses.nodes.0.id</c>.</summary>
internal static class Answers
{
    public const string Hangzhou = "demo:hangzhou-officer";
    public const string Shangcheng = "demo:shangcheng-officer";
    public const string Ningbo = "demo:ningbo-officer";
    public const string Province = "demo:province-admin";
    public const string QiuTian = "demo:qiu-tian";
    public const string Abdul = "demo:abdul";
    public const string Newcomer = "demo:newcomer";

    public static JsonElement At(this JsonElement element, string path) =>
        path.Split('.').Aggregate(element, (e, name) => int.TryParse(name, out var index) ? e[index] : e.GetProperty(name));

    public static string Text(this JsonElement element, string path) => element.At(path).GetString()!;

    public static int Number(this JsonElement element, string path) => element.At(path).GetInt32();

    public static bool IsNull(this JsonElement element, string path) => element.At(path).ValueKind == JsonValueKind.Null;

    public static IReadOnlyList<JsonElement> Items(this JsonElement element, string path) => [.. element.At(path).EnumerateArray()];

    /// <summary>Posts, and fails on any error that the payload does not carry.</summary>
    public static async Task<JsonElement> DataAsync(this HeadlessServer server, string query, string? token = null, object? variables = null, string language = "en")
    {
        using var answer = await server.GraphQL.PostAsync(query, variables, token, language: language);
        Assert.True(answer.Errors.Count == 0, answer.ToString());
        return answer.Data.Clone();
    }
}
