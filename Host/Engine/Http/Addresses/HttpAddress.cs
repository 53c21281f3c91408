using Headless.Engine.Model;
using Headless.Sdk;

namespace Headless.Engine.Http.Addresses;

/// <summary>Where an <see cref="IHttpEndpoint"/> answers.</summary>
/// <param name="Owner">Whose it is.</param>
/// <param name="Endpoint">Its class.</param>
/// <param name="Method">The HTTP method.</param>
/// <param name="Path">The path.</param>
/// <param name="MostBytes">The most bytes of a body.</param>
public sealed record HttpAddress(Owner Owner, Type Endpoint, string Method, string Path, long MostBytes)
{
    /// <summary>The first word of the path, which belongs to one owner.</summary>
    internal string Word => Path.Split('/', 3)[1];

    /// <summary>The same for all paths that routing cannot tell apart: what a variable part is called does not matter, nor does case.</summary>
    internal string Shape => string.Join('/', Path.Split('/').Select(part => part.StartsWith('{') ? "{}" : part.ToUpperInvariant()));

    /// <inheritdoc/>
    public override string ToString() => $"{Method} {Path}";
}
