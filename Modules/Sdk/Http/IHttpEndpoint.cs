namespace Headless.Sdk;

/// <summary>
/// A plain HTTP address beside the GraphQL endpoint, for what GraphQL cannot carry: the body of an upload, the callback of a payment provider. Found by scanning. The host reads no session for it: whoever
/// calls proves herself by what she sends, such as a ticket or a signature.
/// </summary>
public interface IHttpEndpoint
{
    /// <summary>The HTTP method, in capitals.</summary>
    string Method { get; }

    /// <summary>The path, with names in braces for its variable parts, such as <c>/uploads/{ticket}</c>. Begins with the module's name or a word that only it uses.</summary>
    string Path { get; }

    /// <summary>The most bytes of a body; longer ones are refused with 413 before the handler runs.</summary>
    long MostBytes { get; }

    /// <summary>Answers a request. It writes through <see cref="IPlatformWork"/>.</summary>
    /// <param name="request">The request.</param>
    /// <param name="cancellationToken">The client left, or the host stops.</param>
    /// <returns>The answer.</returns>
    Task<HttpAnswer> HandleAsync(HttpRequestData request, CancellationToken cancellationToken);
}

/// <summary>A request to an <see cref="IHttpEndpoint"/>.</summary>
/// <param name="Route">The variable parts of the path, by name.</param>
/// <param name="Query">The query string, by name; the first value where a name comes twice.</param>
/// <param name="Headers">The headers, by name in any case; values joined by commas.</param>
/// <param name="Body">The body, at most as long as the endpoint allows.</param>
public sealed record HttpRequestData(
    IReadOnlyDictionary<string, string> Route, IReadOnlyDictionary<string, string> Query, IReadOnlyDictionary<string, string> Headers, Stream Body);

/// <summary>What an <see cref="IHttpEndpoint"/> answers.</summary>
/// <param name="Status">The HTTP status.</param>
/// <param name="ContentType">The media type of the body; null when there is none.</param>
/// <param name="Body">The body.</param>
/// <param name="Headers">Further headers.</param>
public sealed record HttpAnswer(int Status, string? ContentType = null, ReadOnlyMemory<byte> Body = default, IReadOnlyDictionary<string, string>? Headers = null)
{
    /// <summary>Why the request was refused; the host writes it, in the caller's language, in the place of the body.</summary>
    public DomainException? Refusal { get; private init; }

    /// <summary>A refusal with a status of its own. One that is thrown is 400.</summary>
    /// <param name="status">The HTTP status.</param>
    /// <param name="refusal">Why.</param>
    /// <returns>The answer.</returns>
    public static HttpAnswer Refused(int status, DomainException refusal) => new(status) { Refusal = refusal };
}
