using System.Text.Json;

namespace Headless.Benefits.Tests;

/// <summary>Reads answers by path, such as <c>grabCoupon.coupon.code</c>.</summary>
internal static class Answers
{
    public const string Hangzhou = "demo:hangzhou-officer";
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

    /// <summary>The code of the payload's one error; "OK" when it has none.</summary>
    public static string Outcome(this JsonElement payload) =>
        payload.At("errors").GetArrayLength() == 0 ? "OK" : Assert.Single(payload.At("errors").EnumerateArray()).Text("code");

    /// <summary>How often each outcome came, such as <c>OK x50, SOLD_OUT x170</c>.</summary>
    public static string Counted(this IEnumerable<string> outcomes) => string.Join(", ", outcomes.CountBy(o => o).OrderBy(o => o.Key, StringComparer.Ordinal).Select(o => $"{o.Key} x{o.Value}"));
}
