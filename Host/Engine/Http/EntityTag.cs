using System.Security.Cryptography;
using Microsoft.AspNetCore.Http;
using Microsoft.Net.Http.Headers;

namespace Headless.Engine.Http;

/// <summary>Names a body by its bytes, so that who holds it already is not sent it again. The tags are weak: compressed or not, it is the same answer.</summary>
internal static class EntityTag
{
    /// <summary>The tag of a body.</summary>
    /// <param name="body">The body.</param>
    /// <returns>The tag, as it stands in the header.</returns>
    public static string Of(ReadOnlySpan<byte> body) => $"W/\"{Convert.ToHexStringLower(SHA256.HashData(body).AsSpan(0, 16))}\"";

    /// <summary>Whether the client holds the body with this tag.</summary>
    /// <param name="request">The request.</param>
    /// <param name="tag">The tag.</param>
    /// <returns>True if so.</returns>
    public static bool IsHeld(HttpRequest request, string tag) =>
        request.GetTypedHeaders().IfNoneMatch is { Count: > 0 } held && held.Any(h => h.Equals(EntityTagHeaderValue.Any) || h.Compare(EntityTagHeaderValue.Parse(tag), useStrongComparison: false));
}
