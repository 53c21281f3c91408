using System.Security.Cryptography;
using System.Text;
using Headless.Sdk;

namespace Headless.Testing;

/// <summary>Keeps nothing secret: the people of tests are invented.</summary>
public sealed class OpenBox : ISecretBox
{
    /// <inheritdoc/>
    public byte[] Seal(string purpose, string value) => Encoding.UTF8.GetBytes(value);

    /// <inheritdoc/>
    public string Open(string purpose, byte[] sealedValue) => Encoding.UTF8.GetString(sealedValue);

    /// <inheritdoc/>
    public byte[] Seal(string purpose, ReadOnlySpan<byte> content, Guid of) => content.ToArray();

    /// <inheritdoc/>
    public byte[] Open(string purpose, byte[] sealedContent, Guid of) => sealedContent;

    /// <inheritdoc/>
    public byte[] Fingerprint(string purpose, string value) => SHA256.HashData(Encoding.UTF8.GetBytes(purpose + value));
}
