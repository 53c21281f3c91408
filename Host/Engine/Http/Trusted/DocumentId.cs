using System.Security.Cryptography;
using System.Text;
using GraphQL.Transport;

namespace Headless.Engine.Http.Trusted;

/// <summary>Names a document by its text: <c>sha256:</c> and the 64 hexadecimal digits of its UTF-8.</summary>
internal static class DocumentId
{
    private const string Prefix = "sha256:";
    private const int Digits = 64;

    /// <summary>The id of a text.</summary>
    /// <param name="text">A document.</param>
    /// <returns>The id, in lower case.</returns>
    public static string Of(string text) => Prefix + Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text)));

    /// <summary>The id that a manifest gives, with or without its prefix, in any case.</summary>
    /// <param name="text">What the manifest says.</param>
    /// <returns>The id; null when it is none.</returns>
    public static string? Parse(string text)
    {
        var digits = text.StartsWith(Prefix, StringComparison.OrdinalIgnoreCase) ? text[Prefix.Length..] : text;
        return digits.Length == Digits && digits.All(char.IsAsciiHexDigit) ? Prefix + digits.ToLowerInvariant() : null;
    }

    /// <summary>The id that a request asks for: <c>documentId</c>, or what Apollo's clients send as <c>extensions.persistedQuery.sha256Hash</c>.</summary>
    /// <param name="request">The request.</param>
    /// <returns>The id as it was sent; null when there is none.</returns>
    public static string? AskedBy(GraphQLRequest request) => request.DocumentId is { Length: > 0 } id
        ? id
        : request.Extensions?.GetValueOrDefault("persistedQuery") is IReadOnlyDictionary<string, object?> apollo && apollo.GetValueOrDefault("sha256Hash") is string { Length: > 0 } hash
            ? Prefix + hash
            : null;
}
