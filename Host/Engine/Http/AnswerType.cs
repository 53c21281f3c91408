using Microsoft.AspNetCore.Http;
using Microsoft.Net.Http.Headers;

namespace Headless.Engine.Http;

/// <summary>What a client is answered with.</summary>
/// <param name="MediaType">The media type.</param>
internal sealed record AnswerType(string MediaType)
{
    /// <summary>The type as it stands in the header of an answer that is a document.</summary>
    public string ContentType { get; } = MediaType + "; charset=utf-8";

    /// <summary>GraphQL's own type: a request that could not be executed has a status that says so.</summary>
    public static AnswerType GraphQL { get; } = new("application/graphql-response+json");

    /// <summary>Plain JSON, for older clients: the status is 200 whatever the errors are.</summary>
    public static AnswerType Json { get; } = new("application/json");

    /// <summary>A stream of events, distinct connections mode.</summary>
    public static AnswerType Events { get; } = new("text/event-stream");

    /// <summary>Several answers of which each adds to the one before.</summary>
    public static AnswerType Parts { get; } = new("multipart/mixed");

    /// <summary>Chooses for an answer that may come in parts: these are taken where the client takes them as gladly as a whole one, and asks for no other draft of them.</summary>
    /// <param name="request">The request.</param>
    /// <param name="whole">What a whole answer would be; null when the client takes none.</param>
    /// <returns>The type; null when the answer has to come as a whole.</returns>
    public static AnswerType? ChooseParts(HttpRequest request, AnswerType? whole)
    {
        if (Usual(request) is not null)
        {
            return null;
        }

        var accepted = request.GetTypedHeaders().Accept;
        var parts = accepted.Where(a => a.Quality != 0 && IsParts(a)).Select(a => a.Quality ?? 1).DefaultIfEmpty(0).Max();
        var other = whole is null ? 0 : accepted.Where(a => new MediaTypeHeaderValue(whole.MediaType).IsSubsetOf(a)).Select(a => a.Quality ?? 1).DefaultIfEmpty(1).Max();
        return parts > 0 && parts >= other ? Parts : whole == Events ? Events : null;
    }

    /// <summary>Chooses by <c>Accept</c>: the highest quality wins, then the client's order. A wildcard, or no header, is plain JSON.</summary>
    /// <param name="request">The request.</param>
    /// <returns>The type; null when the client takes none of them.</returns>
    public static AnswerType? Choose(HttpRequest request)
    {
        if (Usual(request) is { } usual)
        {
            return usual;
        }

        var accepted = request.GetTypedHeaders().Accept;
        if (accepted.Count == 0)
        {
            return Json;
        }

        var refused = accepted.Where(a => a.Quality == 0).Select(a => a.MediaType.Value).ToHashSet(StringComparer.OrdinalIgnoreCase);
        return accepted
            .Where(a => a.Quality != 0 && TakesUtf8(a))
            .OrderByDescending(a => a.Quality ?? 1)
            .Select(a => Of(a, refused))
            .FirstOrDefault(a => a is not null);
    }

    // What clients send most need not be taken apart.
    private static AnswerType? Usual(HttpRequest request) => request.Headers.Accept.ToString() switch
    {
        "" or "application/json" or "*/*" => Json,
        "application/graphql-response+json" => GraphQL,
        _ => null,
    };

    private static AnswerType? Of(MediaTypeHeaderValue accepted, HashSet<string?> refused)
    {
        AnswerType[] offered = accepted.MatchesAllTypes || accepted is { MatchesAllSubTypes: true, Type.Value: "application" } ? [Json, GraphQL] : [GraphQL, Json, Events];
        return Array.Find(offered, o => accepted.MediaType.Equals(o.MediaType, StringComparison.OrdinalIgnoreCase) && !refused.Contains(o.MediaType))
            ?? (accepted.MatchesAllTypes || accepted.MatchesAllSubTypes ? Array.Find(offered, o => !refused.Contains(o.MediaType) && new MediaTypeHeaderValue(o.MediaType).IsSubsetOf(accepted)) : null);
    }

    private static bool IsParts(MediaTypeHeaderValue accepted) =>
        accepted.MediaType.Equals(Parts.MediaType, StringComparison.OrdinalIgnoreCase)
        && accepted.Parameters.All(p => p.Name.Value?.ToUpperInvariant() switch
        {
            "INCREMENTALSPEC" => p.Value.Equals(PartsJson.Specification, StringComparison.OrdinalIgnoreCase),
            "DEFERSPEC" or "SUBSCRIPTIONSPEC" => false,
            _ => true,
        });

    private static bool TakesUtf8(MediaTypeHeaderValue accepted) => !accepted.Charset.HasValue || accepted.Charset.Equals("utf-8", StringComparison.OrdinalIgnoreCase);
}
