using Microsoft.Extensions.Primitives;
using Microsoft.Net.Http.Headers;

namespace Headless.Host.Ide;

internal static class BrowserRequest
{
    /// <summary>
    /// Whether an <c>Accept</c> header asks for a page before it asks for an answer. Only what is named counts:
    /// <c>*/*</c> is what tools send, and they want the endpoint.
    /// </summary>
    public static bool PrefersPage(StringValues accept) =>
        MediaTypeHeaderValue.TryParseList(accept, out var types)
        && types.Where(type => (type.Quality ?? 1) > 0)
            .OrderByDescending(type => type.Quality ?? 1)
            .Select(type => type.MediaType.Value)
            .FirstOrDefault(type => IsPage(type) || IsAnswer(type)) is { } first
        && IsPage(first);

    private static bool IsPage(string? type) =>
        string.Equals(type, "text/html", StringComparison.OrdinalIgnoreCase)
        || string.Equals(type, "application/xhtml+xml", StringComparison.OrdinalIgnoreCase);

    private static bool IsAnswer(string? type) =>
        string.Equals(type, "application/json", StringComparison.OrdinalIgnoreCase)
        || string.Equals(type, "application/graphql-response+json", StringComparison.OrdinalIgnoreCase)
        || string.Equals(type, "text/event-stream", StringComparison.OrdinalIgnoreCase);
}
