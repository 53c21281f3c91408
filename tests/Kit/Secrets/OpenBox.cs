using System.Security.Cryptography;
using System.Text;
using Headless.Sdk;

namespace Headless.Testing;

/// <summary>Keeps nothing secret, for the people of tests are invented; but what is bound to a row opens as that row's alone, as in the real one.</summary>
public sealed class OpenBox : ISecretBox
{
    private const int IdLength = 16;

    /// <inheritdoc/>
    public byte[] Seal(string purpose, string value) => Encoding.UTF8.GetBytes(value);

    /// <inheritdoc/>
    public string Open(string purpose, byte[] sealedValue) => Encoding.UTF8.GetString(sealedValue);

    /// <inheritdoc/>
    public byte[] Seal(string purpose, ReadOnlySpan<byte> content, Guid of) => [.. of.ToByteArray(), .. content];

    /// <inheritdoc/>
    public byte[] Open(string purpose, byte[] sealedContent, Guid of) =>
        sealedContent.AsSpan(0, IdLength).SequenceEqual(of.ToByteArray()) ? sealedContent[IdLength..] : throw new CryptographicException("It belongs to another row.");

    /// <inheritdoc/>
    public byte[] Fingerprint(string purpose, string value) => SHA256.HashData(Encoding.UTF8.GetBytes(purpose + value));
}
