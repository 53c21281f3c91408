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

    // Where a client takes several as gladly, the first.
    private static readonly AnswerType[] s_offered = [Json, GraphQL, Events];

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
        var other = whole is null ? 0 : Closest(accepted, whole)?.Quality ?? 1;
        return parts > 0 && parts >= other ? Parts : whole == Events ? Events : null;
    }

    /// <summary>
    /// Chooses by <c>Accept</c>: of what is offered the highest quality wins, then the client's order. What quality a type has is said by the range that fits it most closely. A wildcard, or no header, is plain JSON.
    /// </summary>
    /// <param name="request">The request.</param>
    /// <returns>The type; null when the client takes none of them.</returns>
    public static AnswerType? Choose(HttpRequest request)
    {
        if (Usual(request) is { } usual)
        {
            return usual;
        }

        var accepted = request.GetTypedHeaders().Accept;
        return accepted.Count == 0
            ? Json
            : s_offered
                .Select(o => (Offered: o, Range: Closest(accepted, o)))
                .Where(o => o.Range is { Quality: not 0 })
                .OrderByDescending(o => o.Range!.Quality ?? 1)
                .ThenBy(o => accepted.IndexOf(o.Range!))
                .Select(o => o.Offered)
                .FirstOrDefault();
    }

    /// <summary>Whether a type, asked for or sent, is in UTF-8 or does not say.</summary>
    /// <param name="type">The type.</param>
    /// <returns>True if so.</returns>
    public static bool IsUtf8(MediaTypeHeaderValue type) => !type.Charset.HasValue || HeaderUtilities.RemoveQuotes(type.Charset).Equals("utf-8", StringComparison.OrdinalIgnoreCase);

    // What clients send most need not be taken apart.
    private static AnswerType? Usual(HttpRequest request) => request.Headers.Accept.ToString() switch
    {
        "" or "application/json" or "*/*" => Json,
        "application/graphql-response+json" => GraphQL,
        _ => null,
    };

    private static MediaTypeHeaderValue? Closest(IList<MediaTypeHeaderValue> accepted, AnswerType offered) => accepted
        .Where(a => IsUtf8(a) && offered.IsIn(a))
        .MinBy(a => a.MatchesAllTypes ? 2 : a.MatchesAllSubTypes ? 1 : 0);

    // The framework's own comparison takes what ends in +json for plain JSON.
    private bool IsIn(MediaTypeHeaderValue range) => range.MatchesAllTypes
        || (range.MatchesAllSubTypes ? MediaType.StartsWith($"{range.Type}/", StringComparison.OrdinalIgnoreCase) : range.MediaType.Equals(MediaType, StringComparison.OrdinalIgnoreCase));

    private static bool IsParts(MediaTypeHeaderValue accepted) =>
        accepted.MediaType.Equals(Parts.MediaType, StringComparison.OrdinalIgnoreCase)
        && accepted.Parameters.All(p => p.Name.Value?.ToUpperInvariant() switch
        {
            "INCREMENTALSPEC" => p.Value.Equals(PartsJson.Specification, StringComparison.OrdinalIgnoreCase),
            "DEFERSPEC" or "SUBSCRIPTIONSPEC" => false,
            _ => true,
        });
}
