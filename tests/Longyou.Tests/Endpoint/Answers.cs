using System.Text.Json;
using Xunit;

namespace Headless.Longyou.Tests.Endpoint;

/// <summary>Reads answers by path, such as <c>longyouConversions.nodes.0.pointsPaid</c>.</summary>
internal static class Answers
{
    public static JsonElement At(this JsonElement element, string path) =>
        path.Split('.').Aggregate(element, (e, name) => int.TryParse(name, out var index) ? e[index] : e.GetProperty(name));

    public static string Text(this JsonElement element, string path) => element.At(path).GetString()!;

    public static int Number(this JsonElement element, string path) => element.At(path).GetInt32();

    public static bool IsNull(this JsonElement element, string path) => element.At(path).ValueKind == JsonValueKind.Null;

    /// <summary>The code of the payload's one error; "OK" when it has none.</summary>
    public static string Outcome(this JsonElement payload) =>
        payload.At("errors").GetArrayLength() == 0 ? "OK" : Assert.Single(payload.At("errors").EnumerateArray()).Text("code");
}
