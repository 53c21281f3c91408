using System.Text.Json;
using Headless.Access.Contracts;
using Headless.Sdk;
using Headless.Testing;
using Microsoft.Extensions.DependencyInjection;

namespace Headless.Access.Tests.Keys;

/// <summary>What people do with keys, over HTTP.</summary>
internal static class KeyOffice
{
    public const string Province = "demo:province-admin";
    public const string Hangzhou = "demo:hangzhou-officer";
    public const string Shangcheng = "demo:shangcheng-officer";
    public const string Ningbo = "demo:ningbo-officer";
    public const string Member = "demo:qiu-tian";
    public const string ReadMembers = "membership.members.read";

    public const string Create = """
        mutation($name: String!, $organizationId: ID!, $scopes: [String!]!, $expiresAt: DateTime, $perMinute: Int) {
          createApiKey(input: { name: $name, organizationId: $organizationId, scopes: $scopes, expiresAt: $expiresAt, requestsPerMinute: $perMinute }) {
            apiKey { id prefix name state scopes organization { code } }
            secretKey
            errors { __typename ... on Error { code message path } }
          }
        }
        """;

    public const string Rotate = """
        mutation($id: ID!, $hours: Int, $expiresAt: DateTime) {
          rotateApiKey(input: { id: $id, overlapHours: $hours, expiresAt: $expiresAt }) {
            apiKey { id prefix state rotatedAt previousSecretEndsAt expiresAt }
            secretKey
            errors { __typename ... on Error { code message path } }
          }
        }
        """;

    public const string Revoke = """
        mutation($id: ID!) { revokeApiKey(input: { id: $id }) { apiKey { id state revokedAt } errors { ... on Error { code message path } } } }
        """;

    public const string Rename = """
        mutation($id: ID!, $name: String!) { renameApiKey(input: { id: $id, name: $name }) { apiKey { id name state } errors { ... on Error { code message path } } } }
        """;

    /// <summary>Posts, and fails on any error that the payload does not carry.</summary>
    public static async Task<JsonElement> DataAsync(this HeadlessServer server, string query, string? token, object? variables = null, string? apiKey = null)
    {
        using var answer = await server.GraphQL.PostAsync(query, variables, token, apiKey, "en");
        Assert.True(answer.Errors.Count == 0, answer.ToString());
        return answer.Data.Clone();
    }

    public static async Task<string> OrganizationAsync(this HeadlessServer server, string code) =>
        (await server.DataAsync("query($code: String!) { unionOrganization(code: $code) { id } }", null, new { code })).GetProperty("unionOrganization").GetProperty("id").GetString()!;

    public static async Task<(string Id, string Text)> CreateKeyAsync(
        this HeadlessServer server, string token, string code, string[] scopes, string name = "地铁合作方", DateTime? expiresAt = null, int perMinute = 6_000)
    {
        var organizationId = await server.OrganizationAsync(code);
        var made = (await server.DataAsync(Create, token, new { name, organizationId, scopes, expiresAt, perMinute })).GetProperty("createApiKey");
        Assert.True(made.GetProperty("errors").GetArrayLength() == 0, made.GetRawText());
        return (made.GetProperty("apiKey").GetProperty("id").GetString()!, made.GetProperty("secretKey").GetString()!);
    }

    public static async Task<JsonElement> RotateKeyAsync(this HeadlessServer server, string token, string id, int? hours = null) =>
        (await server.DataAsync(hours is null ? Rotate.Replace(", overlapHours: $hours", "", StringComparison.Ordinal).Replace("$hours: Int, ", "", StringComparison.Ordinal) : Rotate, token, new { id, hours }))
        .GetProperty("rotateApiKey");

    public static async Task<JsonElement> RevokeKeyAsync(this HeadlessServer server, string token, string id) =>
        (await server.DataAsync(Revoke, token, new { id })).GetProperty("revokeApiKey");

    /// <summary>A key as the operator makes it on the command line.</summary>
    public static async Task<string> OperatorKeyAsync(this HeadlessServer server, string organizationCode, params string[] scopes)
    {
        var text = "";
        await server.Services.GetRequiredService<IPlatformWork>().RunAsync(
            async (services, stop) => text = await services.GetRequiredService<IApiKeys>().CreateAsync(new("Operator's", scopes, organizationCode, RequestsPerMinute: 6_000), stop),
            CancellationToken.None);
        return text;
    }

    /// <summary>Whether a host accepts a key, asked past its limits.</summary>
    public static async Task<bool> AcceptsAsync(this HeadlessServer server, string text)
    {
        await using var scope = server.Services.CreateAsyncScope();
        return await scope.ServiceProvider.GetRequiredService<ICallerSource>().FindPartnerAsync(text, CancellationToken.None) is not null;
    }

    /// <summary>Writes, and keeps the transaction open until it is told to end.</summary>
    public static Task HoldWriteAsync(this HeadlessServer server, TaskCompletionSource entered, Task leave) => server.Services.GetRequiredService<IPlatformWork>().RunAsync(
        async (services, stop) =>
        {
            await services.GetRequiredService<IAccountDirectory>().EnsureAsync("somebody", "Somebody", stop);
            entered.SetResult();
            await leave;
        },
        CancellationToken.None);

    public static async Task<int> CountKeysAsync(this HeadlessServer server) =>
        (await server.DataAsync("{ apiKeys { totalCount(exact: true) { value } } }", Province)).GetProperty("apiKeys").GetProperty("totalCount").GetProperty("value").GetInt32();
}
