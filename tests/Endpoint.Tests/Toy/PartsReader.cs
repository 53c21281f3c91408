using System.Net.Http.Json;
using System.Text;

namespace Headless.Endpoint.Tests.Toy;

/// <summary>Asks for an answer in parts and reads each as soon as it is there.</summary>
internal sealed class PartsReader : IAsyncDisposable
{
    public const string Multipart = "multipart/mixed;incrementalSpec=v0.2, application/json";

    private static readonly TimeSpan s_patience = TimeSpan.FromSeconds(60);

    private readonly CancellationTokenSource _stop = new(s_patience);
    private HttpResponseMessage _response = null!;
    private StreamReader _reader = null!;

    private PartsReader()
    {
    }

    /// <summary>The type of the answer.</summary>
    public string ContentType => $"{_response.Content.Headers.ContentType}";

    /// <summary>Sends a request.</summary>
    public static async Task<PartsReader> AskAsync(LibraryServer server, string query, string accept = Multipart, string? caller = null, object? variables = null)
    {
        var parts = new PartsReader();
        using var request = new HttpRequestMessage(HttpMethod.Post, "/graphql") { Content = JsonContent.Create(new { query, variables }) };
        request.Headers.TryAddWithoutValidation("Accept", accept);
        request.Headers.Add("Accept-Language", "en");
        if (caller is not null)
        {
            request.Headers.Add("X-Caller", caller);
        }

        parts._response = await server.Http.SendAsync(request, HttpCompletionOption.ResponseHeadersRead, parts._stop.Token);
        parts._reader = new(await parts._response.Content.ReadAsStreamAsync(parts._stop.Token), Encoding.UTF8);
        return parts;
    }

    /// <summary>The next part; null when the last was read.</summary>
    public async Task<string?> NextAsync()
    {
        while (await _reader.ReadLineAsync(_stop.Token) is { } line)
        {
            switch (line)
            {
                case ['{', ..]:
                    return line;
                case ['d', 'a', 't', 'a', ':', ' ', .. var data]:
                    return data;
            }
        }

        return null;
    }

    /// <summary>All parts that are left.</summary>
    public async IAsyncEnumerable<string> AllAsync()
    {
        while (await NextAsync() is { } part)
        {
            yield return part;
        }
    }

    /// <summary>Leaves.</summary>
    public async ValueTask DisposeAsync()
    {
        await _stop.CancelAsync();
        _response.Dispose();
        _reader.Dispose();
        _stop.Dispose();
    }
}
