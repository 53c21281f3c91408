using System.Net;
using System.Net.Http.Headers;
using System.Net.Http.Json;
using System.Text.Json;

namespace Headless.Testing;

/// <summary>Sends GraphQL requests as a client does.</summary>
/// <param name="http">The client; its base address is the server's.</param>
public sealed class GraphQLClient(HttpClient http)
{
    /// <summary>Sends one request.</summary>
    /// <param name="query">The document.</param>
    /// <param name="variables">The variables, an object whose properties are named like them; null for none.</param>
    /// <param name="token">What stands behind <c>Bearer</c>, such as <c>demo:qiu-tian</c>; null: not signed in.</param>
    /// <param name="apiKey">A partner's key.</param>
    /// <param name="language">What stands in <c>Accept-Language</c>.</param>
    /// <param name="operationName">The operation to run, where the document has several.</param>
    /// <returns>The answer.</returns>
    public async Task<GraphQLAnswer> PostAsync(
        string query, object? variables = null, string? token = null, string? apiKey = null, string? language = null, string? operationName = null)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, "/graphql");
        request.Content = JsonContent.Create(new { query, variables, operationName });
        request.Content.Headers.ContentType = new MediaTypeHeaderValue("application/json");
        Add(request, "Authorization", token is null ? null : $"Bearer {token}");
        Add(request, "X-Api-Key", apiKey);
        Add(request, "Accept-Language", language);
        using var response = await http.SendAsync(request);
        var text = await response.Content.ReadAsStringAsync();
        try
        {
            return new(response.StatusCode, JsonDocument.Parse(text));
        }
        catch (JsonException)
        {
            throw new InvalidOperationException($"{response.StatusCode}: {text}");
        }
    }

    private static void Add(HttpRequestMessage request, string header, string? value)
    {
        if (value is not null)
        {
            request.Headers.TryAddWithoutValidation(header, value);
        }
    }
}

/// <summary>An answer of the endpoint.</summary>
/// <param name="Status">The HTTP status.</param>
/// <param name="Body">The body.</param>
public sealed record GraphQLAnswer(HttpStatusCode Status, JsonDocument Body) : IDisposable
{
    /// <summary>What stands under <c>data</c>. Fails where it is absent or null.</summary>
    public JsonElement Data => Body.RootElement.TryGetProperty("data", out var data) && data.ValueKind == JsonValueKind.Object
        ? data
        : throw new InvalidOperationException($"The answer has no data: {Body.RootElement}");

    /// <summary>The errors; empty when there are none.</summary>
    public IReadOnlyList<JsonElement> Errors => Body.RootElement.TryGetProperty("errors", out var errors) ? [.. errors.EnumerateArray()] : [];

    /// <summary>The errors' codes.</summary>
    public IReadOnlyList<string?> Codes => [.. Errors.Select(e => e.GetProperty("extensions").GetProperty("code").GetString())];

    /// <inheritdoc/>
    public override string ToString() => Body.RootElement.GetRawText();

    /// <inheritdoc/>
    public void Dispose() => Body.Dispose();
}
