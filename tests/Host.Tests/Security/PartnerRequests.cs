using System.Net;
using System.Net.Http.Json;
using Headless.Access.Contracts;
using Headless.Sdk;
using Headless.Testing;
using Microsoft.Extensions.DependencyInjection;

namespace Headless.Host.Tests.Security;

/// <summary>Requests as a partner sends them, with all that the answer's head says.</summary>
internal static class PartnerRequests
{
    public const string ReadMembers = "membership.members.read";

    /// <summary>A key as the operator makes it.</summary>
    public static async Task<string> KeyAsync(this HeadlessServer server, int perMinute = ApiKeyTerms.MostRequestsPerMinute, string organizationCode = "3301", string scopes = ReadMembers)
    {
        var text = "";
        await server.KeysAsync(async (keys, stop) => text = await keys.CreateAsync(new("Partner", scopes.Split(' '), organizationCode, 30, perMinute), stop));
        return text;
    }

    public static Task KeysAsync(this HeadlessServer server, Func<IApiKeys, CancellationToken, Task> work) => server.Services.GetRequiredService<IPlatformWork>()
        .RunAsync((services, stop) => work(services.GetRequiredService<IApiKeys>(), stop), CancellationToken.None);

    public static async Task<PartnerAnswer> SendAsync(this HeadlessServer server, string? apiKey, string path = "/graphql", object? body = null, params (string Name, string Value)[] headers)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, path);
        request.Content = JsonContent.Create(body ?? new { query = "{ viewer { kind } }" });
        request.Content.Headers.ContentType = new("application/json");
        if (apiKey is not null)
        {
            request.Headers.TryAddWithoutValidation("X-Api-Key", apiKey);
        }

        foreach (var (name, value) in headers)
        {
            request.Headers.TryAddWithoutValidation(name, value);
        }

        using var response = await server.Http.SendAsync(request);
        var head = response.Headers.Concat(response.Content.Headers)
            .Where(h => h.Key != "Date")
            .OrderBy(h => h.Key, StringComparer.Ordinal)
            .Select(h => $"{h.Key}: {string.Join(", ", h.Value)}");
        return new(response.StatusCode, string.Join('\n', head), await response.Content.ReadAsStringAsync(), response.Headers.RetryAfter?.Delta);
    }
}

/// <summary>An answer.</summary>
internal sealed record PartnerAnswer(HttpStatusCode Status, string Head, string Body, TimeSpan? RetryAfter);
