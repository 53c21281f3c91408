using System.Globalization;
using System.Reflection;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.RegularExpressions;
using Headless.Sdk;

namespace Headless.Files.Addresses;

/// <summary>A refusal as <c>application/problem+json</c> (RFC 9457), in the caller's language.</summary>
internal static partial class Problem
{
    private static readonly JsonSerializerOptions s_json = new(JsonSerializerDefaults.Web) { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>The answer.</summary>
    /// <param name="status">The HTTP status.</param>
    /// <param name="refusal">The refusal.</param>
    /// <param name="request">Whose language counts.</param>
    public static HttpAnswer Of(int status, DomainException refusal, HttpRequestData request)
    {
        var error = refusal.GetType().GetCustomAttribute<ErrorCodeAttribute>(false) ?? throw new InvalidOperationException("A refusal publishes a code.", refusal);
        var title = Place().Replace(
            IsEnglish(request) ? error.En : error.Zh,
            place => Convert.ToString(refusal.GetType().GetProperty(place.Groups[1].Value)?.GetValue(refusal), CultureInfo.InvariantCulture) ?? "");
        return new(status, "application/problem+json", JsonSerializer.SerializeToUtf8Bytes(new { status, title, code = error.Code }, s_json),
            new Dictionary<string, string> { ["Cache-Control"] = FileAnswers.NotKept });
    }

    // The first of the two languages that the header names; Chinese where it names neither.
    private static bool IsEnglish(HttpRequestData request) =>
        request.Headers.TryGetValue("Accept-Language", out var accepted)
        && accepted.Split(',').Select(l => l.Trim()).FirstOrDefault(l => l.StartsWith("en", StringComparison.OrdinalIgnoreCase) || l.StartsWith("zh", StringComparison.OrdinalIgnoreCase))
            ?.StartsWith("en", StringComparison.OrdinalIgnoreCase) == true;

    [GeneratedRegex(@"\{(\w+)\}")]
    private static partial Regex Place();
}
