using System.Net.Http.Headers;
using System.Net.Http.Json;
using Headless.Matchmaking.Tests.Endpoint;

namespace Headless.Matchmaking.Tests.Secrecy;

/// <summary>Somebody who asks everything she can and keeps every byte of the answers, with the statements that each took.</summary>
/// <param name="server">The server.</param>
/// <param name="token">Who she is; null: not signed in.</param>
/// <param name="apiKey">A partner's key.</param>
internal sealed class Observer(MatchServer server, string? token, string? apiKey = null)
{
    /// <summary>Asks one thing.</summary>
    public async Task<string> AskAsync(string query, object? variables = null)
    {
        using var statements = server.Server.RecordRequests();
        using var request = Request(query, variables);
        using var response = await server.Server.Http.SendAsync(request);
        var headers = response.Headers.Concat(response.Content.Headers)
            .Where(h => h.Key != "Date")
            .OrderBy(h => h.Key, StringComparer.Ordinal)
            .Select(h => $"{h.Key}: {string.Join(", ", h.Value)}");
        var body = await response.Content.ReadAsStringAsync();
        var sent = statements.Statements.Order(StringComparer.Ordinal).ToList();   // fields run side by side
        return $"{(int)response.StatusCode}\n{string.Join('\n', headers)}\n\n{body}\n\n{sent.Count} statements\n{string.Join('\n', sent)}";
    }

    /// <summary>Watches a stream to its end.</summary>
    /// <param name="query">The subscription.</param>
    /// <param name="variables">Its variables.</param>
    /// <param name="listening">Done when the first event has come.</param>
    public async Task<string> WatchAsync(string query, object? variables, TaskCompletionSource listening)
    {
        using var request = Request(query, variables);
        request.Headers.Accept.Add(new MediaTypeWithQualityHeaderValue("text/event-stream"));
        using var response = await server.Server.Http.SendAsync(request, HttpCompletionOption.ResponseHeadersRead);
        using var reader = new StreamReader(await response.Content.ReadAsStreamAsync());
        var lines = new List<string>();
        while (await reader.ReadLineAsync() is { } line)
        {
            if (line.Length > 0 && line[0] != ':')   // a comment keeps the connection alive and comes by the clock of the machine
            {
                lines.Add(line);
            }

            if (line.StartsWith("data: {", StringComparison.Ordinal))
            {
                listening.TrySetResult();
            }
        }

        listening.TrySetResult();
        return string.Join('\n', lines);
    }

    private HttpRequestMessage Request(string query, object? variables)
    {
        var request = new HttpRequestMessage(HttpMethod.Post, "/graphql") { Content = JsonContent.Create(new { query, variables }) };
        request.Content.Headers.ContentType = new MediaTypeHeaderValue("application/json");
        if (token is not null)
        {
            request.Headers.TryAddWithoutValidation("Authorization", $"Bearer {token}");
        }

        if (apiKey is not null)
        {
            request.Headers.TryAddWithoutValidation("X-Api-Key", apiKey);
        }

        return request;
    }
}
